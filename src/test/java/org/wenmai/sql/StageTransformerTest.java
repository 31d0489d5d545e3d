package org.wenmai.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.CountVectorizer;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.SparkSessions;
import org.wenmai.error.WenmaiException;
import org.wenmai.schema.Tables;

@ExtendWith(SparkSessions.class)
final class StageTransformerTest {
  private static final StructType TEXTS =
      new StructType()
          .add("id", DataTypes.IntegerType, false)
          .add("text", DataTypes.StringType, true)
          .add("tongue", DataTypes.StringType, true);

  private static Dataset<Row> texts(SparkSession spark) {
    return spark.createDataFrame(
        List.of(
            RowFactory.create(1, "老人坐在門前，講從前的故事。&amp;", null),
            RowFactory.create(2, "The old man tells the old stories of the river.", null),
            RowFactory.create(3, null, null),
            RowFactory.create(4, "\u0000。", null),
            RowFactory.create(5, "手紙", "ja")),
        TEXTS);
  }

  private static List<Row> rows(Dataset<Row> out) {
    return out.orderBy("id").collectAsList();
  }

  private static @Nullable Object value(Row row, String column) {
    return row.getAs(column);
  }

  @Test
  void addsTheColumnsOfTheStages(SparkSession spark) {
    List<Row> rows = rows(new StageTransformer().transform(texts(spark)));

    Row chinese = rows.get(0);
    assertThat(value(chinese, "text")).isEqualTo("老人坐在門前，講從前的故事。&amp;");
    assertThat(value(chinese, "wenmai_text")).isEqualTo("老人坐在門前，講從前的故事。&");
    assertThat(value(chinese, "wenmai_language")).isEqualTo("zh");
    assertThat(value(chinese, "wenmai_script")).isEqualTo("Hant");
    assertThat(value(chinese, "wenmai_folded")).isEqualTo("老人坐在门前，讲从前的故事。&");
    assertThat(chinese.<String>getList(chinese.fieldIndex("wenmai_terms")))
        .containsExactly("老人", "坐在", "门前", "从前", "故事");
    assertThat(rows.get(1).<String>getList(chinese.fieldIndex("wenmai_terms")))
        .containsExactly("old", "man", "tell", "old", "story", "river");
    assertThat(value(rows.get(1), "wenmai_rejection")).isNull();
  }

  @Test
  void keepsRowsOfWhichNothingIsLeft(SparkSession spark) {
    List<Row> rows = rows(new StageTransformer().transform(texts(spark)));

    Row none = rows.get(2);
    assertThat(value(none, "wenmai_text")).isNull();
    assertThat(value(none, "wenmai_rejection")).isNull();
    assertThat(none.getList(none.fieldIndex("wenmai_terms"))).isEmpty();
    Row empty = rows.get(3);
    assertThat(empty.<Row>getAs("wenmai_rejection").getString(1)).isEqualTo("nothing_left");
    assertThat(empty.getList(empty.fieldIndex("wenmai_terms"))).isEmpty();
  }

  @Test
  void believesLanguagesThatAreKnown(SparkSession spark) {
    List<Row> guessed = rows(new StageTransformer().transform(texts(spark)));
    List<Row> told = rows(new StageTransformer().setLanguageCol("tongue").transform(texts(spark)));

    assertThat(value(guessed.get(4), "wenmai_language")).isNotEqualTo("ja");
    assertThat(value(told.get(4), "wenmai_language")).isEqualTo("ja");
    assertThat(told.get(0)).isEqualTo(guessed.get(0));
  }

  @Test
  void goesAsFarAsItIsToldAndBySettings(SparkSession spark) {
    StageTransformer folding =
        new StageTransformer().setLastStage("fold").setSettings("fold.regional-words=true");
    Dataset<Row> one =
        spark.createDataFrame(List.of(RowFactory.create(1, "這是一個擴充套件的故事。", null)), TEXTS);

    Dataset<Row> out = folding.setOutputPrefix("x_").transform(one);

    assertThat(out.columns()).contains("x_folded").doesNotContain("x_terms", "x_words");
    assertThat(value(out.head(), "x_folded")).isEqualTo("这是一个扩展的故事。");
  }

  @Test
  void knowsTheWordsOfADictionary(SparkSession spark, @TempDir Path folder) throws IOException {
    Path dictionary = Files.writeString(folder.resolve("words.txt"), "坐在門前 100\n");
    StageTransformer transformer =
        new StageTransformer().setSettings("segment.dictionary=" + dictionary);

    Row chinese = rows(transformer.transform(texts(spark))).get(0);

    assertThat(chinese.<String>getList(chinese.fieldIndex("wenmai_terms")))
        .containsExactly("老人", "坐在门前", "从前", "故事");
  }

  @Test
  void declaresTheColumnsThatItAdds(SparkSession spark) {
    StageTransformer transformer = new StageTransformer();
    StructType declared = transformer.transformSchema(TEXTS);
    StructType actual = transformer.transform(texts(spark)).schema();

    assertThat(actual.fieldNames()).isEqualTo(declared.fieldNames());
    assertThat(actual.apply("wenmai_words").dataType()).isEqualTo(Tables.WORDS);
    for (String name : declared.fieldNames()) {
      assertThat(actual.apply(name).dataType()).as(name).isEqualTo(declared.apply(name).dataType());
    }
  }

  @Test
  void goesWithAPipelineThatIsSavedAndLoaded(SparkSession spark, @TempDir Path folder)
      throws IOException {
    Pipeline pipeline =
        new Pipeline()
            .setStages(
                new PipelineStage[] {
                  new StageTransformer().setInputCol("text").setLanguageCol("tongue"),
                  new CountVectorizer().setInputCol("wenmai_terms").setOutputCol("counts"),
                  new IDF().setInputCol("counts").setOutputCol("features")
                });
    PipelineModel model = pipeline.fit(texts(spark));
    model.save(folder.resolve("model").toString());
    pipeline.save(folder.resolve("pipeline").toString());

    PipelineModel loaded = PipelineModel.load(folder.resolve("model").toString());
    Pipeline unfitted = Pipeline.load(folder.resolve("pipeline").toString());

    List<Row> expected = rows(model.transform(texts(spark)));
    assertThat(expected.get(0).<Object>getAs("features").toString()).contains("[");
    assertThat(rows(loaded.transform(texts(spark).repartition(3)))).isEqualTo(expected);
    assertThat(rows(unfitted.fit(texts(spark)).transform(texts(spark)))).isEqualTo(expected);
    assertThat(((StageTransformer) loaded.stages()[0]).explainParams()).contains("tongue");
  }

  @Test
  void saysWhatIsWrong(SparkSession spark) {
    assertThatThrownBy(() -> new StageTransformer().setInputCol("body").transformSchema(TEXTS))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("inputCol is 'body', which is no column of the dataset.")
        .hasMessageContaining("id, text, tongue");
    assertThatThrownBy(() -> new StageTransformer().setInputCol("id").transformSchema(TEXTS))
        .hasMessageContaining("which is no column of strings");
    assertThatThrownBy(() -> new StageTransformer().setOutputPrefix("").transformSchema(TEXTS))
        .hasMessageContaining("has a column 'text' already. Set outputPrefix");
    assertThatThrownBy(() -> new StageTransformer().setLastStage("topics"))
        .hasMessageContaining("lastStage")
        .hasMessageContaining("topics");
    assertThatThrownBy(
            () -> new StageTransformer().setSettings("topics.count=3").transformSchema(TEXTS))
        .hasMessageContaining(
            "'topics.count=3' of a StageTransformer is of no stage up to segment");
    assertThatThrownBy(() -> new StageTransformer().setSettings("fold.x=3").transform(texts(spark)))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("fold.x");
  }

  @Test
  void keepsEveryColumnThatTheDatasetHas(SparkSession spark) {
    Dataset<Row> texts =
        spark.createDataFrame(
            List.of(RowFactory.create("春天的河水", "keep me")),
            new StructType()
                .add("Text", "string collate UTF8_LCASE")
                .add("__wenmai", DataTypes.StringType));
    Row out = new StageTransformer().setLastStage("repair").transform(texts).head();
    assertThat(out.<String>getAs("__wenmai")).isEqualTo("keep me");
    assertThat(out.<String>getAs("wenmai_text")).isEqualTo("春天的河水");
  }

  @Test
  void refusesAColumnThatDiffersInCapitalsOnly(SparkSession spark) {
    StructType taken = new StructType().add("text", "string").add("WENMAI_TERMS", "string");
    assertThatThrownBy(() -> new StageTransformer().transformSchema(taken))
        .hasMessageContaining("'wenmai_terms' already");
  }

  @ParameterizedTest
  @CsvSource({
    "segment, segment.new-words=learn, needs a corpus",
    "segment, segment.variants=link, needs a corpus",
    "segment, fold.regional-words, has no value",
    "fold, segment.engine=bigram, is of no stage up to fold",
    "segment, topics.count=3, is of no stage up to segment",
  })
  void refusesSettingsThatWouldDoNothing(String last, String setting, String why) {
    StageTransformer stages = new StageTransformer().setLastStage(last).setSettings(setting);
    assertThatThrownBy(() -> stages.transformSchema(new StructType().add("text", "string")))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining(why)
        .message()
        .doesNotContain("--set");
  }
}

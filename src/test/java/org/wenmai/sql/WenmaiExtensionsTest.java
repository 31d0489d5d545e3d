package org.wenmai.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.SparkSessions;
import org.wenmai.schema.Tables;

final class WenmaiExtensionsTest {
  private static SparkSession spark;

  /** A session of its own, or the extension would be in everybody's. */
  @BeforeAll
  static void start() {
    spark = SparkSessions.extended(new WenmaiExtensions());
  }

  @AfterEach
  void asBefore() {
    spark.conf().unset("spark.sql.codegen.wholeStage");
    spark.conf().unset("spark.sql.codegen.factoryMode");
  }

  private static void plans(String compiled) {
    spark.conf().set("spark.sql.codegen.wholeStage", compiled);
    String mode = compiled.equals("true") ? "CODEGEN_ONLY" : "NO_CODEGEN";
    spark.conf().set("spark.sql.codegen.factoryMode", mode);
  }

  private static Object one(String expression) {
    return spark.sql("select " + expression).head().get(0);
  }

  @Test
  void foldsByPhrasesAndRegionalWordsOnRequest() {
    assertThat(one("wenmai_fold('乾坤與乾燥')")).isEqualTo("乾坤与干燥");
    assertThat(one("wenmai_fold('擴充套件')")).isEqualTo("扩充套件");
    assertThat(one("wenmai_fold('擴充套件', 'regional')")).isEqualTo("扩展");
  }

  @Test
  void tellsLanguageAndScript() {
    assertThat(one("wenmai_language('The river runs slowly past the old village.')"))
        .isEqualTo("en");
    assertThat(one("wenmai_script('河水慢慢地流過村莊，老人坐在門前講從前的故事。')")).isEqualTo("Hant");
    assertThat(one("wenmai_language('1234 5678')")).isEqualTo("und");
  }

  @Test
  void repairs() {
    assertThat(one("wenmai_repair('trÃ¨s bien, Ã§a va mieux aprÃ¨s le dÃ®ner')"))
        .isEqualTo("très bien, ça va mieux après le dîner");
  }

  @Test
  void cutsWordsAsTheTableOfTokensHasThem() {
    assertThat(spark.sql("select wenmai_words('x') w").schema().apply("w").dataType())
        .isEqualTo(Tables.WORDS);
    List<Row> words = spark.sql("select wenmai_words('老人坐在门前', 'zh')").head().getList(0);
    assertThat(words.stream().map(word -> word.getString(0)).collect(Collectors.joining("/")))
        .isEqualTo("老人/坐在/门前");
    assertThat(words.get(2)).isEqualTo(RowFactory.create("门前", 4, 6, false, "word", "zh"));
    assertThat(one("size(wenmai_words('老人坐在门前'))")).isEqualTo(3);
  }

  /** The stem joins with {@code terms}; as written it stands in the text. */
  @Test
  void theTermOfAnInflectedWordIsItsStem() {
    String text = "'🌊 Old stories'";
    String word = "wenmai_words(" + text + ", 'en')[2]";
    String places = "%1$s.start + 1, %1$s.end - %1$s.start".formatted(word);

    assertThat(one(word + ".term")).isEqualTo("story");
    assertThat(one("substring(" + text + ", " + places + ")")).isEqualTo("stories");
  }

  @Test
  void cutsTraditionalChineseAsARunDoes() {
    List<Row> words = spark.sql("select wenmai_words('𠮷：老人坐在門前，頭髮白了', 'zh')").head().getList(0);
    assertThat(words).contains(RowFactory.create("门前", 6, 8, false, "word", "zh"));
    assertThat(words).contains(RowFactory.create("头发", 9, 11, false, "word", "zh"));
  }

  @Test
  void saysWhatIsWrongWithACallBeforeAnyRowIsRead() {
    assertThatThrownBy(() -> spark.sql("select wenmai_words(text => 'a')"))
        .hasMessageContaining("in their order, without names");
    assertThatThrownBy(() -> spark.sql("select wenmai_fold(cast(null as string), 'Regional')"))
        .hasMessageContaining("The mode of wenmai_fold is 'Regional'");
  }

  @Test
  void fingerprintsWhatIsEqualButForItsForm() {
    assertThat(
            one(
                "wenmai_fingerprint('河水慢慢流過村莊，老人講從前的故事。') = "
                    + "wenmai_fingerprint('河水慢慢流过村庄,老人讲从前的故事')"))
        .isEqualTo(true);
    assertThat(one("wenmai_fingerprint('one') = wenmai_fingerprint('two')")).isEqualTo(false);
  }

  @ParameterizedTest
  @EnumSource(TextFunction.class)
  void giveNullForNullAndCastWhatIsNoString(TextFunction function) {
    assertThat(one(function.sqlName() + "(null)")).isNull();
    assertThat(one(function.sqlName() + "(cast(null as string))")).isNull();
    assertThat(one("isnotnull(" + function.sqlName() + "(12))")).isEqualTo(true);
  }

  @ParameterizedTest
  @EnumSource(TextFunction.class)
  void theirExamplesAreTrue(TextFunction function) {
    String described =
        spark.sql("describe function extended " + function.sqlName()).collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n"));
    assertThat(described).contains("Usage: " + function.sqlName(), "Arguments:", "Examples:");
    String[] example = described.substring(described.indexOf("> SELECT") + 2).split(";\\s*\n", 2);
    String wanted = example[1].strip().lines().findFirst().orElseThrow();
    Object found = spark.sql(example[0]).selectExpr("to_json(array(*)) j").head().get(0);
    assertThat(String.valueOf(found)).isIn("[" + wanted + "]", "[\"" + wanted + "\"]");
  }

  /** On many rows, with and without compiled plans, the same answers. */
  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void workInCompiledAndInterpretedPlans(String compiled) {
    plans(compiled);
    List<Row> rows =
        spark
            .createDataFrame(
                List.of(
                    RowFactory.create("頭髮"),
                    RowFactory.create((Object) null),
                    RowFactory.create("發展")),
                new StructType().add("text", DataTypes.StringType))
            .repartition(2)
            .selectExpr("wenmai_fold(text) f")
            .where("f is not null")
            .orderBy("f")
            .collectAsList();
    assertThat(rows).extracting(row -> row.getString(0)).containsExactly("发展", "头发");
  }

  /** Words are made as Spark keeps them: every field must come back, beside nulls and empties. */
  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void wordsComeBackWholeFromCompiledAndInterpretedPlans(String compiled) {
    plans(compiled);
    Dataset<Row> texts =
        spark.createDataFrame(
            List.of(
                RowFactory.create(0, "老人坐在门前 the 𠮷 3kg", "zh"),
                RowFactory.create(1, null, "zh"),
                RowFactory.create(2, "", "zh"),
                RowFactory.create(3, "The river", null)),
            new StructType()
                .add("n", DataTypes.IntegerType)
                .add("text", DataTypes.StringType)
                .add("language", DataTypes.StringType));
    List<Row> rows =
        texts
            .repartition(2)
            .selectExpr("n", "wenmai_words(text, language) w", "size(wenmai_words(text)) size")
            .orderBy("n")
            .collectAsList();
    assertThat(rows.get(0).<Row>getList(1))
        .containsExactly(
            RowFactory.create("老人", 0, 2, false, "word", "zh"),
            RowFactory.create("坐在", 2, 4, false, "word", "zh"),
            RowFactory.create("门前", 4, 6, false, "word", "zh"),
            RowFactory.create("the", 7, 10, true, "word", "en"),
            RowFactory.create("𠮷", 11, 12, false, "word", "zh"),
            RowFactory.create("3kg", 13, 16, false, "number", "zh"));
    assertThat(rows.get(1).isNullAt(1)).isTrue();
    assertThat(rows.get(2).<Row>getList(1)).isEmpty();
    assertThat(rows.get(3).<Row>getList(1))
        .extracting(word -> word.getString(0) + " " + word.getString(5))
        .containsExactly("the en", "river en");
  }

  @Test
  void aCallHasTheNameOfItsFunction() {
    Dataset<Row> called = spark.sql("select wenmai_words(t, 'zh') from values ('门前') v(t)");

    assertThat(called.columns()).containsExactly("wenmai_words(t, zh)");
    assertThat(
            called
                .queryExecution()
                .optimizedPlan()
                .clone()
                .sameResult(called.queryExecution().optimizedPlan()))
        .isTrue();
  }

  @Test
  void aWrongCallIsToldByTheNameOfTheFunction() {
    assertThatThrownBy(() -> one("wenmai_fold()")).hasMessageContaining("wenmai_fold");
    assertThatThrownBy(() -> one("wenmai_repair('a', 'b')")).hasMessageContaining("wenmai_repair");
    assertThatThrownBy(() -> one("wenmai_fold('a', 'taiwan')"))
        .hasStackTraceContaining("The mode of wenmai_fold is 'taiwan'");
  }
}

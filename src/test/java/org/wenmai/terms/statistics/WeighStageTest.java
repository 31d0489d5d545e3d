package org.wenmai.terms.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.error.WenmaiException;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.terms.DocumentPhrases;
import org.wenmai.terms.DocumentPhrases.Phrase;
import org.wenmai.terms.DocumentTerms;

@ExtendWith(SparkSessions.class)
final class WeighStageTest {
  private static final StructType TERM_COUNTS =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("language", DataTypes.StringType, false)
          .add(WorkTables.TERMS, DataTypes.BinaryType, true)
          .add(WorkTables.PHRASES, DataTypes.BinaryType, true);
  private static final StructType ASSIGNMENTS =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("family_id", DataTypes.StringType, false)
          .add("family_role", DataTypes.StringType, false)
          .add("family_size", DataTypes.LongType, false);

  private static final List<Row> DOCUMENTS =
      List.of(
          document("d1", "en", term("en", "chip", "Chip", 3), term("en", "fab", "fab", 1)),
          document("d2", "en", term("en", "chip", "chip", 2), term("en", "port", "Port", 1)),
          document("d3", "en", term("en", "chip", "chip", 2), term("en", "port", "Port", 1)),
          document("d4", "en", term("en", "fab", "Fab", 1), term("zh", "芯片", "晶片", 2)),
          document("d5", "zh", term("zh", "芯片", "芯片", 1), term("zh", "𠮷", "𠮷", 1)),
          document("d6", "zh"),
          RowFactory.create("d7", "und", null, null));
  private static final List<Row> FAMILIES =
      List.of(
          RowFactory.create("d2", "d2", "original", 2L), RowFactory.create("d3", "d2", "copy", 2L));

  @Test
  void countsDocumentsFamiliesAndPlacesOfEachTerm(SparkSession spark) {
    assertThat(terms(spark, DOCUMENTS, FAMILIES, 2))
        .extracting(
            row -> row.getString(0),
            row -> row.getString(1),
            row -> row.getString(2),
            row -> row.getLong(3),
            row -> row.getLong(4),
            row -> row.getLong(5))
        .containsExactly(
            tuple("en", "chip", "chip", 3L, 2L, 7L),
            tuple("en", "fab", "Fab", 2L, 2L, 2L),
            tuple("en", "port", "Port", 2L, 1L, 2L),
            tuple("zh", "芯片", "晶片", 2L, 2L, 3L),
            tuple("zh", "𠮷", "𠮷", 1L, 1L, 1L));
  }

  @Test
  void takesTheFamiliesThatHaveTermsOfTheLanguageForItsWhole(SparkSession spark) {
    // English: d1, the family of d2 and d3, d4. Chinese: d4 and d5.
    assertThat(terms(spark, DOCUMENTS, FAMILIES, 2))
        .extracting(row -> row.getDouble(6))
        .containsExactly(
            StrictMath.log(4 / 3.0) + 1,
            StrictMath.log(4 / 3.0) + 1,
            StrictMath.log(4 / 2.0) + 1,
            1.0,
            StrictMath.log(3 / 2.0) + 1);
  }

  @Test
  void copiesDoNotChangeHowRareATermIs(SparkSession spark) {
    List<Row> documents = new ArrayList<>(DOCUMENTS);
    List<Row> families = new ArrayList<>(FAMILIES);
    for (int i = 0; i < 20; i++) {
      documents.add(
          document("x" + i, "en", term("en", "chip", "chip", 2), term("en", "port", "Port", 1)));
      families.add(RowFactory.create("x" + i, "d2", "copy", 22L));
    }
    assertThat(terms(spark, documents, families, 3))
        .extracting(row -> row.getLong(4), row -> row.getDouble(6))
        .isEqualTo(
            terms(spark, DOCUMENTS, FAMILIES, 1).stream()
                .map(row -> tuple(row.getLong(4), row.getDouble(6)))
                .toList());
  }

  @Test
  void ranksTheTermsOfADocumentByTheirWeight(SparkSession spark) {
    List<Row> keywords = keywords(spark, WeighConfig.DEFAULTS, 2);
    assertThat(keywords.stream().filter(row -> row.getString(0).equals("d1")))
        .extracting(row -> row.getInt(1), row -> row.getString(2), row -> row.getString(3))
        .containsExactly(tuple(1, "chip", "Chip"), tuple(2, "fab", "fab"));
    assertThat(keywords.get(0).getDouble(4))
        .isCloseTo((1 + Math.log(3)) * (Math.log(104 / 3.01) + 1), within(1e-12));
    assertThat(keywords.get(0).getLong(5)).isEqualTo(3);
  }

  @Test
  void weighsPhrasesByTheirTermsAndNamesNoPartOfAHeavierOne(SparkSession spark) {
    DocumentTerms.Packer packer = new DocumentTerms.Packer();
    packer
        .add("en", "chip", "chip", 5)
        .add("en", "maker", "makers", 3)
        .add("en", "silicon", "Silicon", 3);
    Phrase makers = new Phrase("silicon chip maker", "Silicon chip makers", 3, 50, 2, 0, 1);
    Phrase inner = new Phrase("chip maker", "chip makers", 3, 58, 0, 1);
    byte[] phrases = DocumentPhrases.toBytes(100, new int[] {58, 63, 50}, List.of(makers, inner));
    Row document = RowFactory.create("d", "en", packer.toBytes(), phrases);

    List<Row> rows =
        run(spark, WeighConfig.DEFAULTS, List.of(document), List.of(), 1)
            .get("keywords")
            .orderBy("rank")
            .collectAsList();

    // One document beside a hundred of general language, where all three words are rare.
    double idf = Math.log(102 / 2.01) + 1;
    assertThat(rows)
        .extracting(row -> row.getString(2), row -> row.getString(3), row -> row.getLong(5))
        .containsExactly(
            tuple("silicon chip maker", "Silicon chip makers", 3L), tuple("chip", "chip", 5L));
    assertThat(rows.get(0).getDouble(4))
        .isCloseTo((1 + Math.log(3)) * Math.sqrt(3) * idf * 1.25, within(1e-12));
    assertThat(rows.get(1).getDouble(4)).isCloseTo((1 + Math.log(5)) * idf * 1.21, within(1e-12));
  }

  @Test
  void aTermOfASingleDocumentCanBeItsKeyword(SparkSession spark) {
    assertThat(keywords(spark, new WeighConfig(1, 1000), 2))
        .extracting(row -> row.getString(0), row -> row.getString(2))
        .contains(tuple("d5", "𠮷"));
  }

  @Test
  void publishesAtMostAsManyKeywordsAsAskedFor(SparkSession spark) {
    assertThat(keywords(spark, new WeighConfig(1, 1000), 2)).hasSize(5);
  }

  @Test
  void givesTheSameTablesOnOneTwoAndSevenPartitions(SparkSession spark) {
    for (int partitions : new int[] {2, 7}) {
      assertThat(terms(spark, DOCUMENTS, FAMILIES, partitions))
          .isEqualTo(terms(spark, DOCUMENTS, FAMILIES, 1));
      assertThat(keywords(spark, WeighConfig.DEFAULTS, partitions))
          .isEqualTo(keywords(spark, WeighConfig.DEFAULTS, 1));
    }
  }

  @Test
  void writesTheColumnsOfTheContract(SparkSession spark) {
    Map<String, Dataset<Row>> tables = run(spark, WeighConfig.DEFAULTS, DOCUMENTS, FAMILIES, 2);
    assertThat(tables.keySet())
        .containsExactlyInAnyOrderElementsOf(new WeighStage(WeighConfig.DEFAULTS).writes());
    tables.forEach(
        (name, table) ->
            assertThat(table.schema().sameType(Tables.named(name).schema())).as(name).isTrue());
  }

  @Test
  void countsSpellingsAsTheirCanonicalFormWhereAsked(SparkSession spark) {
    Dataset<Row> variants =
        spark.createDataFrame(
            List.of(RowFactory.create("port", "fab", "en", 2L, "as the test says")),
            Tables.VARIANTS.schema());
    Map<String, Dataset<Row>> tables =
        new WeighStage(WeighConfig.DEFAULTS)
            .countingVariants()
            .run(workspace(spark, DOCUMENTS, FAMILIES, 2).with("variants", variants));

    // d1 and d4 have fab; d2 and its copy d3 have port, one family.
    assertThat(tables.get("terms").where("language = 'en'").orderBy("term").collectAsList())
        .extracting(row -> row.getString(1), row -> row.getLong(3), row -> row.getLong(4))
        .containsExactly(tuple("chip", 3L, 2L), tuple("fab", 4L, 3L));
    assertThat(tables.get("keywords").where("doc_id = 'd2'").orderBy("rank").collectAsList())
        .extracting(row -> row.getString(2), row -> row.getString(3))
        .containsExactly(tuple("chip", "chip"), tuple("fab", "Port"));
  }

  @Test
  void acceptsACorpusWithoutDocuments(SparkSession spark) {
    assertThat(terms(spark, List.of(), List.of(), 2)).isEmpty();
  }

  @Test
  void refusesValuesOutOfRangeNamingTheKey() {
    assertThatThrownBy(() -> new WeighConfig(0, 1000))
        .isInstanceOf(WenmaiException.class)
        .hasMessage("[CONFIG_INVALID] weigh.keywords is 0. Set it to between 1 and 1000.");
    assertThatThrownBy(() -> new WeighConfig(20, 999))
        .hasMessageContaining("weigh.vocabulary is 999.");
  }

  private static List<Row> terms(
      SparkSession spark, List<Row> documents, List<Row> families, int partitions) {
    return run(spark, WeighConfig.DEFAULTS, documents, families, partitions)
        .get("terms")
        .orderBy("language", "term")
        .collectAsList();
  }

  private static List<Row> keywords(SparkSession spark, WeighConfig config, int partitions) {
    return run(spark, config, DOCUMENTS, FAMILIES, partitions)
        .get("keywords")
        .orderBy("doc_id", "rank")
        .collectAsList();
  }

  private static Map<String, Dataset<Row>> run(
      SparkSession spark,
      WeighConfig config,
      List<Row> documents,
      List<Row> families,
      int partitions) {
    return new WeighStage(config).run(workspace(spark, documents, families, partitions));
  }

  private static TestWorkspace workspace(
      SparkSession spark, List<Row> documents, List<Row> families, int partitions) {
    return new TestWorkspace(spark, partitions)
        .with("term_counts", spark.createDataFrame(documents, TERM_COUNTS).repartition(partitions))
        .with("assignments", spark.createDataFrame(families, ASSIGNMENTS));
  }

  private static Row document(String id, String language, Row... terms) {
    DocumentTerms.Packer packer = new DocumentTerms.Packer();
    for (Row term : terms) {
      packer.add(term.getString(0), term.getString(1), term.getString(2), term.getInt(3));
    }
    int[] atTheEnd = new int[terms.length];
    Arrays.fill(atTheEnd, 100);
    byte[] none = DocumentPhrases.toBytes(100, atTheEnd, List.of());
    return RowFactory.create(id, language, packer.toBytes(), none);
  }

  private static Row term(String language, String term, String surface, int count) {
    return RowFactory.create(language, term, surface, count);
  }
}

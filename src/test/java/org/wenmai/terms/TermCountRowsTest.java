package org.wenmai.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.schema.WorkTables;

@ExtendWith(SparkSessions.class)
final class TermCountRowsTest {
  private final Map<String, Row> rows = new TreeMap<>();
  private TestWorkspace workspace;

  @BeforeEach
  void fillTables(SparkSession spark) {
    byte[] terms = new DocumentTerms.Packer().add("en", "tea", "Tea", 2).toBytes();
    byte[] phrases =
        DocumentPhrases.toBytes(
            9, new int[] {4}, List.of(new DocumentPhrases.Phrase("tea", "Tea", 2, 4, 0)));
    workspace =
        new TestWorkspace(spark, 2)
            .with(
                "term_counts",
                table(
                    spark,
                    WorkTables.schema(WorkTables.TERM_COUNTS).asNullable(),
                    RowFactory.create("copy", "en", terms, phrases),
                    RowFactory.create("original", "en", terms, phrases),
                    RowFactory.create("single", "und", null, null)))
            .with(
                "assignments",
                table(
                    spark,
                    WorkTables.schema(WorkTables.ASSIGNMENTS),
                    RowFactory.create("copy", "original", "copy", 2L),
                    RowFactory.create("original", "original", "original", 2L)));
  }

  private static Dataset<Row> table(SparkSession spark, StructType schema, Row... rows) {
    return spark.createDataFrame(List.of(rows), schema);
  }

  private void read(Dataset<Row> documents) {
    documents.collectAsList().forEach(row -> rows.put(TermCountRows.docId(row), row));
  }

  @Test
  void unpacksTermsAndPhrases() {
    read(TermCountRows.withPhrases(workspace));
    assertThat(TermCountRows.terms(rows.get("copy")).surface(0)).isEqualTo("Tea");
    assertThat(TermCountRows.phrases(rows.get("copy")).phrase(0).term()).isEqualTo("tea");
    assertThat(TermCountRows.terms(rows.get("single")).size()).isZero();
    assertThat(TermCountRows.phrases(rows.get("single")).size()).isZero();
  }

  @Test
  void knowsTheFamilyOfEachDocument() {
    read(TermCountRows.withFamilies(workspace));
    assertThat(rows).containsOnlyKeys("copy", "original", "single");
    assertThat(TermCountRows.family(rows.get("copy"))).isEqualTo("original");
    assertThat(TermCountRows.isCopy(rows.get("copy"))).isTrue();
    assertThat(TermCountRows.family(rows.get("original"))).isEqualTo("original");
    assertThat(TermCountRows.isCopy(rows.get("original"))).isFalse();
    assertThat(TermCountRows.family(rows.get("single"))).isNull();
    assertThat(TermCountRows.isCopy(rows.get("single"))).isFalse();
    assertThat(TermCountRows.terms(rows.get("original")).term(0)).isEqualTo("tea");
  }

  @Test
  void knowsTheLanguageOfEachDocument() {
    assertThat(TermCountRows.languages(workspace).collectAsList())
        .extracting(TermCountRows::language)
        .containsExactlyInAnyOrder("en", "en", "und");
  }
}

package org.wenmai.document.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.document.DecodedContent;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.document.DocumentMetadata;
import org.wenmai.document.DocumentOrigin;
import org.wenmai.document.Rejection;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

final class DocumentEncoderTest {
  private static final List<String> TABLES_OF_KEPT =
      List.of("documents", "records", "paragraphs", "tokens", "term_counts", "written_dates");

  /** Values by column, in the order of the schema, collections as Java's. */
  private static Map<String, Object> values(Row row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : row.schema().fieldNames()) {
      Object value = row.getAs(name);
      if (value instanceof Seq<?> seq) {
        value = CollectionConverters.asJava(seq);
      } else if (value instanceof scala.collection.Map<?, ?> map) {
        value = CollectionConverters.asJava(map);
      }
      values.put(name, value);
    }
    return values;
  }

  private static Map<String, Object> only(String table, Document document) {
    List<Row> rows = TableRows.of(table, document);
    assertThat(rows).as(table).hasSize(1);
    return values(rows.get(0));
  }

  @Test
  void documentsHaveAllThatIsPublishedOfADocument() {
    assertThat(only("documents", CompleteDocument.document()))
        .containsExactly(
            entry("doc_id", "d1"),
            entry("record_id", "r1"),
            entry("external_id", "x1"),
            entry("uri", "file:/a#7"),
            entry("source", "灯笼报"),
            entry("title", "A title"),
            entry("author", "An"),
            entry("canonical_uri", "https://paper.example/1"),
            entry("published_at", Timestamp.from(Instant.parse("2024-05-01T22:00:00.000001Z"))),
            entry("published_date", Date.valueOf("2024-05-02")),
            entry("published_precision", "second"),
            entry("text", "軟體\ngood ad"),
            entry("charset", "Big5"),
            entry("charset_confidence", 0.75),
            entry("page_char_count", 123L),
            entry("repairs", Map.of("line_end", 1, "entity", 2)),
            entry("boilerplate", List.of(RowFactory.create(8, 10, "navigation"))),
            entry(
                "damage",
                List.of(
                    RowFactory.create(0, 1, "replacement"),
                    RowFactory.create(1, 2, "private_use"))),
            entry("language", "zh"),
            entry("language_confidence", 0.9),
            entry("script", "Hant"),
            entry("char_count", 8L),
            entry("word_count", 3L),
            entry("family_id", null),
            entry("family_role", null),
            entry("family_size", null),
            entry("extra", Map.of("section", "灯笼")));
  }

  @Test
  void recordsHaveNoFamiliesButWhatTheseAreFoundBy() {
    Map<String, Object> documents = only("documents", CompleteDocument.document());
    documents.keySet().removeAll(WorkTables.FAMILY_COLUMNS);
    Map<String, Object> records = only("records", CompleteDocument.document());
    assertThat(records.remove("folded")).isEqualTo("软件\ngood ad");
    assertThat(records.remove("folded_offsets")).isNull();
    Row sketch = (Row) records.remove("sketch");
    assertThat(sketch.getString(0)).isEqualTo(CompleteDocument.SKETCH.exact());
    assertThat(sketch.getInt(1)).isEqualTo(CompleteDocument.SKETCH.shingles());
    assertThat(sketch.<Integer>getList(2))
        .isEqualTo(Arrays.stream(CompleteDocument.SKETCH.sample()).boxed().toList());
    assertThat(records).isEqualTo(documents);
  }

  @Test
  void tokensHaveTheWords() {
    assertThat(only("tokens", CompleteDocument.document()))
        .containsExactly(
            entry("doc_id", "d1"),
            entry("language", "zh"),
            entry(
                "words",
                List.of(
                    RowFactory.create("软件", 0, 2, false, "word", "zh"),
                    RowFactory.create("good", 3, 7, true, "word", "en"),
                    RowFactory.create("😀", 7, 8, false, "emoji", "und"))));
  }

  @Test
  void termCountsHaveWhatWasPacked() {
    assertThat(only("term_counts", CompleteDocument.document()))
        .containsExactly(
            entry("doc_id", "d1"),
            entry("language", "zh"),
            entry("terms", CompleteDocument.TERMS),
            entry("phrases", CompleteDocument.PHRASES));
  }

  /** Language and script are the paragraph's own. */
  @Test
  void paragraphsHaveOneRowForEach() {
    assertThat(TableRows.of("paragraphs", CompleteDocument.document()))
        .containsExactly(
            RowFactory.create("d1", 0, 0, 2, "zh", 0.8, "Hant"),
            RowFactory.create("d1", 1, 3, 10, "en", 0.7, "Latn"));
  }

  @Test
  void aDocumentWithoutParagraphsHasNone() {
    Document document = DocumentFixture.document("1").repaired("").language("und").build();
    assertThat(TableRows.of("paragraphs", document)).isEmpty();
  }

  @Test
  void paragraphsOfADocumentThatWasNotIdentifiedAreAnError() {
    Document document = DocumentFixture.document("1").repaired("x").build();
    assertThatThrownBy(() -> TableRows.of("paragraphs", document))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void rejectedHasTheReasons() {
    Document document =
        Document.rejected(
            new DocumentOrigin("d1", "r1", "x1", "file:/a", "", ""),
            DocumentMetadata.ofLanguage(null),
            new DecodedContent(null, "", 0, null),
            new Rejection("ingest", "too_large", "2 GB", "文 begins"));
    assertThat(only("rejected", document))
        .containsExactly(
            entry("doc_id", "d1"),
            entry("record_id", "r1"),
            entry("uri", "file:/a"),
            entry("stage", "ingest"),
            entry("reason", "too_large"),
            entry("detail", "2 GB"),
            entry("excerpt", "文 begins"));
  }

  @Test
  void detailAndExcerptMayBeMissing() {
    Map<String, Object> row =
        only("rejected", DocumentFixture.document("1").rejected("truncated").build());
    assertThat(row).containsEntry("detail", null).containsEntry("excerpt", null);
  }

  @Test
  void aDocumentThatAStageRejectedHasNoOtherRow() {
    Document document = CompleteDocument.document();
    assertThat(TableRows.of("rejected", document)).isEmpty();
    document.reject("sketch", "failed", "planted");
    for (String table : TABLES_OF_KEPT) {
      assertThat(TableRows.of(table, document)).as(table).isEmpty();
    }
    assertThat(only("rejected", document)).containsEntry("reason", "failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents", "records", "rejected", "tokens", "term_counts"})
  void mostTablesHaveOneRowOrNone(String table) {
    assertThat(DocumentEncoder.hasManyRows(table)).isFalse();
  }

  @Test
  void paragraphsAreMany() {
    assertThat(DocumentEncoder.hasManyRows("paragraphs")).isTrue();
  }

  @Test
  void anEncoderKeepsNothingOfADocument() {
    DocumentEncoder encoder = DocumentEncoder.of("documents", Tables.DOCUMENTS.schema());
    Document other = DocumentFixture.document("2").repaired("y").language("de", "Latn").build();
    Object first = encoder.rows(CompleteDocument.document());
    Row before = shown(first);
    encoder.rows(other);
    assertThat(shown(first)).isEqualTo(before);
    assertThat(shown(encoder.rows(CompleteDocument.document()))).isEqualTo(before);
  }

  private static Row shown(Object row) {
    return (Row) CatalystTypeConverters.convertToScala(row, Tables.DOCUMENTS.schema());
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents", "rejected", "paragraphs", "tokens"})
  void columnsAreFoundByName(String table) {
    List<StructField> fields = new ArrayList<>(List.of(WorkTables.schema(table).fields()));
    Collections.reverse(fields);
    StructType reversed = new StructType(fields.toArray(StructField[]::new));
    Document document = CompleteDocument.document();
    if (table.equals("rejected")) {
      document.reject("repair", "nothing_left", "planted");
    }
    Object rows = DocumentEncoder.of(table, reversed).rows(document);
    Object first = rows instanceof ArrayData many ? many.get(0, reversed) : rows;
    TableRows.requireType(table, first, reversed, false);
    Row row = (Row) CatalystTypeConverters.convertToScala(first, reversed);
    assertThat(values(row)).isEqualTo(values(TableRows.of(table, document).get(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents", "rejected", "paragraphs"})
  void aColumnThatNobodyKnowsIsAnErrorBeforeAnyDocument(String table) {
    StructType schema = new StructType().add("raw_text", DataTypes.StringType);
    assertThatThrownBy(() -> DocumentEncoder.of(table, schema))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("raw_text");
  }
}

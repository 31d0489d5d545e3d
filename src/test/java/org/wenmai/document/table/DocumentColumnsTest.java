package org.wenmai.document.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.schema.Column;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.text.Span;
import org.wenmai.text.fold.FoldedText;
import org.wenmai.text.fold.OffsetMap;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

final class DocumentColumnsTest {
  private final DocumentColumns columns = new DocumentColumns();

  /** The value of a column as Spark shows it. */
  private Object shown(String column, Document document) {
    return CatalystTypeConverters.convertToScala(
        columns.value(column, document), DocumentColumns.typeOf(column));
  }

  private List<Row> structs(String column, Document document) {
    return CollectionConverters.asJava((Seq<Row>) shown(column, document));
  }

  @Test
  void anUnknownColumnIsAnError() {
    assertThatThrownBy(() -> columns.named("raw_text"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("raw_text");
    assertThatThrownBy(() -> columns.value("", CompleteDocument.document()))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents", "records", "tokens", "term_counts"})
  void knowsEveryColumnOfATable(String table) {
    for (StructField field : WorkTables.schema(table).fields()) {
      Object value = columns.value(field.name(), CompleteDocument.document());
      boolean nullable =
          WorkTables.FAMILY_COLUMNS.contains(field.name())
              || field.name().equals(WorkTables.FOLDED_OFFSETS);
      assertThat(value == null).as(field.name()).isEqualTo(nullable);
      TableRows.requireType(field.name(), value, field.dataType(), nullable);
    }
  }

  @Test
  void offsetsAreThereWhereFoldingMovedSomething() {
    Document document = CompleteDocument.document();
    document.setFolded(new FoldedText("内存和宏", OffsetMap.of(new int[] {2, 3})));

    ArrayData offsets = (ArrayData) columns.value(WorkTables.FOLDED_OFFSETS, document);
    assertThat(offsets.toIntArray()).containsExactly(2, 3);
  }

  @Test
  void columnsOfTheFamiliesAreFilledLater() {
    for (String column : WorkTables.FAMILY_COLUMNS) {
      assertThat(columns.value(column, CompleteDocument.document())).as(column).isNull();
    }
  }

  @Test
  void columnsOfLaterStagesAreNullBeforeThese() {
    List<String> later = new ArrayList<>();
    for (Column column : Tables.DOCUMENTS.columns()) {
      if (column.presence() == Column.Presence.FROM_LATER_STAGE) {
        later.add(column.name());
      }
    }
    later.addAll(List.of(DocumentColumns.PARAGRAPHS, DocumentColumns.WORDS));
    later.addAll(List.of(WorkTables.FOLDED, WorkTables.SKETCH));
    later.addAll(List.of(WorkTables.TERMS, WorkTables.PHRASES));
    for (String column : later) {
      assertThat(columns.value(column, CompleteDocument.decoded())).as(column).isNull();
    }
  }

  @Test
  void optionalColumnsAreNullWhereADocumentSaysNothing() {
    Document silent = DocumentFixture.document("1").raw("x").build();
    for (Column column : Tables.DOCUMENTS.columns()) {
      boolean isNull = columns.value(column.name(), silent) == null;
      assertThat(isNull).as(column.name()).isEqualTo(column.presence() != Column.Presence.ALWAYS);
    }
  }

  @Test
  void boilerplateIsEmptyOnceTheTextIsRepaired() {
    Document plain = DocumentFixture.document("1").repaired("x").build();
    assertThat(structs("boilerplate", plain)).isEmpty();
    assertThat(structs("damage", plain)).isEmpty();
    assertThat(columns.value("boilerplate", DocumentFixture.document("1").raw("x").build()))
        .isNull();
  }

  @Test
  void stringsThatRecurAreNotMixedUp() {
    Document document =
        DocumentFixture.document("1")
            .repaired("abcdef")
            .damage(span(0, "a"), span(1, "a"), span(2, "b"), span(3, "a"), span(4, ""))
            .build();
    assertThat(structs("damage", document))
        .extracting(row -> row.getString(2))
        .containsExactly("a", "a", "b", "a", "");
  }

  private static Span span(int start, String kind) {
    return new Span(start, start + 1, kind);
  }

  @Test
  void aLoneSurrogateIsAQuestionMark() {
    Document document = DocumentFixture.document("1").repaired("a\ud83db").build();
    assertThat(shown("text", document)).isEqualTo("a?b");
    assertThat(shown("char_count", document)).isEqualTo(3L);
  }

  @Test
  void foldedIsThereOnlyWhereItDiffers() {
    assertThat(shown(WorkTables.FOLDED, CompleteDocument.document())).isEqualTo("软件\ngood ad");
    Document same = DocumentFixture.document("1").repaired("x").folded("x").build();
    assertThat(columns.value(WorkTables.FOLDED, same)).isNull();
  }

  @Test
  void wordsAndParagraphsAreArraysInTextOrder() {
    assertThat(structs(DocumentColumns.WORDS, CompleteDocument.document()))
        .containsExactly(
            RowFactory.create("软件", 0, 2, false, "word", "zh"),
            RowFactory.create("good", 3, 7, true, "word", "en"),
            RowFactory.create("😀", 7, 8, false, "emoji", "und"));
    assertThat(structs(DocumentColumns.PARAGRAPHS, CompleteDocument.document()))
        .containsExactly(
            RowFactory.create(0, 0, 2, "zh", 0.8, "Hant"),
            RowFactory.create(1, 3, 10, "en", 0.7, "Latn"));
  }

  @Test
  void typesAreThoseOfTheContract() {
    assertThat(DocumentColumns.typeOf("char_count")).isEqualTo(DataTypes.LongType);
    assertThat(DocumentColumns.typeOf(WorkTables.FOLDED)).isEqualTo(DataTypes.StringType);
    assertThat(DocumentColumns.typeOf(DocumentColumns.WORDS)).isEqualTo(Tables.WORDS);
    assertThat(DocumentColumns.typeOf(DocumentColumns.PARAGRAPHS))
        .isEqualTo(new ArrayType(DocumentColumns.PARAGRAPH, false));
    assertThatThrownBy(() -> DocumentColumns.typeOf("raw_text")).hasMessageContaining("raw_text");
  }

  /** Published apart, a paragraph is the same and has the id of its document. */
  @Test
  void aParagraphHasTheColumnsOfItsTable() {
    StructType published = Tables.PARAGRAPHS.schema();
    StructField[] own = Arrays.copyOfRange(published.fields(), 1, published.size());
    assertThat(published.fieldNames()[0]).isEqualTo("doc_id");
    assertThat(DocumentColumns.PARAGRAPH.fields()).isEqualTo(own);
  }
}

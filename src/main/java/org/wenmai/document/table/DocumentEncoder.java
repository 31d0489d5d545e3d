package org.wenmai.document.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.Document;
import org.wenmai.document.Rejection;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.text.language.DocumentLanguage.InParagraph;

/**
 * Makes the rows that a document has in one table, in the form that Spark works with.
 *
 * <p>A kept document has one row in most tables and one for each paragraph in {@code paragraphs}; a
 * rejected one has a row in {@code rejected} only. Columns are found by name, so the order of a
 * schema is that of the contract. Not thread-safe.
 */
public abstract class DocumentEncoder {
  private DocumentEncoder() {}

  /**
   * The encoder of one table.
   *
   * @param schema its columns, each one that {@link DocumentColumns} knows
   * @throws IllegalStateException if nobody knows a column
   */
  public static DocumentEncoder of(String table, StructType schema) {
    DocumentColumns columns = new DocumentColumns();
    if (hasManyRows(table)) {
      return new ParagraphEncoder(schema, columns);
    }
    if (table.equals(Tables.REJECTED.name())) {
      return new RejectionEncoder(schema, columns);
    }
    boolean dates = table.equals(WorkTables.WRITTEN_DATES);
    return new KeptEncoder(schema, columns, document -> !dates || document.metadata().hasDate());
  }

  /** Whether a document has any number of rows in a table, and not one or none. */
  public static boolean hasManyRows(String table) {
    return table.equals(Tables.PARAGRAPHS.name());
  }

  /** None (null), an {@link InternalRow}, or an array of them where a table has many. */
  public abstract @Nullable Object rows(Document document);

  /** One row for a document that is kept, and of which the table is. */
  private static final class KeptEncoder extends DocumentEncoder {
    private final List<Function<Document, @Nullable Object>> columns;

    private final Predicate<Document> has;

    KeptEncoder(StructType schema, DocumentColumns columns, Predicate<Document> has) {
      this.has = has;
      this.columns = Arrays.stream(schema.fieldNames()).map(columns::named).toList();
    }

    @Override
    public @Nullable Object rows(Document document) {
      return document.isKept() && has.test(document) ? row(columns, document) : null;
    }
  }

  /** One row for a document that is not. */
  private static final class RejectionEncoder extends DocumentEncoder {
    private final List<Function<Document, @Nullable Object>> columns;

    RejectionEncoder(StructType schema, DocumentColumns columns) {
      this.columns = Arrays.stream(schema.fieldNames()).map(name -> column(name, columns)).toList();
    }

    private static Function<Document, @Nullable Object> column(
        String name, DocumentColumns columns) {
      return switch (name) {
        case "stage" -> of(Rejection::stage);
        case "reason" -> of(Rejection::reason);
        case "detail" -> of(Rejection::detail);
        case "excerpt" -> of(Rejection::excerpt);
        default -> columns.named(name);
      };
    }

    private static Function<Document, @Nullable Object> of(
        Function<Rejection, @Nullable String> property) {
      return document -> UTF8String.fromString(document.rejection().map(property).orElse(null));
    }

    @Override
    public @Nullable Object rows(Document document) {
      return document.isKept() ? null : row(columns, document);
    }
  }

  /** One row for each paragraph of a document that is kept. */
  private static final class ParagraphEncoder extends DocumentEncoder {
    private final List<Function<Document, @Nullable Object>> ofDocument;

    /** By column: the field of {@link DocumentColumns#PARAGRAPH}; -1 where it is the document's. */
    private final int[] fields;

    private final DocumentColumns columns;

    ParagraphEncoder(StructType schema, DocumentColumns columns) {
      List<String> own = List.of(DocumentColumns.PARAGRAPH.fieldNames());
      this.columns = columns;
      this.fields = Arrays.stream(schema.fieldNames()).mapToInt(own::indexOf).toArray();
      this.ofDocument =
          Arrays.stream(schema.fieldNames())
              .map(name -> own.contains(name) ? DocumentColumns.NULL : columns.named(name))
              .toList();
    }

    @Override
    public @Nullable Object rows(Document document) {
      if (!document.isKept()) {
        return null;
      }
      List<InParagraph> paragraphs = document.language().paragraphs();
      Object[] rows = new Object[paragraphs.size()];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = row(document, columns.paragraph(i, paragraphs.get(i)));
      }
      return new GenericArrayData(rows);
    }

    private InternalRow row(Document document, Object... paragraph) {
      @Nullable Object[] values = new @Nullable Object[fields.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = fields[i] < 0 ? ofDocument.get(i).apply(document) : paragraph[fields[i]];
      }
      return new GenericInternalRow(values);
    }
  }

  private static InternalRow row(
      List<Function<Document, @Nullable Object>> columns, Document document) {
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).apply(document);
    }
    return new GenericInternalRow(values);
  }
}

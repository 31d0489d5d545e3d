package org.wenmai.engine.text;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.WorkColumns;
import org.wenmai.engine.step.WorkTables;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.table.TableTarget;
import scala.Function1;

/**
 * Makes the rows that a record has in one table.
 *
 * <p>A column comes from the record, or from the part of it that a row is about: a paragraph, a
 * rejection. What neither has is null. Not thread-safe.
 */
final class DocumentRows {
  private final StructType schema;
  private final int rejection;

  /** The column that holds what the rows are about; -1 where it is the record. */
  private final int subject;

  private final int[] ofRecord;
  private final int[] ofSubject;
  private final List<Function1<Object, Object>> converters;

  private DocumentRows(StructType schema, List<String> columns, String subject, StructType parts) {
    this.schema = schema;
    this.rejection = columns.indexOf(WorkColumns.REJECTION);
    this.subject = columns.indexOf(subject);
    List<String> ofParts = List.of(parts.fieldNames());
    this.ofSubject = Arrays.stream(schema.fieldNames()).mapToInt(ofParts::indexOf).toArray();
    this.ofRecord = Arrays.stream(schema.fieldNames()).mapToInt(columns::indexOf).toArray();
    this.converters =
        Arrays.stream(schema.fields())
            .map(StructField::dataType)
            .map(CatalystTypeConverters::createToCatalystConverter)
            .toList();
  }

  /**
   * The maker for one table.
   *
   * @param columns names of the values of a record, with {@link WorkColumns#REJECTION}
   */
  static DocumentRows of(TableTarget target, List<String> columns) {
    if (isMany(target.table())) {
      return new DocumentRows(
          target.schema(), columns, WorkColumns.PARAGRAPHS, WorkTables.PARAGRAPH);
    }
    return target.table().equals(Tables.REJECTED.name())
        ? new DocumentRows(
            target.schema(), columns, WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE)
        : new DocumentRows(target.schema(), columns, "", new StructType());
  }

  /** Whether a record has any number of rows in a table, and not one or none. */
  static boolean isMany(String table) {
    return table.equals(Tables.PARAGRAPHS.name());
  }

  /** None (null), a row or an array of rows. */
  @Nullable Object rows(@Nullable Object[] record) {
    if (subject == rejection) {
      Object why = record[rejection];
      return why == null ? null : row(record, (Row) why);
    }
    if (record[rejection] != null) {
      return null;
    }
    if (subject < 0) {
      return row(record, null);
    }
    List<?> parts = record[subject] instanceof List<?> list ? list : List.of();
    return new GenericArrayData(parts.stream().map(part -> row(record, (Row) part)).toArray());
  }

  private InternalRow row(@Nullable Object[] record, @Nullable Row part) {
    @Nullable Object[] values = new @Nullable Object[schema.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = null;
      if (part != null && ofSubject[i] >= 0) {
        value = part.get(ofSubject[i]);
      } else if (ofRecord[i] >= 0) {
        value = record[ofRecord[i]];
      }
      values[i] = value == null ? null : converters.get(i).apply(value);
    }
    return new GenericInternalRow(values);
  }
}

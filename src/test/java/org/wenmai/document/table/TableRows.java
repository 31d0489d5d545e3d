package org.wenmai.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.Document;
import org.wenmai.schema.WorkTables;

/**
 * The rows that a run writes of a document, as Spark shows them; columns go by name.
 *
 * <p>Each value is checked against the schema, its type and whether it may be null: Spark itself
 * trusts internal rows and checks nothing.
 */
public final class TableRows {
  private static final Map<DataType, Class<?>> CLASSES =
      Map.of(
          DataTypes.StringType, UTF8String.class,
          DataTypes.BinaryType, byte[].class,
          DataTypes.BooleanType, Boolean.class,
          DataTypes.IntegerType, Integer.class,
          DataTypes.LongType, Long.class,
          DataTypes.DoubleType, Double.class,
          DataTypes.DateType, Integer.class,
          DataTypes.TimestampType, Long.class);

  private TableRows() {}

  /** The rows of a document in a table of a run, published or not; there may be none. */
  public static List<Row> of(String table, Document document) {
    StructType schema = WorkTables.schema(table);
    Object rows = DocumentEncoder.of(table, schema).rows(document);
    boolean many = DocumentEncoder.hasManyRows(table);
    requireType(table, rows, many ? new ArrayType(schema, false) : schema, true);
    if (rows == null) {
      return List.of();
    }
    List<Row> all = new ArrayList<>();
    for (Object row : many ? ((ArrayData) rows).toObjectArray(schema) : new Object[] {rows}) {
      all.add((Row) CatalystTypeConverters.convertToScala(row, schema));
    }
    return all;
  }

  /** A row as it comes back from a table of this schema. */
  static Row published(Row row, StructType schema) {
    Object internal = CatalystTypeConverters.createToCatalystConverter(schema).apply(row);
    requireType("row", internal, schema, false);
    return (Row) CatalystTypeConverters.convertToScala(internal, schema);
  }

  /**
   * Requires that a value has a type in Spark's internal form.
   *
   * @param what is named where it has another
   */
  static void requireType(String what, @Nullable Object value, DataType type, boolean nullable) {
    if (value == null) {
      assertThat(nullable).as("%s is null", what).isTrue();
    } else if (type instanceof StructType struct) {
      requireFields(what, (InternalRow) value, struct);
    } else if (type instanceof ArrayType array) {
      requireElements(what, (ArrayData) value, array.elementType(), array.containsNull());
    } else if (type instanceof MapType map) {
      requireElements(what, ((MapData) value).keyArray(), map.keyType(), false);
      requireElements(
          what, ((MapData) value).valueArray(), map.valueType(), map.valueContainsNull());
    } else {
      assertThat(value).as(what).isInstanceOf(CLASSES.get(type));
    }
  }

  private static void requireFields(String what, InternalRow row, StructType struct) {
    assertThat(row.numFields()).as(what).isEqualTo(struct.size());
    for (int i = 0; i < struct.size(); i++) {
      StructField field = struct.fields()[i];
      Object value = row.isNullAt(i) ? null : row.get(i, field.dataType());
      requireType(what + "." + field.name(), value, field.dataType(), field.nullable());
    }
  }

  private static void requireElements(
      String what, ArrayData elements, DataType type, boolean nullable) {
    for (int i = 0; i < elements.numElements(); i++) {
      Object element = elements.isNullAt(i) ? null : elements.get(i, type);
      requireType(what + "[" + i + "]", element, type, nullable);
    }
  }
}

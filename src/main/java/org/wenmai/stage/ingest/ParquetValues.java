package org.wenmai.stage.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Parquet values as the text that a JSON line would have for them. */
final class ParquetValues {
  private static final int JULIAN_DAY_OF_EPOCH = 2_440_588;

  private ParquetValues() {}

  /** The column of that name, else the one that holds the nested field of that dotted name. */
  static @Nullable Type topColumn(GroupType schema, String name) {
    if (schema.containsField(name)) {
      return schema.getType(name);
    }
    int dot = name.indexOf('.');
    if (dot <= 0 || !schema.containsField(name.substring(0, dot))) {
      return null;
    }
    Type outer = schema.getType(name.substring(0, dot));
    boolean has =
        !outer.isPrimitive() && topColumn(outer.asGroupType(), name.substring(dot + 1)) != null;
    return has ? outer : null;
  }

  /** The value; null where there is none, or where it is a list or an object. */
  static @Nullable String text(Group group, String name) {
    GroupType schema = group.getType();
    if (schema.containsField(name)) {
      boolean one = group.getFieldRepetitionCount(name) == 1 && schema.getType(name).isPrimitive();
      return one ? primitive(group, name) : null;
    }
    int dot = name.indexOf('.');
    String outer = dot <= 0 ? "" : name.substring(0, dot);
    boolean nested =
        dot > 0
            && schema.containsField(outer)
            && !schema.getType(outer).isPrimitive()
            && group.getFieldRepetitionCount(outer) == 1;
    return nested ? text(group.getGroup(outer, 0), name.substring(dot + 1)) : null;
  }

  private static String primitive(Group group, String name) {
    Type type = group.getType().getType(name);
    PrimitiveTypeName primitive = type.asPrimitiveType().getPrimitiveTypeName();
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (primitive) {
      case INT32 ->
          logical instanceof DateLogicalTypeAnnotation
              ? LocalDate.ofEpochDay(group.getInteger(name, 0)).toString()
              : String.valueOf(group.getInteger(name, 0));
      case INT64 ->
          logical instanceof TimestampLogicalTypeAnnotation timestamp
              ? timestamp(group.getLong(name, 0), timestamp)
              : String.valueOf(group.getLong(name, 0));
      case INT96 -> legacyTimestamp(group.getInt96(name, 0).getBytes());
      case BINARY, FIXED_LEN_BYTE_ARRAY -> group.getBinary(name, 0).toStringUsingUTF8();
      case BOOLEAN, FLOAT, DOUBLE -> group.getValueToString(group.getType().getFieldIndex(name), 0);
    };
  }

  /** Without Z where the column says that it is local time. */
  private static String timestamp(long value, TimestampLogicalTypeAnnotation type) {
    ChronoUnit unit =
        switch (type.getUnit()) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        };
    String written = Instant.EPOCH.plus(value, unit).toString();
    return type.isAdjustedToUTC() ? written : written.substring(0, written.length() - 1);
  }

  /** INT96 of old Impala, Hive and Spark: nanoseconds of the day, then the Julian day. */
  private static String legacyTimestamp(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    long day = (long) buffer.getInt() - JULIAN_DAY_OF_EPOCH;
    return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos).toString();
  }
}

package org.wenmai.warehouse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Converts Parquet's generic records, in the forms that Spark writes, to plain Java values. */
final class ParquetConverter {
  /** Day 0 of Parquet's INT96 timestamps is a Julian day number; this one is 1970-01-01. */
  private static final long JULIAN_EPOCH_DAY = 2_440_588;

  private ParquetConverter() {}

  /** The fields in the order of the schema; an absent one is null. */
  static Map<String, @Nullable Object> struct(Group group) {
    GroupType type = group.getType();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int field = 0; field < type.getFieldCount(); field++) {
      values.put(type.getFieldName(field), optional(group, field));
    }
    return values;
  }

  private static @Nullable Object optional(Group group, int field) {
    return group.getFieldRepetitionCount(field) == 0 ? null : value(group, field);
  }

  static Object value(Group group, int field) {
    Type type = group.getType().getType(field);
    return type.isPrimitive() ? primitive(group, field) : nested(group.getGroup(field, 0), type);
  }

  private static Object nested(Group group, Type type) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof ListLogicalTypeAnnotation) {
      return list(group);
    }
    return meaning instanceof MapLogicalTypeAnnotation ? map(group) : struct(group);
  }

  private static List<@Nullable Object> list(Group group) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
      elements.add(optional(group.getGroup(0, i), 0));
    }
    return elements;
  }

  private static Map<String, @Nullable Object> map(Group group) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
      Group entry = group.getGroup(0, i);
      entries.put(value(entry, 0).toString(), optional(entry, 1));
    }
    return entries;
  }

  private static Object primitive(Group group, int field) {
    Type type = group.getType().getType(field);
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> group.getBoolean(field, 0);
      case INT32 -> day(type, group.getInteger(field, 0));
      case INT64 -> time(type, group.getLong(field, 0));
      case FLOAT -> group.getFloat(field, 0);
      case DOUBLE -> group.getDouble(field, 0);
      case INT96 -> int96Time(group.getInt96(field, 0));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> group.getBinary(field, 0).toStringUsingUTF8();
    };
  }

  private static Object day(Type type, int stored) {
    return type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation
        ? LocalDate.ofEpochDay(stored)
        : (Object) stored;
  }

  private static Object time(Type type, long stored) {
    if (!(type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp)) {
      return stored;
    }
    return switch (timestamp.getUnit()) {
      case MILLIS -> Instant.ofEpochMilli(stored);
      case MICROS -> Instant.EPOCH.plus(stored, ChronoUnit.MICROS);
      case NANOS -> Instant.EPOCH.plusNanos(stored);
    };
  }

  /** Spark's default form of a timestamp: nanoseconds of the day, then the Julian day. */
  private static Instant int96Time(Binary stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long day = bytes.getInt() - JULIAN_EPOCH_DAY;
    return LocalDate.ofEpochDay(day)
        .atStartOfDay(java.time.ZoneOffset.UTC)
        .toInstant()
        .plusNanos(nanos);
  }
}

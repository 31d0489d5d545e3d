package org.wenmai.source.format.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.wenmai.source.record.FieldPath;

/** Converts Parquet rows to JSON, each value to the text that it would have there. */
final class ParquetFieldText {
  private static final int JULIAN_DAY_OF_EPOCH = 2_440_588;

  private ParquetFieldText() {}

  /** A row, or a group within one, as a JSON object without the fields that are null. */
  static ObjectNode object(Group group) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Type field : group.getType().getFields()) {
      int count = group.getFieldRepetitionCount(field.getName());
      if (field.isRepetition(Type.Repetition.REPEATED)) {
        object.set(field.getName(), array(group, field, count));
      } else if (count > 0) {
        object.set(field.getName(), value(group, field, 0));
      }
    }
    return object;
  }

  private static ArrayNode array(Group group, Type field, int count) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(count);
    for (int i = 0; i < count; i++) {
      array.add(value(group, field, i));
    }
    return array;
  }

  private static JsonNode value(Group group, Type field, int index) {
    if (field.isPrimitive()) {
      return JsonNodeFactory.instance.textNode(primitive(group, field, index));
    }
    Group inner = group.getGroup(field.getName(), index);
    return FieldPath.isList(field) ? list(inner) : object(inner);
  }

  private static ArrayNode list(Group list) {
    Type repeated = list.getType().getType(0);
    int count = list.getFieldRepetitionCount(0);
    if (!FieldPath.isWrapper(list.getType(), repeated)) {
      return array(list, repeated, count);
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode(count);
    for (int i = 0; i < count; i++) {
      Group wrapper = list.getGroup(0, i);
      boolean isPresent = wrapper.getFieldRepetitionCount(0) > 0;
      array.add(isPresent ? value(wrapper, wrapper.getType().getType(0), 0) : null);
    }
    return array;
  }

  private static String primitive(Group group, Type type, int index) {
    String name = type.getName();
    PrimitiveTypeName primitive = type.asPrimitiveType().getPrimitiveTypeName();
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (primitive) {
      case INT32 ->
          logical instanceof DateLogicalTypeAnnotation
              ? LocalDate.ofEpochDay(group.getInteger(name, index)).toString()
              : String.valueOf(group.getInteger(name, index));
      case INT64 ->
          logical instanceof TimestampLogicalTypeAnnotation timestamp
              ? timestamp(group.getLong(name, index), timestamp)
              : String.valueOf(group.getLong(name, index));
      case INT96 -> legacyTimestamp(group.getInt96(name, index).getBytes());
      case BINARY, FIXED_LEN_BYTE_ARRAY -> group.getBinary(name, index).toStringUsingUTF8();
      case BOOLEAN, FLOAT, DOUBLE ->
          group.getValueToString(group.getType().getFieldIndex(name), index);
    };
  }

  /** ISO 8601; without Z where the column is in local time. */
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

  /** The INT96 of old Impala, Hive and Spark: nanoseconds of the day, then the Julian day. */
  private static String legacyTimestamp(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    long day = (long) buffer.getInt() - JULIAN_DAY_OF_EPOCH;
    return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos).toString();
  }
}

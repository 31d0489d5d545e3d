package org.wenmai.warehouse.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/**
 * Serializes rows to bytes that are equal exactly if the rows are equal.
 *
 * <p>Columns come in schema order. Each value starts with one byte, 0 for null, else 1. Strings are
 * UTF-8, with a four-byte length before them as before binaries, integers are big-endian, doubles
 * are their bits with one NaN and one zero, arrays have their length before them, map entries are
 * sorted by the bytes of their keys. Timestamps are microseconds since 1970 UTC, dates are days.
 *
 * <p>Not thread-safe; one for each task.
 */
final class CanonicalForm {
  private byte[] bytes = new byte[1024];
  private int length;

  /** The bytes of one row. */
  byte[] of(InternalRow row, StructType schema) {
    length = 0;
    struct(row, schema);
    return Arrays.copyOf(bytes, length);
  }

  private void struct(InternalRow row, StructType schema) {
    StructField[] fields = schema.fields();
    for (int i = 0; i < fields.length; i++) {
      value(row, i, fields[i].dataType());
    }
  }

  private void value(SpecializedGetters holder, int at, DataType type) {
    if (holder.isNullAt(at)) {
      putByte(0);
      return;
    }
    putByte(1);
    if (type instanceof StringType) {
      counted(holder.getUTF8String(at).getBytes());
    } else if (type instanceof LongType || type instanceof TimestampType) {
      putLong(holder.getLong(at));
    } else if (type instanceof IntegerType || type instanceof DateType) {
      putInt(holder.getInt(at));
    } else if (type instanceof DoubleType) {
      putLong(Double.doubleToLongBits(holder.getDouble(at) + 0.0));
    } else if (type instanceof BooleanType) {
      putByte(holder.getBoolean(at) ? 1 : 0);
    } else if (type instanceof BinaryType) {
      counted(holder.getBinary(at));
    } else {
      nested(holder, at, type);
    }
  }

  private void nested(SpecializedGetters holder, int at, DataType type) {
    if (type instanceof StructType struct) {
      struct(holder.getStruct(at, struct.size()), struct);
    } else if (type instanceof ArrayType array) {
      array(holder.getArray(at), array.elementType());
    } else if (type instanceof MapType map) {
      map(holder.getMap(at), map);
    } else {
      throw new IllegalArgumentException("No canonical form for " + type.simpleString());
    }
  }

  private void array(ArrayData array, DataType element) {
    int count = array.numElements();
    putInt(count);
    for (int i = 0; i < count; i++) {
      value(array, i, element);
    }
  }

  private void map(MapData map, MapType type) {
    int count = map.numElements();
    List<byte[]> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      CanonicalForm entry = new CanonicalForm();
      entry.value(map.keyArray(), i, type.keyType());
      entry.value(map.valueArray(), i, type.valueType());
      entries.add(Arrays.copyOf(entry.bytes, entry.length));
    }
    entries.sort(Arrays::compareUnsigned);
    putInt(count);
    entries.forEach(this::putBytes);
  }

  private void counted(byte[] value) {
    putInt(value.length);
    putBytes(value);
  }

  private void putByte(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  private void putInt(int value) {
    reserve(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  private void putLong(long value) {
    putInt((int) (value >>> 32));
    putInt((int) value);
  }

  private void putBytes(byte[] value) {
    reserve(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}

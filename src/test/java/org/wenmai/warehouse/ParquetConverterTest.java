package org.wenmai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParquetConverterTest {
  @TempDir Path folder;

  private Object value(String field, Consumer<Group> cells) {
    return ParquetFiles.row(folder, "message m { " + field + " }", cells).values().get("c");
  }

  @Test
  void numbersTextsAndFlagsKeepTheirTypes() {
    assertThat(value("required int32 c;", row -> row.add("c", -7))).isEqualTo(-7);
    assertThat(value("required int64 c;", row -> row.add("c", 1L << 40))).isEqualTo(1L << 40);
    assertThat(value("required double c;", row -> row.add("c", 0.1))).isEqualTo(0.1);
    assertThat(value("required float c;", row -> row.add("c", 0.5f))).isEqualTo(0.5f);
    assertThat(value("required boolean c;", row -> row.add("c", true))).isEqualTo(true);
    assertThat(value("required binary c (STRING);", row -> row.add("c", "字\ud83d\ude00")))
        .isEqualTo("字\ud83d\ude00");
  }

  @Test
  void anEmptyCellIsNull() {
    assertThat(value("optional int32 c;", row -> {})).isNull();
    assertThat(value("optional binary c (STRING);", row -> {})).isNull();
    assertThat(
            value(
                "optional group c (LIST) { repeated group list { optional int32 element; } }",
                row -> {}))
        .isNull();
  }

  @Test
  void aDateIsADay() {
    int day = (int) LocalDate.of(1969, 12, 31).toEpochDay();

    assertThat(value("required int32 c (DATE);", row -> row.add("c", day)))
        .isEqualTo(LocalDate.of(1969, 12, 31));
  }

  @Test
  void aTimestampIsAnInstantInEveryUnit() {
    Instant time = Instant.parse("1965-03-01T12:30:00.123Z");
    long millis = time.toEpochMilli();

    assertThat(timestamp("MILLIS", millis)).isEqualTo(time);
    assertThat(timestamp("MICROS", millis * 1000 + 4)).isEqualTo(time.plusNanos(4_000));
    assertThat(timestamp("NANOS", millis * 1_000_000 + 5)).isEqualTo(time.plusNanos(5));
  }

  private Object timestamp(String unit, long stored) {
    return value("required int64 c (TIMESTAMP(" + unit + ",true));", row -> row.add("c", stored));
  }

  @Test
  void theOldFormOfSparksTimestampsIsReadToo() {
    long nanosOfDay = 8L * 3_600 * 1_000_000_000 + 123_456_000;
    int julianDay = 2_440_588 + 1;
    byte[] stored =
        ByteBuffer.allocate(12)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(nanosOfDay)
            .putInt(julianDay)
            .array();

    assertThat(
            value("required int96 c;", row -> row.add("c", Binary.fromConstantByteArray(stored))))
        .isEqualTo(Instant.parse("1970-01-02T08:00:00.123456Z"));
  }

  @Test
  void aListKeepsItsOrderAndItsNulls() {
    Object list =
        value(
            "optional group c (LIST) { repeated group list { optional int32 element; } }",
            row -> {
              Group c = row.addGroup("c");
              c.addGroup("list").add("element", 3);
              c.addGroup("list");
              c.addGroup("list").add("element", 1);
            });

    assertThat(list).isEqualTo(Arrays.asList(3, null, 1));
  }

  @Test
  void anEmptyListIsNotNull() {
    assertThat(
            value(
                "optional group c (LIST) { repeated group list { optional int32 element; } }",
                row -> row.addGroup("c")))
        .isEqualTo(List.of());
  }

  @Test
  void aMapHasTextKeysAndAnyValues() {
    Object map =
        value(
            "optional group c (MAP) { repeated group key_value {"
                + " required binary key (STRING); optional int32 value; } }",
            row -> {
              Group c = row.addGroup("c");
              c.addGroup("key_value").append("key", "b").append("value", 2);
              c.addGroup("key_value").append("key", "a");
            });

    assertThat(map).isInstanceOf(Map.class);
    assertThat((Map<?, ?>) map).hasSize(2);
    assertThat(((Map<?, ?>) map).get("b")).isEqualTo(2);
    assertThat(((Map<?, ?>) map).get("a")).isNull();
  }

  @Test
  void structsNestInLists() {
    Object spans =
        value(
            "required group c (LIST) { repeated group list { required group element {"
                + " required int32 start; optional binary kind (STRING); } } }",
            row -> {
              Group c = row.addGroup("c");
              c.addGroup("list").addGroup("element").append("start", 1).append("kind", "x");
              c.addGroup("list").addGroup("element").append("start", 2);
            });

    assertThat(spans).isInstanceOf(List.class);
    List<?> list = (List<?>) spans;
    assertThat(list.get(0)).isEqualTo(Map.of("start", 1, "kind", "x"));
    assertThat(((Map<?, ?>) list.get(1)).get("kind")).isNull();
  }
}

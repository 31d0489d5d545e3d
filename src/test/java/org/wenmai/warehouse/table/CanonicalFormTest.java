package org.wenmai.warehouse.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

/** The form is part of the contract: content hashes of all published runs depend on it. */
final class CanonicalFormTest {
  private static String hex(DataType type, Object value) {
    StructType schema = new StructType().add("c", type);
    return HexFormat.of().formatHex(new CanonicalForm().of(row(value), schema));
  }

  private static InternalRow row(Object... values) {
    return new GenericInternalRow(values);
  }

  private static UTF8String text(String text) {
    return UTF8String.fromString(text);
  }

  private static GenericArrayData array(Object... elements) {
    return new GenericArrayData(elements);
  }

  @Test
  void aNullIsAZeroByte() {
    assertThat(hex(DataTypes.StringType, null)).isEqualTo("00");
    assertThat(hex(DataTypes.LongType, null)).isEqualTo("00");
    assertThat(hex(new ArrayType(DataTypes.LongType, true), null)).isEqualTo("00");
  }

  @Test
  void numbersAreBigEndian() {
    assertThat(hex(DataTypes.IntegerType, 258)).isEqualTo("01" + "00000102");
    assertThat(hex(DataTypes.LongType, -2L)).isEqualTo("01" + "fffffffffffffffe");
    assertThat(hex(DataTypes.DateType, 1)).isEqualTo("01" + "00000001");
    assertThat(hex(DataTypes.TimestampType, 1_000_000L)).isEqualTo("01" + "00000000000f4240");
    assertThat(hex(DataTypes.BooleanType, true)).isEqualTo("0101");
    assertThat(hex(DataTypes.BooleanType, false)).isEqualTo("0100");
  }

  @Test
  void doublesAreTheirBitsWithOneZeroAndOneNan() {
    assertThat(hex(DataTypes.DoubleType, 1.0)).isEqualTo("01" + "3ff0000000000000");
    assertThat(hex(DataTypes.DoubleType, -0.0)).isEqualTo(hex(DataTypes.DoubleType, 0.0));
    double otherNan = Double.longBitsToDouble(0x7ff8000000000001L);
    assertThat(hex(DataTypes.DoubleType, otherNan))
        .isEqualTo(hex(DataTypes.DoubleType, Double.NaN));
  }

  @Test
  void textsAndBinariesHaveTheirLengthBeforeThem() {
    assertThat(hex(DataTypes.StringType, text("文"))).isEqualTo("01" + "00000003" + "e69687");
    assertThat(hex(DataTypes.StringType, text(""))).isEqualTo("01" + "00000000");
    assertThat(hex(DataTypes.BinaryType, new byte[] {7})).isEqualTo("01" + "00000001" + "07");
  }

  @Test
  void arraysAndStructsNest() {
    StructType span =
        new StructType().add("start", DataTypes.IntegerType).add("kind", DataTypes.StringType);

    assertThat(hex(new ArrayType(span, true), array(row(1, text("x")), null)))
        .isEqualTo("01" + "00000002" + "01" + "0100000001" + "010000000178" + "00");
    assertThat(hex(span, row(null, null))).isEqualTo("01" + "00" + "00");
  }

  @Test
  void theOrderOfMapEntriesDoesNotCount() {
    DataType type = DataTypes.createMapType(DataTypes.StringType, DataTypes.IntegerType, true);
    ArrayBasedMapData ab = map("a", 1, "b", null);
    ArrayBasedMapData ba = map("b", null, "a", 1);

    assertThat(hex(type, ab))
        .isEqualTo(hex(type, ba))
        .isEqualTo(
            "01" + "00000002" + "0100000001" + "61" + "0100000001" + "0100000001" + "62" + "00");
    assertThat(hex(type, map("a", 2, "b", null))).isNotEqualTo(hex(type, ab));
  }

  private static ArrayBasedMapData map(String key, Integer value, String key2, Integer value2) {
    Map<UTF8String, Integer> entries = new LinkedHashMap<>();
    entries.put(text(key), value);
    entries.put(text(key2), value2);
    return new ArrayBasedMapData(
        array(entries.keySet().toArray()), array(entries.values().toArray()));
  }

  @Test
  void textsOfAnyLengthFit() {
    String longText = "字".repeat(100_000);

    assertThat(hex(DataTypes.StringType, text(longText)))
        .hasSize(2 * (1 + 4 + 3 * 100_000))
        .startsWith("01" + "000493e0" + "e5ad97");
  }

  @Test
  void oneFormServesManyRows() {
    StructType schema = new StructType().add("c", DataTypes.StringType);
    CanonicalForm form = new CanonicalForm();

    byte[] first = form.of(row(text("a long one")), schema);
    assertThat(form.of(row(text("b")), schema)).hasSize(6);
    assertThat(form.of(row(text("a long one")), schema)).isEqualTo(first);
  }

  @Test
  void aTypeWithoutAFormIsNotGuessed() {
    assertThatThrownBy(() -> hex(DataTypes.createDecimalType(10, 2), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No canonical form for decimal(10,2)");
  }

  record Cells(String name, String value, Integer number) {}

  @Property(tries = 500)
  void rowsHaveTheSameBytesExactlyIfTheyAreEqual(
      @ForAll("cells") Cells a, @ForAll("cells") Cells b) {
    assertThat(bytes(a)).isEqualTo(bytes(new Cells(a.name, a.value, a.number)));
    assertThat(bytes(a).equals(bytes(b))).isEqualTo(Objects.equals(a, b));
  }

  private static String bytes(Cells cells) {
    StructType schema =
        new StructType()
            .add("name", DataTypes.StringType)
            .add("value", DataTypes.StringType)
            .add("number", DataTypes.IntegerType);
    return HexFormat.of()
        .formatHex(
            new CanonicalForm().of(row(text(cells.name), text(cells.value), cells.number), schema));
  }

  @Provide
  Arbitrary<Cells> cells() {
    Arbitrary<String> texts =
        Arbitraries.strings().withChars('a', '\0', '\u0001', '字').ofMaxLength(3).injectNull(0.3);
    Arbitrary<Integer> numbers = Arbitraries.of(0, 1, 256).injectNull(0.3);
    return Combinators.combine(texts, texts, numbers).as(Cells::new);
  }
}

package org.wenmai.warehouse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class ContentHashTest {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);

  @Property(tries = 300)
  void theSumIsThatOfNumbersOf128Bits(
      @ForAll long aHigh, @ForAll long aLow, @ForAll long bHigh, @ForAll long bLow) {
    ContentHash a = new ContentHash(aHigh, aLow);
    ContentHash b = new ContentHash(bHigh, bLow);

    assertThat(number(a.plus(b))).isEqualTo(number(a).add(number(b)).mod(MODULUS));
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(ContentHash.EMPTY)).isEqualTo(a);
  }

  private static BigInteger number(ContentHash hash) {
    return new BigInteger(hash.toHex(), 16);
  }

  @Test
  void theLowerHalfCarriesIntoTheUpperOne() {
    ContentHash most = new ContentHash(0, -1);

    assertThat(most.plus(new ContentHash(0, 1))).isEqualTo(new ContentHash(1, 0));
    assertThat(most.plus(most)).isEqualTo(new ContentHash(1, -2));
  }

  @Test
  void itIsTheFirstHalfOfADigest() {
    String digest = "00112233445566778899aabbccddeeff" + "ff".repeat(16);

    assertThat(ContentHash.of(HexFormat.of().parseHex(digest)).toHex())
        .isEqualTo("00112233445566778899aabbccddeeff");
  }

  @Test
  void twoPartsOfATableAddUp() {
    WrittenTable a =
        new WrittenTable(2, new ContentHash(1, 2), Map.of("zh", 1L, "en", 1L), List.of());
    WrittenTable b =
        new WrittenTable(3, new ContentHash(5, 7), Map.of("zh", 2L, "-", 1L), List.of());

    assertThat(a.plus(b))
        .isEqualTo(
            new WrittenTable(
                5, new ContentHash(6, 9), Map.of("zh", 3L, "en", 1L, "-", 1L), List.of()));
    assertThat(a.plus(WrittenTable.NOTHING)).isEqualTo(a);
  }

  @Test
  void aPassWroteNothingOfATableThatItDoesNotHave() {
    WrittenTable some = new WrittenTable(2, new ContentHash(1, 2), Map.of(), List.of());
    WriteResult pass = new WriteResult(2, Map.of("terms", some));

    assertThat(pass.of("terms")).isEqualTo(some);
    assertThat(pass.of("topics")).isEqualTo(WrittenTable.NOTHING);
  }
}

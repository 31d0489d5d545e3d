package org.wenmai.dedup.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class BucketMemberTest {
  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange('0', '9').withCharRange('a', 'f').ofLength(32),
        Arbitraries.of("a", "f", "文", "𠀀")
            .list()
            .ofMaxSize(40)
            .map(parts -> String.join("", parts)));
  }

  @Property
  void comesBackFromBytes(
      @ForAll("ids") String id,
      @ForAll boolean old,
      @ForAll long exact,
      @ForAll int shingles,
      @ForAll long time) {
    long[] packed = LongStream.range(0, 8).map(i -> exact * i).toArray();
    BucketMember back =
        BucketMember.of(new BucketMember(id, old, exact, shingles, packed).toBytes(time));
    assertThat(back.docId()).isEqualTo(id);
    assertThat(back.old()).isEqualTo(old);
    assertThat(back.exact()).isEqualTo(exact);
    assertThat(back.shingles()).isEqualTo(shingles);
    assertThat(back.packed()).isEqualTo(packed);
  }

  @Test
  void sortsByTimeThenId() {
    String low = "0".repeat(32);
    String high = "f".repeat(32);
    byte[][] inOrder = {bytes(high, -5), bytes(low, 0), bytes(high, 0), bytes(low, Long.MAX_VALUE)};
    for (int i = 1; i < inOrder.length; i++) {
      assertThat(Arrays.compareUnsigned(inOrder[i - 1], inOrder[i])).isNegative();
    }
  }

  private static byte[] bytes(String id, long time) {
    return new BucketMember(id, false, id.hashCode(), 3, new long[0]).toBytes(time);
  }
}

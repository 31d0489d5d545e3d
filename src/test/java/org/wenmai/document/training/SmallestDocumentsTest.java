package org.wenmai.document.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.api.Test;
import scala.reflect.ClassTag$;

final class SmallestDocumentsTest {
  private static SmallestDocuments<String> one(int wanted, long enough, int id, int units) {
    return new SmallestDocuments<>(
        wanted, enough, String.format("%04d", id), units, false, "d" + id);
  }

  /** Documents in id order, as a partition gives them. */
  private static SmallestDocuments<String> part(int wanted, long enough, int last, int... ids) {
    SmallestDocuments<String> part = null;
    for (int id : ids) {
      SmallestDocuments<String> next =
          new SmallestDocuments<>(
              wanted, enough, String.format("%04d", id), 1, id == last, "d" + id);
      part = part == null ? next : part.merge(next);
    }
    return part;
  }

  @Property
  void theSameDocumentsInWhateverOrderPartsAreMerged(
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll @IntRange(min = 1, max = 30) int wanted,
      @ForAll @IntRange(min = 1, max = 200) int enough,
      @ForAll long seed) {
    List<String> expected = new ArrayList<>();
    int read = 0;
    for (int id = 0; id < size && expected.size() < wanted && read < enough; id++) {
      expected.add("d" + id);
      read += id % 10;
    }
    Random random = new Random(seed);
    List<SmallestDocuments<String>> parts = new ArrayList<>();
    for (int id = 0; id < size; id++) {
      parts.add(one(wanted, enough, id, id % 10));
    }
    Collections.shuffle(parts, random);
    while (parts.size() > 1) {
      SmallestDocuments<String> taken = parts.remove(random.nextInt(parts.size()));
      int into = random.nextInt(parts.size());
      parts.set(into, parts.get(into).merge(taken));
      assertThat(parts.get(into).documents()).hasSizeLessThanOrEqualTo(wanted);
    }
    assertThat(parts.get(0).documents()).isEqualTo(expected);
  }

  @Test
  void isCutShortWhereAPartitionMayHoldMoreOfTheFirst() {
    assertThat(part(5, 99, 3, 1, 3).merge(part(5, 99, -1, 2, 4, 6)).isCutShort()).isTrue();
    assertThat(part(4, 99, 4, 1, 4).merge(part(4, 99, -1, 2, 3, 6)).isCutShort()).isFalse();
    assertThat(part(3, 99, 4, 1, 4).merge(part(3, 99, -1, 2, 3, 6)).isCutShort()).isFalse();
    assertThat(part(9, 99, 6, 1, 4, 6).isCutShort()).isTrue();
  }

  @Test
  void anySerializerOfSparkKnowsIt() {
    SerializerInstance kryo = new KryoSerializer(new SparkConf()).newInstance();
    SmallestDocuments<byte[]> part =
        new SmallestDocuments<>(2, 9, "a", 1, false, new byte[] {1, 2});
    part.merge(new SmallestDocuments<>(2, 9, "b", 1, false, new byte[] {3}));
    SmallestDocuments<byte[]> back =
        kryo.deserialize(
            kryo.serialize(part, ClassTag$.MODULE$.apply(SmallestDocuments.class)),
            ClassTag$.MODULE$.apply(SmallestDocuments.class));
    assertThat(back.documents()).containsExactly(new byte[] {1, 2}, new byte[] {3});
  }
}

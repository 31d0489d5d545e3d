package org.wenmai.terms.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wenmai.text.AnyText;
import scala.Tuple2;

final class PackedStatisticsTest {
  @Property(tries = 200)
  void anyTermArrivesAsItWasSent(@ForAll("anyTexts") List<String> terms) {
    Map<TermKey, TermStatistics> sent = new HashMap<>();
    for (String term : terms) {
      sent.computeIfAbsent(new TermKey("und", term), absent -> new TermStatistics())
          .addSingle(term, 2);
    }
    Map<TermKey, TermStatistics> arrived = arrived(PackedStatistics.pack(sent, 3));
    assertThat(arrived.keySet()).isEqualTo(sent.keySet());
    arrived.forEach(
        (key, statistics) -> {
          assertThat(statistics.surface()).isEqualTo(key.term());
          assertThat(statistics.occurrences()).isEqualTo(2 * statistics.documents());
        });
  }

  @Test
  void addsUpWhatSeveralPartitionsSend() {
    TermKey key = new TermKey("en", "chip");
    TermStatistics one = new TermStatistics();
    one.addMember(7, "Chip", 2);
    one.addSingle("chip", 1);
    TermStatistics two = new TermStatistics();
    two.addMember(7, "Chip", 1);
    two.addMember(8, "chip", 2);
    List<Tuple2<Integer, byte[]>> packed = new ArrayList<>();
    packed.addAll(PackedStatistics.pack(Map.of(key, one), 5));
    packed.addAll(PackedStatistics.pack(Map.of(key, two), 5));

    assertThat(packed.get(0)._1()).isEqualTo(packed.get(1)._1());
    TermStatistics sum = arrived(packed).get(key);
    assertThat(sum.documents()).isEqualTo(4);
    assertThat(sum.families()).isEqualTo(3);
    assertThat(sum.occurrences()).isEqualTo(6);
    assertThat(sum.surface()).as("of equally frequent ones the smallest").isEqualTo("Chip");
  }

  @Test
  void aTermMayBeLongerThanJavasOwnFormAllows() {
    String term = "长".repeat(100_000);
    TermStatistics statistics = new TermStatistics();
    statistics.addSingle(term, 1);
    Map<TermKey, TermStatistics> sent = Map.of(new TermKey("zh", term), statistics);
    Set<TermKey> arrived = new HashSet<>(arrived(PackedStatistics.pack(sent, 1)).keySet());
    assertThat(arrived).isEqualTo(sent.keySet());
  }

  @Provide
  Arbitrary<List<String>> anyTexts() {
    return AnyText.any().list().ofMaxSize(10);
  }

  private static Map<TermKey, TermStatistics> arrived(List<Tuple2<Integer, byte[]>> packed) {
    Map<TermKey, TermStatistics> arrived = new HashMap<>();
    PackedStatistics.unpack(packed.iterator())
        .forEachRemaining(entry -> arrived.put(entry.getKey(), entry.getValue()));
    return arrived;
  }
}

package org.wenmai.terms.statistics;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import scala.Tuple2;

/**
 * The statistics of many terms, packed into one array of bytes for each target partition. Spark
 * serializes record by record; with one record for each term that took longer than the counting.
 */
final class PackedStatistics {
  private static final int INITIAL_BYTES = 1024;

  private PackedStatistics() {}

  /**
   * Packs statistics.
   *
   * @return by target partition; those that receive nothing are left out
   */
  static List<Tuple2<Integer, byte[]>> pack(Map<TermKey, TermStatistics> statistics, int targets) {
    Output[] outs = new Output[targets];
    Arrays.setAll(outs, target -> new Output(INITIAL_BYTES, -1));
    statistics.forEach(
        (key, ofTerm) -> {
          Output out = outs[Math.floorMod(key.hashCode(), targets)];
          key.write(out);
          ofTerm.write(out);
        });
    List<Tuple2<Integer, byte[]>> packed = new ArrayList<>();
    for (int target = 0; target < targets; target++) {
      if (outs[target].position() > 0) {
        packed.add(new Tuple2<>(target, outs[target].toBytes()));
      }
    }
    return packed;
  }

  /** Adds up what one partition received; holds each of its distinct terms once. */
  static Iterator<Map.Entry<TermKey, TermStatistics>> unpack(
      Iterator<Tuple2<Integer, byte[]>> parts) {
    Map<TermKey, TermStatistics> statistics = new HashMap<>();
    while (parts.hasNext()) {
      Input in = new Input(parts.next()._2());
      while (!in.eof()) {
        statistics.computeIfAbsent(TermKey.read(in), absent -> new TermStatistics()).addFrom(in);
      }
    }
    return statistics.entrySet().iterator();
  }
}

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
 * Many tallies in one array of bytes for each partition that they go to. Spark serializes record by
 * record; with a record for each term that took longer than the counting.
 */
final class PackedStatistics {
  private static final int ROOM = 1024;

  private PackedStatistics() {}

  /** Packs tallies; partitions that receive none are left out. */
  static List<Tuple2<Integer, byte[]>> pack(Map<TermKey, TermStatistics> tallies, int targets) {
    Output[] outs = new Output[targets];
    Arrays.setAll(outs, target -> new Output(ROOM, -1));
    tallies.forEach(
        (key, tally) -> {
          Output out = outs[Math.floorMod(key.hashCode(), targets)];
          key.write(out);
          tally.write(out);
        });
    List<Tuple2<Integer, byte[]>> packed = new ArrayList<>();
    for (int target = 0; target < targets; target++) {
      if (outs[target].position() > 0) {
        packed.add(new Tuple2<>(target, outs[target].toBytes()));
      }
    }
    return packed;
  }

  /** Adds up what arrived in one partition; holds each of its distinct terms once. */
  static Iterator<Map.Entry<TermKey, TermStatistics>> unpack(
      Iterator<Tuple2<Integer, byte[]>> parts) {
    Map<TermKey, TermStatistics> tallies = new HashMap<>();
    while (parts.hasNext()) {
      Input in = new Input(parts.next()._2());
      while (!in.eof()) {
        tallies.computeIfAbsent(TermKey.read(in), absent -> new TermStatistics()).addFrom(in);
      }
    }
    return tallies.entrySet().iterator();
  }
}

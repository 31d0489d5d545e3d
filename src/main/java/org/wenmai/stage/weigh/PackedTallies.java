package org.wenmai.stage.weigh;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import scala.Tuple2;

/**
 * Many tallies in one array of bytes for each partition that they go to. Spark serializes record by
 * record; with a record for each term that took longer than the counting.
 */
final class PackedTallies {
  private PackedTallies() {}

  /** Packs tallies; partitions that receive none are left out. */
  static List<Tuple2<Integer, byte[]>> pack(Map<TermKey, Tally> tallies, int targets) {
    List<ByteArrayOutputStream> packed = new ArrayList<>();
    List<DataOutputStream> outs = new ArrayList<>();
    for (int target = 0; target < targets; target++) {
      packed.add(new ByteArrayOutputStream());
      outs.add(new DataOutputStream(packed.get(target)));
    }
    try {
      for (Map.Entry<TermKey, Tally> entry : tallies.entrySet()) {
        DataOutputStream out = outs.get(Math.floorMod(entry.getKey().hashCode(), targets));
        entry.getKey().write(out);
        entry.getValue().write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Tuple2<Integer, byte[]>> result = new ArrayList<>();
    for (int target = 0; target < targets; target++) {
      if (packed.get(target).size() > 0) {
        result.add(new Tuple2<>(target, packed.get(target).toByteArray()));
      }
    }
    return result;
  }

  /** Adds up what arrived in one partition; holds each of its distinct terms once. */
  static Iterator<Map.Entry<TermKey, Tally>> unpack(Iterator<Tuple2<Integer, byte[]>> parts) {
    Map<TermKey, Tally> tallies = new HashMap<>();
    try {
      while (parts.hasNext()) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(parts.next()._2());
        DataInputStream in = new DataInputStream(bytes);
        while (bytes.available() > 0) {
          tallies.computeIfAbsent(TermKey.read(in), absent -> new Tally()).addFrom(in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tallies.entrySet().iterator();
  }
}

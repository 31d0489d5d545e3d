package org.wenmai.fuzz;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wenmai.CpuTime;
import org.wenmai.source.IngestTargets;

/** All targets by name, each under a watch that no input of the fuzzer's size may outlast. */
public final class FuzzTargets {
  /** Loading of dictionaries included, on a machine that does other things too. */
  private static final long FREE_NANOS = 8_000_000_000L;

  /** Several times what the slowest room takes, the search for bytes that were lost. */
  private static final long NANOS_PER_BYTE = 200_000;

  private static final Map<String, FuzzTarget> TEXT =
      Map.of(
          "charset", CleaningTargets::charset,
          "repair", CleaningTargets::repair,
          "page", CleaningTargets::page,
          "boilerplate", CleaningTargets::boilerplate,
          "language", ReadingTargets::language,
          "script", ReadingTargets::script,
          "fold", ReadingTargets::fold,
          "segment", ReadingTargets::segment,
          "sketch", ReadingTargets::sketch,
          "keyword", ReadingTargets::keyword);

  private FuzzTargets() {}

  /** Name to target. */
  public static SortedMap<String, FuzzTarget> all() {
    SortedMap<String, FuzzTarget> all = new TreeMap<>();
    TEXT.forEach((name, target) -> all.put(name, watched(target)));
    IngestTargets.all().forEach((name, target) -> all.put(name, watched(target)));
    return all;
  }

  /** The processor time that a target takes. */
  static long nanos(FuzzTarget target, byte[] bytes) throws Exception {
    return CpuTime.nanos(
        () -> {
          target.accept(bytes);
          return bytes;
        });
  }

  private static FuzzTarget watched(FuzzTarget target) {
    return bytes -> {
      long nanos = nanos(target, bytes);
      Promise.kept(
          nanos <= FREE_NANOS + NANOS_PER_BYTE * bytes.length,
          "bounded time: " + nanos / 1_000_000 + " ms for " + bytes.length + " bytes");
    };
  }
}

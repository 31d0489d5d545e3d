package org.wenmai.text.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.repair.misaligned.BeamHypothesis;
import org.wenmai.text.repair.misaligned.BeamSearchDecoder;
import org.wenmai.text.repair.misaligned.DoubleByteCharset;
import org.wenmai.text.repair.misaligned.MisalignmentTraces;

/**
 * Reads again Chinese that a double-byte decoder read out of step, because one byte was lost.
 *
 * <p>A passage is repaired only if its wording is far likelier then, all that was lost and guessed
 * counted against it, and if fewer odd characters remain. So every repair leaves fewer of them, and
 * repairing comes to an end. Of the character that lost a byte the other byte is known; it is
 * guessed from its context, and becomes U+FFFD where no guess is likelier than an unknown.
 */
final class ByteMisalignmentRepair implements RepairStep {
  private static final List<DoubleByteCharset> CHARSETS =
      List.of(DoubleByteCharset.GB18030, DoubleByteCharset.BIG5);

  /**
   * Chars of context before the first trace and behind the last, and between two of one passage.
   */
  private static final int CONTEXT = 14;

  private static final int MOST_FOREIGN = 2;
  private static final int LONGEST = 120;

  /** How far before its first trace a passage may begin. */
  private static final int BEFORE_TRACE = 5;

  /**
   * Fewer are typography, a star or a dash; a search costs as much as reading thousands of chars.
   */
  private static final int LEAST_POINTS = 2;

  /** By how much a sketch must be likelier, all halves unknown. */
  private static final double PROMISING = 0.5;

  /** By how much the logarithm of likelihood must rise, beyond the cost of what happened. */
  private static final double CLEARLY = 11;

  @Override
  public String apply(String text, RepairCounts tally) {
    int trace = MisalignmentTraces.next(text, 0);
    if (trace == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    while (trace < text.length()) {
      List<DoubleByteCharset> possible = possible(text, trace);
      Passage passage = possible.isEmpty() ? null : Passage.around(text, trace, copied);
      String repaired = passage == null ? null : repaired(text, passage, possible);
      if (passage == null || repaired == null) {
        // What was searched once is not searched again, or hopeless texts would take for ever.
        trace = MisalignmentTraces.next(text, (passage == null ? trace : passage.lastTrace()) + 1);
      } else {
        tally.count("out_of_step");
        out.append(text, copied, passage.from()).append(repaired);
        copied = passage.to();
        trace = MisalignmentTraces.next(text, copied);
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  /** No kana nor Hangul, but for one that a wrong reading may have made. */
  private static boolean isChinese(String text, Passage passage) {
    int foreign = 0;
    for (int i = passage.from(); i < passage.to(); i++) {
      char c = text.charAt(i);
      foreign += (c >= 0x3041 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7A3) ? 1 : 0;
    }
    return foreign <= MOST_FOREIGN;
  }

  /** The charsets that are worth a search there. */
  private static List<DoubleByteCharset> possible(String text, int trace) {
    List<DoubleByteCharset> possible = new ArrayList<>(CHARSETS.size());
    for (DoubleByteCharset charset : CHARSETS) {
      if (MisalignmentTraces.worthASearch(text, trace, charset)) {
        possible.add(charset);
      }
    }
    return possible;
  }

  /** Where to look: around traces that are close to each other, within one line. */
  private record Passage(int from, int to, int firstTrace, int lastTrace) {
    static Passage around(String text, int trace, int notBefore) {
      int from = Math.max(notBefore, trace - CONTEXT);
      int limit = Math.min(text.length(), trace + LONGEST);
      int end = text.substring(trace, limit).indexOf('\n');
      limit = end < 0 ? limit : trace + end;
      int line = from + text.substring(from, trace).lastIndexOf('\n') + 1;
      int last = trace;
      int next = MisalignmentTraces.next(text, last + 1);
      while (next < limit && next - last < CONTEXT) {
        last = next;
        next = MisalignmentTraces.next(text, last + 1);
      }
      return new Passage(line, Math.min(limit, last + CONTEXT), trace, last);
    }
  }

  /** The passage as it was meant; null where nothing is clearly likelier than what stands there. */
  private static @Nullable String repaired(
      String text, Passage passage, List<DoubleByteCharset> charsets) {
    int points = MisalignmentTraces.count(text, passage.from(), passage.to());
    if (points < LEAST_POINTS || !isChinese(text, passage)) {
      return null;
    }
    BeamHypothesis asRead =
        search(
            text,
            passage,
            DoubleByteCharset.GB18030,
            Integer.MAX_VALUE,
            BeamSearchDecoder.Effort.SKETCH);
    double likelihood = asRead == null ? Double.NEGATIVE_INFINITY : asRead.score();
    BeamHypothesis best = null;
    for (DoubleByteCharset charset : charsets) {
      BeamHypothesis reading = reading(text, passage, charset, likelihood);
      best = best == null || (reading != null && reading.score() > best.score()) ? reading : best;
    }
    if (best == null || best.score() < likelihood + CLEARLY) {
      return null;
    }
    String repaired = best.text();
    return best.shifted() > 0 && MisalignmentTraces.count(repaired, 0, repaired.length()) < points
        ? repaired
        : null;
  }

  /**
   * The likeliest reading, searched for where a sketch of it is likelier than what stands there.
   */
  private static @Nullable BeamHypothesis reading(
      String text, Passage passage, DoubleByteCharset charset, double likelihood) {
    int start = passage.firstTrace() - BEFORE_TRACE;
    BeamHypothesis sketch = search(text, passage, charset, start, BeamSearchDecoder.Effort.SKETCH);
    return sketch == null || sketch.score() < likelihood + PROMISING
        ? null
        : search(text, passage, charset, start, BeamSearchDecoder.Effort.FULL);
  }

  private static @Nullable BeamHypothesis search(
      String text,
      Passage passage,
      DoubleByteCharset charset,
      int firstStart,
      BeamSearchDecoder.Effort effort) {
    int lastStart = passage.lastTrace();
    return new BeamSearchDecoder(
            text, passage.from(), passage.to(), charset, firstStart, lastStart, effort)
        .best();
  }
}

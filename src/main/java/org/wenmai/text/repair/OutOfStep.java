package org.wenmai.text.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads again Chinese that a double-byte decoder read out of step, because one byte was lost.
 *
 * <p>A passage is repaired only if its wording is far likelier then, all that was lost and guessed
 * counted against it, and if fewer odd characters remain. So every repair leaves fewer of them, and
 * repairing comes to an end. Of the character that lost a byte the other byte is known; it is
 * guessed from its context, and becomes U+FFFD where several would do.
 */
final class OutOfStep implements Step {
  private static final List<DoubleByte> CHARSETS = List.of(DoubleByte.GB18030, DoubleByte.BIG5);

  /** Chars of context before the first trace and behind the last, and between two of one passage. */
  private static final int CONTEXT = 14;

  private static final int LONGEST = 120;

  /** How far before its first trace a passage may begin. */
  private static final int BEFORE_TRACE = 5;

  /** By how much the logarithm of likelihood must rise, beyond the cost of what happened. */
  private static final double CLEARLY = Double.parseDouble(System.getProperty("clearly","6"));  static int searches, looks;

  @Override
  public String apply(String text, Tally tally) {
    int trace = StepTraces.next(text, 0);
    if (trace == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    while (trace < text.length()) {
      Passage passage = Passage.around(text, trace, copied);
      String repaired = isPossible(text, trace) ? repaired(text, passage) : null;
      if (repaired == null) {
        trace = StepTraces.next(text, trace + 1);
      } else {
        tally.count("out_of_step");
        out.append(text, copied, passage.from()).append(repaired);
        copied = passage.to();
        trace = StepTraces.next(text, copied);
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  private static boolean isPossible(String text, int trace) {
    return CHARSETS.stream().anyMatch(charset -> StepTraces.worthASearch(text, trace, charset));
  }

  /** Where to look: around traces that are close to each other, within one line. */
  private record Passage(int from, int to, int firstTrace, int lastTrace) {
    static Passage around(String text, int trace, int notBefore) {
      int from = Math.max(notBefore, trace - CONTEXT);
      int line = text.lastIndexOf('\n', trace) + 1;
      int end = text.indexOf('\n', trace);
      int limit = Math.min(end < 0 ? text.length() : end, trace + LONGEST);
      int last = trace;
      int next = StepTraces.next(text, last + 1);
      while (next < limit && next - last < CONTEXT) {
        last = next;
        next = StepTraces.next(text, last + 1);
      }
      return new Passage(Math.max(from, line), Math.min(limit, last + CONTEXT), trace, last);
    }
  }

  /** The passage as it was meant; null where nothing is clearly likelier than what stands there. */
  private static @Nullable String repaired(String text, Passage passage) {
    searches++;
    Reading asRead = search(text, passage, CHARSETS.get(0), Integer.MAX_VALUE);
    Reading best = null;
    DoubleByte charset = CHARSETS.get(0);
    for (DoubleByte candidate : CHARSETS) {
      if (!StepTraces.worthASearch(text, passage.firstTrace(), candidate)) {
        continue;
      }
      Reading reading = search(text, passage, candidate, passage.firstTrace() - BEFORE_TRACE);
      if (reading != null && (best == null || reading.score() > best.score())) {
        best = reading;
        charset = candidate;
      }
    }
    if (System.getProperty("debug") != null && best != null && asRead != null) {
      System.err.printf("%.1f %s > %s%n", best.score() - asRead.score(), text.substring(passage.from(), passage.to()), Guesses.of(best, charset).text());
    }
    if (best == null || (asRead != null && best.score() < asRead.score() + CLEARLY)) {
      return null;
    }
    Guesses guesses = Guesses.of(best, charset);
    String repaired = guesses.text();
    return guesses.shifted() > 0
            && StepTraces.count(repaired, 0, repaired.length())
                < StepTraces.count(text, passage.from(), passage.to())
        ? repaired
        : null;
  }

  private static @Nullable Reading search(
      String text, Passage passage, DoubleByte charset, int firstStart) {
    int lastStart = passage.lastTrace();
    return new StepSearch(text, passage.from(), passage.to(), charset, firstStart, lastStart)
        .best();
  }

}

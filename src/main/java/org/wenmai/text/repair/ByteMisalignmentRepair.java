package org.wenmai.text.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.repair.misaligned.BeamHypothesis;
import org.wenmai.text.repair.misaligned.BeamSearchDecoder;
import org.wenmai.text.repair.misaligned.DoubleByteCharset;
import org.wenmai.text.repair.misaligned.HanVariety;
import org.wenmai.text.repair.misaligned.MisalignmentTraces;

/**
 * Repairs Chinese text that a double-byte decoder read byte-misaligned, because one byte was lost.
 *
 * <p>A passage is repaired only if its likelihood rises by far, with penalties for lost bytes,
 * guesses and characters of the other variety of Chinese, and if fewer misalignment traces remain.
 * The second condition also makes repeated repair terminate. A character that lost one byte is
 * guessed from the other byte and the context; it becomes U+FFFD where no guess is likelier than an
 * unknown character.
 */
final class ByteMisalignmentRepair implements RepairStep {
  private static final List<DoubleByteCharset> CHARSETS =
      List.of(DoubleByteCharset.GB18030, DoubleByteCharset.BIG5);

  /**
   * Chars of context before the first trace and after the last one, and the most chars between two
   * traces of one passage.
   */
  private static final int CONTEXT = 14;

  private static final int MAX_LENGTH = 120;

  /** A passage of Chinese has no more kana and Hangul than this, or than one in so many chars. */
  private static final int MAX_FOREIGN = 2;

  private static final int MIN_CHARS_PER_FOREIGN = 5;

  /** Chars before the first trace within which the first byte may have been lost. */
  private static final int MAX_LEAD = 5;

  /**
   * A passage with fewer points (see {@link MisalignmentTraces}) is ordinary typography, such as a
   * star or a dash. A search costs as much as reading thousands of chars.
   */
  private static final int MIN_TRACE_POINTS = 2;

  /**
   * The least gain in log-likelihood of a quick search, which leaves guessed characters unknown.
   */
  private static final double MIN_QUICK_GAIN = 0.5;

  /** The least gain in log-likelihood of a repair, after the penalties for lost bytes. */
  private static final double MIN_GAIN = 7;

  /**
   * A repair may leave this many characters unknown, and one more for every few that it restores:
   * rare characters that were written on purpose turn into little else.
   */
  private static final int MAX_LOST = 2;

  private static final int MIN_REALIGNED_PER_LOST = 2;

  /**
   * Full searches of a text, besides one for so many chars: what a text has more of damage, which
   * no accident makes, is read by quick ones.
   */
  private static final int FREE_SEARCHES = 16;

  private static final int CHARS_PER_SEARCH = 500;

  @Override
  public String apply(String text, RepairCounts counts) {
    int trace = MisalignmentTraces.next(text, 0);
    if (trace == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    SearchBudget budget = new SearchBudget(FREE_SEARCHES + text.length() / CHARS_PER_SEARCH);
    int copied = 0;
    while (trace < text.length()) {
      List<DoubleByteCharset> possible = plausibleCharsets(text, trace);
      Passage passage = possible.isEmpty() ? null : Passage.around(text, trace, copied);
      String repaired = passage == null ? null : repaired(text, passage, possible, budget);
      if (passage == null || repaired == null) {
        // A passage is not searched twice, so that the time stays linear in the text.
        trace = MisalignmentTraces.next(text, (passage == null ? trace : passage.lastTrace()) + 1);
      } else {
        counts.count("out_of_step");
        out.append(text, copied, passage.from()).append(repaired);
        copied = passage.to();
        trace = MisalignmentTraces.next(text, copied);
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  /** Whether there is little kana or Hangul; a misaligned decoder makes some. */
  private static boolean isChinese(String text, Passage passage) {
    int foreign = 0;
    for (int i = passage.from(); i < passage.to(); i++) {
      char c = text.charAt(i);
      foreign += (c >= 0x3041 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7A3) ? 1 : 0;
    }
    return foreign
        <= Math.max(MAX_FOREIGN, (passage.to() - passage.from()) / MIN_CHARS_PER_FOREIGN);
  }

  /** The charsets for which a search at this trace is worthwhile. */
  private static List<DoubleByteCharset> plausibleCharsets(String text, int trace) {
    List<DoubleByteCharset> possible = new ArrayList<>(CHARSETS.size());
    for (DoubleByteCharset charset : CHARSETS) {
      if (MisalignmentTraces.isWorthSearching(text, trace, charset)) {
        possible.add(charset);
      }
    }
    return possible;
  }

  /** The range to search: around traces that are close to each other, within one line. */
  private record Passage(int from, int to, int firstTrace, int lastTrace) {
    static Passage around(String text, int trace, int notBefore) {
      int from = Math.max(notBefore, trace - CONTEXT);
      int limit = Math.min(text.length(), trace + MAX_LENGTH);
      int end = text.substring(trace, limit).indexOf('\n');
      limit = end < 0 ? limit : trace + end;
      int lineStart = from + text.substring(from, trace).lastIndexOf('\n') + 1;
      int last = trace;
      int next = MisalignmentTraces.next(text, last + 1);
      while (next < limit && next - last < CONTEXT) {
        last = next;
        next = MisalignmentTraces.next(text, last + 1);
      }
      return new Passage(lineStart, Math.min(limit, last + CONTEXT), trace, last);
    }

    HanVariety varietyAround(String text) {
      return HanVariety.around(
          text,
          Math.max(0, from - MAX_LENGTH),
          Math.min(text.length(), to + MAX_LENGTH),
          firstTrace - MAX_LEAD,
          lastTrace + 2);
    }
  }

  /** The repaired passage; null where no decoding is clearly likelier than the text as it is. */
  private static @Nullable String repaired(
      String text, Passage passage, List<DoubleByteCharset> charsets, SearchBudget budget) {
    int points = MisalignmentTraces.points(text, passage.from(), passage.to());
    if (points < MIN_TRACE_POINTS || !isChinese(text, passage)) {
      return null;
    }
    HanVariety variety = passage.varietyAround(text);
    BeamHypothesis unchanged =
        search(
            text,
            passage,
            DoubleByteCharset.GB18030,
            Integer.MAX_VALUE,
            variety,
            BeamSearchDecoder.Effort.QUICK);
    double likelihood = unchanged == null ? Double.NEGATIVE_INFINITY : unchanged.score();
    BeamHypothesis best = null;
    for (DoubleByteCharset charset : charsets) {
      if (charset == DoubleByteCharset.BIG5 && variety == HanVariety.SIMPLIFIED) {
        continue; // Big5 lacks the characters around the passage.
      }
      BeamHypothesis candidate = decode(text, passage, charset, variety, likelihood, budget);
      boolean better = best == null || (candidate != null && candidate.score() > best.score());
      best = better ? candidate : best;
    }
    if (best == null || best.score() < likelihood + MIN_GAIN) {
      return null;
    }
    String repaired = best.text();
    return best.realigned() > 0
            && lost(repaired) - lost(text.substring(passage.from(), passage.to()))
                <= MAX_LOST + best.realigned() / MIN_REALIGNED_PER_LOST
            && MisalignmentTraces.points(repaired, 0, repaired.length()) < points
        ? repaired
        : null;
  }

  private static int lost(String text) {
    return (int) text.chars().filter(c -> c == 0xFFFD).count();
  }

  /**
   * The likeliest decoding; null where a quick search finds none that is likelier than the text as
   * it is.
   */
  private static @Nullable BeamHypothesis decode(
      String text,
      Passage passage,
      DoubleByteCharset charset,
      HanVariety variety,
      double likelihood,
      SearchBudget budget) {
    int start = passage.firstTrace() - MAX_LEAD;
    BeamHypothesis quick =
        search(text, passage, charset, start, variety, BeamSearchDecoder.Effort.QUICK);
    if (quick == null || quick.score() < likelihood + MIN_QUICK_GAIN) {
      return null;
    }
    if (!budget.take()) {
      return quick;
    }
    BeamHypothesis full =
        search(text, passage, charset, start, variety, BeamSearchDecoder.Effort.FULL);
    return full == null ? quick : full;
  }

  private static @Nullable BeamHypothesis search(
      String text,
      Passage passage,
      DoubleByteCharset charset,
      int firstStart,
      HanVariety variety,
      BeamSearchDecoder.Effort effort) {
    int lastStart = passage.lastTrace();
    return new BeamSearchDecoder(
            text, passage.from(), passage.to(), charset, firstStart, lastStart, variety, effort)
        .best();
  }

  /** The full searches that are left. */
  private static final class SearchBudget {
    private int left;

    SearchBudget(int searches) {
      this.left = searches;
    }

    boolean take() {
      return left-- > 0;
    }
  }
}

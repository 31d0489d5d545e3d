package org.wenmai.text.repair;

import org.jspecify.annotations.Nullable;

/**
 * Repairs single characters of misread UTF-8 in an otherwise sound text: {@code dÃ©jÃ }, {@code
 * donâ€™t}. If one of them can only be misread UTF-8, the others in the same charset are repaired
 * too, also those that lost a byte.
 */
final class IsolatedSequenceRepair implements RepairStep {
  private static final int MAX_ROUNDS = 6;

  /** The most points that a sound text may have. */
  private static final int MAX_STRAY_POINTS = 6;

  @Override
  public String apply(String text, RepairCounts counts) {
    if (MisreadUtf8Line.next(text, 0, text.length()) == text.length()
        && !hasTruncatedAGrave(text)) {
      return text;
    }
    EncodingExamples examples = new EncodingExamples(text);
    RepairCounts repairs = new RepairCounts();
    String before = text;
    String after = repairOnce(text, examples, repairs);
    for (int i = 1; i < MAX_ROUNDS && !after.equals(before); i++) {
      before = after;
      after = repairOnce(after, examples, repairs);
    }
    if (after.equals(text) || !isImprovement(after, text)) {
      return text;
    }
    repairs.counts().forEach(counts::count);
    return after;
  }

  /**
   * Rejects the repair of a text that was modified after it was misread, which would yield
   * nonsense.
   */
  private static boolean isImprovement(String after, String before) {
    int points = MojibakeScore.of(after).points();
    return points <= MAX_STRAY_POINTS || points * 2 <= MojibakeScore.of(before).points();
  }

  private static String repairOnce(String text, EncodingExamples examples, RepairCounts counts) {
    int charset = charset(text, examples);
    return charset < 0 ? text : repaired(text, charset, examples, counts);
  }

  /** The charset with the most unambiguous sequences; −1 if there is none. */
  private static int charset(String text, EncodingExamples examples) {
    int to = text.length();
    int[] sequences = new int[SingleByteCharsets.NAMES.size()];
    for (int i = MisreadUtf8Line.next(text, 0, to);
        i < to;
        i = MisreadUtf8Line.next(text, i + 1, to)) {
      if (examples.has(text, i)) {
        continue;
      }
      for (int left = IsolatedSequence.unambiguous(text, i, to); left != 0; left &= left - 1) {
        sequences[Integer.numberOfTrailingZeros(left)]++;
      }
    }
    int most = 0;
    for (int i = 1; i < sequences.length; i++) {
      most = sequences[i] > sequences[most] ? i : most;
    }
    return sequences[most] > 0 || hasTruncatedAGrave(text) ? most : -1;
  }

  /** Whether Ã ends a word in small letters: voilÃ, whose no-break space became a space. */
  private static boolean hasTruncatedAGrave(String text) {
    for (int i = text.indexOf('Ã'); i > 0; i = text.indexOf('Ã', i + 1)) {
      boolean end = i + 1 == text.length() || text.charAt(i + 1) == ' ';
      if (end && Character.isLowerCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static String repaired(
      String text, int charset, EncodingExamples examples, RepairCounts counts) {
    StringBuilder out = new StringBuilder(text.length());
    boolean joined = false;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      MisreadUtf8Sequence sequence = c < 0x80 ? null : sequence(text, i, charset, joined);
      if (sequence != null && examples.has(text, i)) {
        sequence = null;
      }
      if (sequence == null) {
        out.append(c == MisreadUtf8Line.NEXT_LINE ? '…' : c);
        i++;
      } else {
        counts.count("mojibake", joined ? 0 : 1);
        out.appendCodePoint(sequence.codePoint());
        i = sequence.to();
      }
      joined = sequence != null;
    }
    return out.toString();
  }

  private static @Nullable MisreadUtf8Sequence sequence(
      String text, int at, int charset, boolean joined) {
    MisreadUtf8Sequence read = IsolatedSequence.at(text, at, text.length(), charset, joined);
    return read != null ? read : IsolatedSequence.guessedAt(text, at, text.length(), charset);
  }
}

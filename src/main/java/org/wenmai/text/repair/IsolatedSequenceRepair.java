package org.wenmai.text.repair;

import org.jspecify.annotations.Nullable;

/**
 * Reads again single characters of UTF-8 in a text that is fine otherwise: {@code dÃ©jÃ }, {@code
 * donâ€™t}. Where one is found that can be nothing else, the text's others in the same charset are
 * read as well, also those of which a byte was dropped.
 */
final class IsolatedSequenceRepair implements RepairStep {
  private static final int MOST_TIMES = 6;

  /** Points that any text may have. */
  private static final int STRAY_POINTS = 6;

  @Override
  public String apply(String text, RepairCounts tally) {
    if (MisreadUtf8Line.next(text, 0, text.length()) == text.length() && !endsInHalfOfA(text)) {
      return text;
    }
    RepairCounts places = new RepairCounts();
    String before = text;
    String after = once(text, places);
    for (int i = 1; i < MOST_TIMES && !after.equals(before); i++) {
      before = after;
      after = once(after, places);
    }
    if (after.equals(text) || !isLessStrange(after, text)) {
      return text;
    }
    places.counts().forEach(tally::count);
    return after;
  }

  /** What was not only misread, but changed afterwards, makes no sense read again. */
  private static boolean isLessStrange(String after, String before) {
    int points = MojibakeScore.of(after).points();
    return points <= STRAY_POINTS || points * 2 <= MojibakeScore.of(before).points();
  }

  private static String once(String text, RepairCounts tally) {
    int charset = charset(text);
    return charset < 0 ? text : repaired(text, charset, tally);
  }

  /** The charset with the most sequences that can be nothing else; −1 if there is none. */
  private static int charset(String text) {
    int to = text.length();
    int[] signs = new int[SingleByteCharsets.NAMES.size()];
    for (int i = MisreadUtf8Line.next(text, 0, to);
        i < to;
        i = MisreadUtf8Line.next(text, i + 1, to)) {
      for (int left = IsolatedSequence.signs(text, i, to); left != 0; left &= left - 1) {
        signs[Integer.numberOfTrailingZeros(left)]++;
      }
    }
    int most = 0;
    for (int i = 1; i < signs.length; i++) {
      most = signs[i] > signs[most] ? i : most;
    }
    return signs[most] > 0 || endsInHalfOfA(text) ? most : -1;
  }

  /** Ã at the end of a word in small letters: voilÃ, of which the no-break space became a space. */
  private static boolean endsInHalfOfA(String text) {
    for (int i = text.indexOf('Ã'); i > 0; i = text.indexOf('Ã', i + 1)) {
      boolean end = i + 1 == text.length() || text.charAt(i + 1) == ' ';
      if (end && Character.isLowerCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static String repaired(String text, int charset, RepairCounts tally) {
    StringBuilder out = new StringBuilder(text.length());
    boolean joined = false;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      MisreadUtf8Sequence sequence = c < 0x80 ? null : sequence(text, i, charset, joined);
      if (sequence == null) {
        out.append(c == MisreadUtf8Line.NEXT_LINE ? '…' : c);
        i++;
      } else {
        tally.count("mojibake", joined ? 0 : 1);
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

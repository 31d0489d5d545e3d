package org.wenmai.text.repair;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes texts about encodings, which show misread characters as examples: {@code é becomes
 * "Ã©"}. There, what stands by itself or in quotation marks is meant so. For one text and one
 * thread.
 */
final class EncodingExamples {
  private static final Pattern SUBJECT =
      Pattern.compile(
          "utf-?8|unicode|latin-?1|iso-?8859|windows-12\\d\\d|cp-?12\\d\\d|mojibake|charset|encod(?:ing|age|é)"
              + "|kodierung|zeichensatz|codificaci|codifica[çz]|кодиров|кодуван|кодировк|乱码|亂碼|编码|編碼"
              + "|文字化け|文字コード|인코딩",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Chars of a word that are looked at to both sides, so that the time stays linear. */
  private static final int MAX_WORD = 100;

  private static final String OPENING = "\"'`“‘«„‚‹([「『《【";
  private static final String CLOSING = "\"'`»)]」』》】";

  private final String whole;
  private @Nullable Boolean isSubject;

  /** The examples in a text, which is searched for its subject only when that matters. */
  EncodingExamples(String text) {
    this.whole = text;
  }

  /** Whether the text mentions encodings. */
  private boolean isSubject() {
    Boolean known = isSubject;
    if (known == null) {
      known = SUBJECT.matcher(whole).find();
      isSubject = known;
    }
    return known;
  }

  /**
   * Whether what stands at an index of the text, or of what has become of it, is an example: in a
   * word that is quoted or without ASCII letters, in a text about encodings.
   */
  boolean has(String text, int at) {
    return isSetApart(text, at) && isSubject();
  }

  private static boolean isSetApart(String text, int at) {
    int from = at;
    int least = Math.max(0, at - MAX_WORD);
    while (from > least && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int to = at + 1;
    int most = Math.min(text.length(), at + MAX_WORD);
    while (to < most && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    while (to - from > 1 && ",.;:!?".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return OPENING.indexOf(text.charAt(from)) >= 0
        || CLOSING.indexOf(text.charAt(to - 1)) >= 0
        || hasNoAsciiLetter(text, from, to);
  }

  /** Whether all that may be misread UTF-8 in a line is an example. */
  boolean areAllOf(String line) {
    int to = line.length();
    int at = MisreadUtf8Line.next(line, 0, to);
    boolean found = at < to;
    while (at < to) {
      if (!has(line, at)) {
        return false;
      }
      at = MisreadUtf8Line.next(line, at + 1, to);
    }
    return found;
  }

  private static boolean hasNoAsciiLetter(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
        return false;
      }
    }
    return true;
  }
}

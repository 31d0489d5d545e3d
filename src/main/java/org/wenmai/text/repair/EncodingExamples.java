package org.wenmai.text.repair;

import java.util.regex.Pattern;

/**
 * Recognizes texts about encodings, which show misread characters as examples: {@code é becomes
 * "Ã©"}. There, what stands by itself or in quotation marks is meant so.
 */
final class EncodingExamples {
  private static final Pattern SUBJECT =
      Pattern.compile(
          "utf-?8|unicode|latin-?1|iso-?8859|windows-12\\d\\d|cp-?12\\d\\d|mojibake|charset|encod(?:ing|age|é)"
              + "|kodierung|zeichensatz|codificaci|codifica[çz]|кодиров|кодуван|кодировк|乱码|亂碼|编码|編碼"
              + "|文字化け|文字コード|인코딩",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String OPENING = "\"'`“‘«„‚‹([「『《【";
  private static final String CLOSING = "\"'`»)]」』》】";

  private EncodingExamples() {}

  /** Whether a text mentions encodings. */
  static boolean areIn(String text) {
    return SUBJECT.matcher(text).find();
  }

  /** Whether the word around an index is an example: quoted, or without ASCII letters. */
  static boolean isExample(String text, int at) {
    int from = at;
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
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
  static boolean areAllOf(String line) {
    int to = line.length();
    int at = MisreadUtf8Line.next(line, 0, to);
    boolean found = at < to;
    while (at < to) {
      if (!isExample(line, at)) {
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

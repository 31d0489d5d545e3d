package org.wenmai.text.charset;

/** Detects ISO-2022-JP (RFC 1468), a seven-bit encoding with escape sequences. */
final class Iso2022Detector {
  private Iso2022Detector() {}

  /** Whether there is an escape sequence of a Japanese character set and no byte above 7F. */
  static boolean hasEscapes(byte[] bytes) {
    boolean found = false;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
      found |= i + 2 < bytes.length && bytes[i] == 0x1b && switchesToJapanese(bytes, i);
    }
    return found;
  }

  private static boolean switchesToJapanese(byte[] bytes, int at) {
    return (bytes[at + 1] == '$' && (bytes[at + 2] == 'B' || bytes[at + 2] == '@'))
        || (bytes[at + 1] == '(' && bytes[at + 2] == 'J');
  }
}

package org.wenmai.text.charset;

/**
 * How well bytes fit UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
 *
 * @param good valid sequences of two bytes and more
 * @param bad bytes that belong to no valid sequence; a sequence that the end of the bytes cuts is
 *     one bad byte
 */
record Utf8Validity(int good, int bad) {

  static Utf8Validity of(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; ) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = sequenceLength(bytes, i);
      if (length > 0) {
        good++;
        i += length;
      } else {
        bad++;
        i += length < 0 ? bytes.length : 1;
      }
    }
    return new Utf8Validity(good, bad);
  }

  /** Length of the valid sequence at this place; 0 if there is none, -1 if the end cuts it. */
  private static int sequenceLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if (at + i == bytes.length) {
        return -1;
      }
      int next = bytes[at + i] & 0xff;
      boolean fits = i == 1 ? secondFits(lead, next) : next >= 0x80 && next <= 0xbf;
      if (!fits) {
        return 0;
      }
    }
    return length;
  }

  private static boolean secondFits(int lead, int second) {
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    return second >= least && second <= most;
  }
}

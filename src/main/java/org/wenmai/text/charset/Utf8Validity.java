package org.wenmai.text.charset;

/**
 * Counts valid and invalid UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above
 * U+10FFFF).
 *
 * @param valid number of valid sequences of two or more bytes
 * @param invalid number of bytes outside of valid sequences; a sequence that is truncated by the
 *     end of the bytes counts as one
 */
record Utf8Validity(int valid, int invalid) {

  static Utf8Validity of(byte[] bytes) {
    int valid = 0;
    int invalid = 0;
    for (int i = 0; i < bytes.length; ) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = sequenceLength(bytes, i);
      if (length > 0) {
        valid++;
        i += length;
      } else {
        invalid++;
        i += length < 0 ? bytes.length : 1;
      }
    }
    return new Utf8Validity(valid, invalid);
  }

  /** Length of the valid sequence at this index; 0 if there is none, -1 if the end truncates it. */
  static int sequenceLength(byte[] bytes, int at) {
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
      boolean isValid = i == 1 ? isValidSecond(lead, next) : next >= 0x80 && next <= 0xbf;
      if (!isValid) {
        return 0;
      }
    }
    return length;
  }

  private static boolean isValidSecond(int lead, int second) {
    int min = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int max = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    return second >= min && second <= max;
  }
}

package org.wenmai.text.charset;

import java.util.Arrays;

/** The part of a document that statistics look at. */
final class ByteSample {
  private ByteSample() {}

  /** From the line of the first byte above 7F, at most so many bytes. */
  static byte[] of(byte[] bytes, int most) {
    if (bytes.length <= most) {
      return bytes;
    }
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int start = first;
    while (start > 0 && first - start < most / 4 && bytes[start - 1] != '\n') {
      start--;
    }
    return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + most));
  }
}

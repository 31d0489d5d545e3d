package org.wenmai.text.charset;

import java.util.Arrays;

/** Takes the part of a document that the charset statistics read. */
final class ByteSample {
  private ByteSample() {}

  /**
   * The bytes from the start of the line with the first byte above 7F, at most {@code maxBytes}.
   */
  static byte[] of(byte[] bytes, int maxBytes) {
    if (bytes.length <= maxBytes) {
      return bytes;
    }
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int start = first;
    while (start > 0 && first - start < maxBytes / 4 && bytes[start - 1] != '\n') {
      start--;
    }
    return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + maxBytes));
  }
}

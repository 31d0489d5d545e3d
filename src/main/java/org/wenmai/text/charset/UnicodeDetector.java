package org.wenmai.text.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** UTF-8, UTF-16 and UTF-32 by byte order mark; the latter two also by where zero bytes stand. */
final class UnicodeDetector {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** Share of all bytes that are zeros in one half of the positions and make UTF-16 likely. */
  private static final double MANY = 0.025;

  /** How many more zeros one half of the positions must have. */
  private static final int DOMINANCE = 10;

  private UnicodeDetector() {}

  static Optional<DecodedText> decode(byte[] b) {
    if (starts(b, 0xef, 0xbb, 0xbf)) {
      return marked(b, 3, StandardCharsets.UTF_8);
    }
    if (starts(b, 0xff, 0xfe, 0, 0) && b.length % 4 == 0) {
      return marked(b, 4, UTF_32LE);
    }
    if (starts(b, 0, 0, 0xfe, 0xff)) {
      return marked(b, 4, UTF_32BE);
    }
    if (starts(b, 0xff, 0xfe)) {
      return marked(b, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(b, 0xfe, 0xff)) {
      return marked(b, 2, StandardCharsets.UTF_16BE);
    }
    return unmarked(b);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<DecodedText> marked(byte[] bytes, int mark, Charset charset) {
    String text = new String(bytes, mark, bytes.length - mark, charset);
    if (charset.equals(StandardCharsets.UTF_8)) {
      Utf8Validity count = Utf8Validity.of(Arrays.copyOfRange(bytes, mark, bytes.length));
      if (count.invalid() > count.valid()) {
        return Optional.empty();
      }
    } else if (oddities(text) * 10L > text.length()) {
      return Optional.empty();
    }
    return Optional.of(new DecodedText(text, charset.name(), 1));
  }

  private static Optional<DecodedText> unmarked(byte[] bytes) {
    int sample = Math.min(bytes.length, TextDecoder.SAMPLE_BYTES) & ~3;
    int[] zeros = new int[4];
    for (int i = 0; i < sample; i++) {
      if (bytes[i] == 0) {
        zeros[i & 3]++;
      }
    }
    int quarter = sample / 4;
    if (quarter > 0 && zeros[0] == quarter && zeros[1] > quarter / 2) {
      return guessed(bytes, UTF_32BE);
    }
    if (quarter > 0 && zeros[3] == quarter && zeros[2] > quarter / 2) {
      return guessed(bytes, UTF_32LE);
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    if (even > odd * DOMINANCE && even > sample * MANY) {
      return guessed(bytes, StandardCharsets.UTF_16BE);
    }
    if (odd > even * DOMINANCE && odd > sample * MANY) {
      return guessed(bytes, StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static Optional<DecodedText> guessed(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    int odd = oddities(text);
    if (odd * 50L > text.length()) {
      return Optional.empty();
    }
    double confidence = 0.95 - (double) odd / Math.max(1, text.length());
    return Optional.of(new DecodedText(text, charset.name(), confidence));
  }

  /** Code points that texts do not have, among the first of a text. */
  private static int oddities(String text) {
    int end = Math.min(text.length(), TextDecoder.SAMPLE_BYTES);
    return (int) text.substring(0, end).codePoints().filter(UnicodeDetector::odd).count();
  }

  private static boolean odd(int c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE -> true;
      case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r' && c != '\f';
      default -> c == 0xfffd;
    };
  }
}

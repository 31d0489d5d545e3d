package org.wenmai.text.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.ByteOrderMark;

/**
 * Detects UTF-8, UTF-16 and UTF-32 by their byte order mark, and the latter two also by the
 * positions of zero bytes.
 */
final class UnicodeDetector {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** Longer marks first: that of UTF-32LE begins with that of UTF-16LE. */
  private static final List<ByteOrderMark> MARKS =
      List.of(
          ByteOrderMark.UTF_32LE,
          ByteOrderMark.UTF_32BE,
          ByteOrderMark.UTF_8,
          ByteOrderMark.UTF_16LE,
          ByteOrderMark.UTF_16BE);

  /** The share of all bytes that must be zeros at even or odd positions for UTF-16. */
  private static final double MIN_ZERO_SHARE = 0.025;

  /** How many times more zeros one half of the positions must have than the other. */
  private static final int MIN_ZERO_RATIO = 10;

  private UnicodeDetector() {}

  static Optional<DecodedText> decode(byte[] bytes) {
    for (ByteOrderMark mark : MARKS) {
      if (startsWith(bytes, mark)) {
        return decodeMarked(bytes, mark);
      }
    }
    return decodeUnmarked(bytes);
  }

  /** A length that is not a multiple of four means UTF-16LE text that begins with NUL. */
  private static boolean startsWith(byte[] bytes, ByteOrderMark mark) {
    int length = mark.length();
    return bytes.length >= length
        && Arrays.equals(bytes, 0, length, mark.getBytes(), 0, length)
        && (!mark.equals(ByteOrderMark.UTF_32LE) || bytes.length % 4 == 0);
  }

  private static Optional<DecodedText> decodeMarked(byte[] bytes, ByteOrderMark mark) {
    byte[] content = Arrays.copyOfRange(bytes, mark.length(), bytes.length);
    if (mark.equals(ByteOrderMark.UTF_8)) {
      Utf8Validity validity = Utf8Validity.of(content);
      Optional<DecodedText> mixed =
          validity.invalid() == 0
              ? Optional.empty()
              : MixedCharsetDecoder.decode(content, validity, null);
      if (mixed.isPresent()) {
        return mixed;
      }
    }
    String text = new String(content, Charset.forName(mark.getCharsetName()));
    return isPlausible(content, text, mark)
        ? Optional.of(new DecodedText(text, mark.getCharsetName(), 1))
        : Optional.empty();
  }

  private static boolean isPlausible(byte[] content, String text, ByteOrderMark mark) {
    if (mark.equals(ByteOrderMark.UTF_8)) {
      Utf8Validity validity = Utf8Validity.of(content);
      return validity.invalid() <= validity.valid();
    }
    return implausible(text) * 10L <= text.length();
  }

  private static Optional<DecodedText> decodeUnmarked(byte[] bytes) {
    int sample = Math.min(bytes.length, TextDecoder.SAMPLE_BYTES) & ~3;
    int[] zeros = new int[4];
    for (int i = 0; i < sample; i++) {
      if (bytes[i] == 0) {
        zeros[i & 3]++;
      }
    }
    int quarter = sample / 4;
    if (quarter > 0 && zeros[0] == quarter && zeros[1] > quarter / 2) {
      return decodeGuessed(bytes, UTF_32BE);
    }
    if (quarter > 0 && zeros[3] == quarter && zeros[2] > quarter / 2) {
      return decodeGuessed(bytes, UTF_32LE);
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    if (even > odd * MIN_ZERO_RATIO && even > sample * MIN_ZERO_SHARE) {
      return decodeGuessed(bytes, StandardCharsets.UTF_16BE);
    }
    if (odd > even * MIN_ZERO_RATIO && odd > sample * MIN_ZERO_SHARE) {
      return decodeGuessed(bytes, StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static Optional<DecodedText> decodeGuessed(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    int implausible = implausible(text);
    if (implausible * 50L > text.length()) {
      return Optional.empty();
    }
    double confidence = 0.95 - (double) implausible / Math.max(1, text.length());
    return Optional.of(new DecodedText(text, charset.name(), confidence));
  }

  /** Number of code points that do not occur in text, at the start of a text. */
  private static int implausible(String text) {
    int end = Math.min(text.length(), TextDecoder.SAMPLE_BYTES);
    return (int) text.substring(0, end).codePoints().filter(UnicodeDetector::isImplausible).count();
  }

  private static boolean isImplausible(int c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE -> true;
      case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r' && c != '\f';
      default -> c == 0xfffd;
    };
  }
}

package org.wenmai.fuzz;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Any Java string out of bytes: UTF-8, so that seeds can be read, where each byte that does not fit
 * becomes half of a surrogate pair, which no valid UTF-8 gives.
 */
final class AnyString {
  private AnyString() {}

  static String of(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      for (int i = 0; i < result.length(); i++) {
        out.put(half(in.get()));
      }
    }
    return out.flip().toString();
  }

  /** Even bytes begin a pair, odd ones end it. */
  private static char half(byte b) {
    return (char)
        (((b & 1) == 0 ? Character.MIN_HIGH_SURROGATE : Character.MIN_LOW_SURROGATE) + (b & 0xff));
  }

  /** One of these, as the bytes will have it. */
  @SafeVarargs
  static <T> T pick(byte[] bytes, T... choices) {
    int hash = 0;
    for (int i = Math.max(0, bytes.length - 8); i < bytes.length; i++) {
      hash = 31 * hash + bytes[i];
    }
    return choices[Math.floorMod(hash, choices.length)];
  }
}

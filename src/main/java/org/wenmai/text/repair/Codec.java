package org.wenmai.text.repair;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A charset as decoders in the wild have it: a byte that a one-byte charset leaves undefined is the
 * C1 control of that number, and what a decoder could not read is one byte that was lost.
 */
final class Codec {
  /** Stands for a lost byte: never valid in UTF-8 nor as the first of two bytes. */
  private static final byte LOST = (byte) 0xFF;

  private final Charset charset;

  /** Byte of each character, 0 where it has none; null if the charset has more than one byte. */
  private final byte @Nullable [] bytes;

  Codec(String name) {
    charset = Charset.forName(name);
    bytes = charset.newEncoder().maxBytesPerChar() == 1 ? table(charset) : null;
  }

  private static byte[] table(Charset charset) {
    byte[] bytes = new byte[0x10000];
    for (int b = 0x80; b < 0x100; b++) {
      bytes[b < 0xA0 ? b : 0] = (byte) b;
    }
    for (int b = 1; b < 0x100; b++) {
      bytes[new String(new byte[] {(byte) b}, charset).charAt(0)] = (byte) b;
    }
    bytes[0] = 0;
    bytes[0xFFFD] = LOST;
    return bytes;
  }

  /** The bytes that were read as this text; null where no reading gives it. */
  byte @Nullable [] encode(String text) {
    return bytes == null ? encodeByCharset(text) : encodeByTable(text, bytes);
  }

  private static byte @Nullable [] encodeByTable(String text, byte[] table) {
    byte[] out = new byte[text.length()];
    for (int i = 0; i < out.length; i++) {
      char c = text.charAt(i);
      out[i] = table[c];
      if (out[i] == 0 && c != 0) {
        return null;
      }
    }
    return out;
  }

  private byte @Nullable [] encodeByCharset(String text) {
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      byte[] out = new byte[0];
      int from = 0;
      while (from <= text.length()) {
        int lost = text.indexOf(0xFFFD, from);
        int to = lost < 0 ? text.length() : lost;
        ByteBuffer part = encoder.encode(CharBuffer.wrap(text, from, to));
        int length = out.length;
        out = Arrays.copyOf(out, length + part.remaining() + (lost < 0 ? 0 : 1));
        part.get(out, length, part.remaining());
        if (lost >= 0) {
          out[out.length - 1] = LOST;
        }
        from = to + 1;
      }
      return out;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * The text of these bytes.
   *
   * @param lost how many lost bytes are among them; each may cost the character around it, which
   *     becomes one U+FFFD
   * @return null where anything else is malformed
   */
  @Nullable String decode(byte[] encoded, int lost) {
    String text = new String(encoded, charset);
    int replaced = 0;
    for (int i = text.indexOf(0xFFFD); i >= 0; i = text.indexOf(0xFFFD, i + 1)) {
      replaced++;
    }
    if (replaced > 3 * lost) {
      return null;
    }
    return replaced == 0 ? text : text.replaceAll("\uFFFD+", "\uFFFD");
  }
}

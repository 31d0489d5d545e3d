package org.wenmai.text.repair;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * A charset as decoders in the wild have it: a byte that it leaves undefined is the C1 control of
 * that number, or, in Japan, a private character.
 *
 * <p>Immutable, thread-safe.
 */
final class LenientCodec {
  private static final int MOST_BYTES = 8;
  private static final int EURO = 0x20AC;

  private final Charset charset;

  LenientCodec(String name) {
    this.charset = Charset.forName(name);
  }

  Charset charset() {
    return charset;
  }

  boolean isOneByte() {
    return charset.newEncoder().maxBytesPerChar() == 1;
  }

  /** A fresh encoder; not thread-safe. */
  Encoder encoder() {
    return new Encoder(charset);
  }

  /** Turns characters back into the bytes that they were read from. */
  static final class Encoder {
    private final CharsetEncoder encoder;
    private final boolean oneByte;
    private final boolean japanese;
    private final boolean chinese;
    private final CharBuffer in = CharBuffer.allocate(2);
    private final ByteBuffer out = ByteBuffer.allocate(MOST_BYTES);

    private Encoder(Charset charset) {
      this.encoder = charset.newEncoder();
      this.oneByte = encoder.maxBytesPerChar() == 1;
      this.chinese = charset.name().equals("GB18030");
      this.japanese = charset.name().equals("windows-31j");
    }

    /** Appends the bytes of a code point; false if no byte is read as it. */
    boolean encode(int codePoint, ByteArrayOutputStream bytes) {
      if (codePoint < 0x80) {
        bytes.write(codePoint);
        return true;
      }
      if (chinese && codePoint == EURO) {
        // Code page 936 of Windows, which most that is called GBK was read with, has it there.
        bytes.write(0x80);
        return true;
      }
      in.clear();
      in.put(Character.toChars(codePoint)).flip();
      out.clear();
      CoderResult result = encoder.reset().encode(in, out, true);
      if (!result.isError() && !encoder.flush(out).isError()) {
        bytes.write(out.array(), 0, out.position());
        return true;
      }
      int undefined = undefined(codePoint);
      if (undefined != 0) {
        bytes.write(undefined);
      }
      return undefined != 0;
    }

    /** The undefined byte that lenient decoders read as this code point; 0 if none is. */
    private int undefined(int codePoint) {
      if (codePoint < (oneByte ? 0xA0 : 0x81)) {
        return codePoint;
      }
      // Microsoft's table of code page 932 has these for A0 and FD to FF.
      return japanese && codePoint >= 0xF8F0 && codePoint <= 0xF8F3
          ? codePoint == 0xF8F0 ? 0xA0 : codePoint - 0xF8F1 + 0xFD
          : 0;
    }
  }
}

package org.wenmai.text.repair;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * A charset as lenient decoders implement it: an undefined byte is read as the C1 control of the
 * same number or, in code page 932, as a private-use character.
 *
 * <p>Immutable, thread-safe.
 */
final class LenientCodec {
  private static final int MAX_BYTES = 8;
  private static final int EURO = 0x20AC;

  private final Charset charset;

  LenientCodec(String name) {
    this.charset = Charset.forName(name);
  }

  Charset charset() {
    return charset;
  }

  boolean isSingleByte() {
    return charset.newEncoder().maxBytesPerChar() == 1;
  }

  /** A fresh encoder; not thread-safe. */
  Encoder encoder() {
    return new Encoder(charset);
  }

  /** Encodes characters to the bytes that they were read from. */
  static final class Encoder {
    private final CharsetEncoder encoder;
    private final boolean singleByte;
    private final boolean japanese;
    private final boolean chinese;
    private final CharBuffer in = CharBuffer.allocate(2);
    private final ByteBuffer out = ByteBuffer.allocate(MAX_BYTES);

    private Encoder(Charset charset) {
      this.encoder = charset.newEncoder();
      this.singleByte = encoder.maxBytesPerChar() == 1;
      this.chinese = charset.name().equals("GB18030");
      this.japanese = charset.name().equals("windows-31j");
    }

    /** Appends the bytes of a code point; false if no bytes are read as it. */
    boolean encode(int codePoint, ByteArrayOutputStream bytes) {
      if (codePoint < 0x80) {
        bytes.write(codePoint);
        return true;
      }
      if (chinese && codePoint == EURO) {
        // Code page 936 of Windows, with which most GBK text was read, has the euro sign there.
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
      if (codePoint < (singleByte ? 0xA0 : 0x81)) {
        return codePoint;
      }
      // Microsoft's table of code page 932 has these for A0 and FD to FF.
      return japanese && codePoint >= 0xF8F0 && codePoint <= 0xF8F3
          ? codePoint == 0xF8F0 ? 0xA0 : codePoint - 0xF8F1 + 0xFD
          : 0;
    }
  }
}

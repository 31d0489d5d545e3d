package org.wenmai.accuracy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Charsets by the names that manifests and kinds of damage have, which are Python's. */
final class PythonCharsets {
  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("cp932", "windows-31j"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("cp950", "x-windows-950"),
          Map.entry("euc_jp", "EUC-JP"),
          Map.entry("johab", "x-Johab"),
          Map.entry("mac_roman", "x-MacRoman"),
          Map.entry("macroman", "x-MacRoman"),
          Map.entry("maccyrillic", "x-MacCyrillic"),
          Map.entry("utf_8", "UTF-8"),
          Map.entry("utf-8-sig", "UTF-8"),
          Map.entry("ascii", "US-ASCII"),
          Map.entry("cp775", "IBM775"),
          Map.entry("cp874", "x-windows-874"),
          Map.entry("cp437", "IBM437"),
          Map.entry("cp866", "IBM866"),
          Map.entry("latin-1", "ISO-8859-1"));

  /** What Python reads bytes A0, FD, FE, FF of cp932 as; Java has nothing for them. */
  private static final String UNUSED_IN_CP932 = "\uf8f0\uf8f1\uf8f2\uf8f3";

  private PythonCharsets() {}

  static Optional<Charset> find(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.equals("euc-tw") || small.equals("x-euc-tw")) {
      return Optional.empty(); // Python has none, so the referee leaves such files out.
    }
    String ours = OURS.getOrDefault(small, small);
    return known(ours).or(() -> known(ours.replace('_', '-')));
  }

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The text, if every byte fits. */
  static Optional<String> decode(byte[] bytes, String name) {
    return find(name).flatMap(charset -> decode(bytes, charset));
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The text without what does not fit: byte by byte, and what is cut off at the end. */
  static String decodeLossily(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(2 * bytes.length + 2);
    while (decoder.decode(in, out, false).isError()) {
      in.get();
    }
    return out.flip().toString();
  }

  /** The bytes of one character; empty if the charset lacks it. */
  static Optional<byte[]> encode(String character, Charset charset) {
    int single = UNUSED_IN_CP932.indexOf(character);
    if (single >= 0 && charset.name().equals("windows-31j")) {
      return Optional.of(new byte[] {(byte) (single == 0 ? 0xa0 : 0xfc + single)});
    }
    try {
      ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(character));
      byte[] array = new byte[bytes.remaining()];
      bytes.get(array);
      return Optional.of(array);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}

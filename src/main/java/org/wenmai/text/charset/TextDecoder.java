package org.wenmai.text.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes of unknown charset.
 *
 * <p>In this order: byte order mark (UTF-8, UTF-16, UTF-32); UTF-16 and UTF-32 by the positions of
 * zero bytes; ISO-2022-JP escapes; valid UTF-8; the declared charset if all bytes fit it; UTF-8
 * with a few torn sequences; UTF-8 in parts, the rest in the most plausible {@link LegacyCharset};
 * such a charset for all, ranked on a sample of at most {@value #SAMPLE_BYTES} bytes from the first
 * line that is not ASCII.
 *
 * <p>A text of two charsets is published with that of the rest: what is valid UTF-8 needs no name,
 * and the confidence is that of the guess.
 *
 * <p>Published names are those of IANA for charsets that are equal to the decoder or contained in
 * it: ASCII is published as UTF-8, GB2312 and GBK as GB18030, Big5 as Big5-HKSCS, windows-31j as
 * Shift_JIS, x-windows-949 as EUC-KR, ISO-8859-1 as windows-1252, TIS-620 as windows-874.
 *
 * <p>Thread-safe. Deterministic: the same bytes give the same result on every machine.
 *
 * <pre>{@code
 * String text = TextDecoder.decode(bytes, null).map(DecodedText::text).orElse("");
 * }</pre>
 */
public final class TextDecoder {
  /** The most bytes that the statistics read; more cost time and do not change the result. */
  static final int SAMPLE_BYTES = 16 * 1024;

  /** Damaged UTF-8 must have this many valid sequences for each invalid byte. */
  static final int MIN_VALID_PER_INVALID = 9;

  /** Bytes with a lower score are not text in any known charset. */
  private static final double MIN_PLAUSIBILITY = -1.0;

  private TextDecoder() {}

  /**
   * Decodes bytes.
   *
   * @param declared the charset that the source declares; used if every byte is valid in it
   * @return empty if the bytes are not text
   */
  public static Optional<DecodedText> decode(byte[] bytes, @Nullable String declared) {
    return decode(bytes, declared, null);
  }

  /**
   * Decodes the bytes of a document whose charset an external source names.
   *
   * @param named the charset of the HTTP header, which is often only the server's default: it adds
   *     to the score of that charset, unless the document itself names one
   * @return empty if the bytes are not text
   */
  public static Optional<DecodedText> decodeHinted(byte[] bytes, @Nullable String named) {
    return decode(bytes, null, named);
  }

  private static Optional<DecodedText> decode(
      byte[] bytes, @Nullable String declared, @Nullable String named) {
    Optional<DecodedText> unicode = UnicodeDetector.decode(bytes);
    if (unicode.isPresent()) {
      return unicode;
    }
    if (BinaryDetector.looksBinary(bytes)) {
      return Optional.empty();
    }
    if (Iso2022Detector.hasEscapes(bytes)) {
      Optional<DecodedText> japanese = decodeStrictly(bytes, "ISO-2022-JP", "ISO-2022-JP");
      if (japanese.isPresent()) {
        return japanese;
      }
    }
    return decodeWithoutMark(bytes, declared, named);
  }

  /**
   * Decodes bytes with one charset.
   *
   * @param charset any name of it, or its published name
   * @return empty if a byte is invalid in it, or this JVM has no such charset
   */
  public static Optional<DecodedText> decodeAs(byte[] bytes, String charset) {
    return decodeStrictly(bytes, decoderFor(charset), publishedName(charset));
  }

  /**
   * Decodes a part of a file whose charset is known.
   *
   * @param charset of the file; a part that is valid UTF-8, and not by chance, is UTF-8
   *     nevertheless
   * @return empty if a byte is invalid in the charset, or this JVM has no such charset
   */
  public static Optional<DecodedText> decodePart(byte[] bytes, String charset) {
    LegacyCharset legacy = LegacyCharset.named(charset);
    Utf8Validity validity = Utf8Validity.of(bytes);
    boolean utf8 =
        legacy != null
            && validity.invalid() == 0
            && validity.valid() > 0
            && !MixedCharsetDecoder.isUtf8ByChance(bytes, legacy);
    return utf8 ? decodeAs(bytes, "UTF-8") : decodeAs(bytes, charset);
  }

  private static Optional<DecodedText> decodeWithoutMark(
      byte[] bytes, @Nullable String declared, @Nullable String named) {
    Utf8Validity validity = Utf8Validity.of(bytes);
    if (validity.invalid() == 0) {
      return Optional.of(new DecodedText(new String(bytes, StandardCharsets.UTF_8), "UTF-8", 1));
    }
    if (declared != null) {
      Optional<DecodedText> asDeclared =
          decodeStrictly(bytes, decoderFor(declared), publishedName(declared));
      if (asDeclared.isPresent()) {
        return asDeclared;
      }
    }
    String inside = DeclaredCharset.charset(bytes);
    String hint = inside == null ? named : inside;
    return MixedCharsetDecoder.decode(bytes, validity, hint)
        .or(() -> decodeMostPlausible(bytes, hint));
  }

  private static Optional<DecodedText> decodeMostPlausible(byte[] bytes, @Nullable String named) {
    byte[] sample = ByteSample.of(bytes, SAMPLE_BYTES);
    CharsetRanking.Best best = CharsetRanking.best(sample, named);
    if (best.score() < MIN_PLAUSIBILITY) {
      return Optional.empty();
    }
    LegacyCharset legacy = best.charset();
    double confidence = Math.max(0.01, Math.min(0.99, best.score()));
    String text = legacy.decode(bytes, 0, bytes.length);
    return Optional.of(new DecodedText(text, legacy.published(), confidence));
  }

  private static String decoderFor(String declared) {
    LegacyCharset legacy = LegacyCharset.named(declared);
    return legacy == null ? declared : legacy.charset().name();
  }

  private static String publishedName(String declared) {
    LegacyCharset legacy = LegacyCharset.named(declared);
    return legacy == null ? CharsetNames.canonicalName(declared) : legacy.published();
  }

  private static Optional<DecodedText> decodeStrictly(byte[] bytes, String name, String published) {
    Charset charset = CharsetNames.find(name);
    if (charset == null) {
      return Optional.empty();
    }
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new DecodedText(text, published, 1));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}

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
 * <p>In this order: byte order mark (UTF-8, UTF-16, UTF-32); UTF-16 and UTF-32 that the zero bytes
 * give away; ISO-2022-JP escapes; valid UTF-8; the declared charset if all bytes fit it; UTF-8 with
 * a few bad bytes; the most plausible of the charsets of {@link LegacyCharset}, judged on a sample
 * of at most {@value #SAMPLE_BYTES} bytes from the first line that is not ASCII.
 *
 * <p>Published names are IANA's where the decoder is that charset or contains it: ASCII is
 * published as UTF-8, GB2312 and GBK as GB18030, Big5 as Big5-HKSCS, windows-31j as Shift_JIS,
 * x-windows-949 as EUC-KR, ISO-8859-1 as windows-1252, TIS-620 as windows-874.
 *
 * <p>Thread-safe. The same bytes give the same answer on every machine.
 *
 * <pre>{@code
 * String text = Decoder.decode(bytes, null).map(Decoded::text).orElse("");
 * }</pre>
 */
public final class TextDecoder {
  /** Most bytes that statistics look at; more does not change the answer, only the time. */
  static final int SAMPLE_BYTES = 16 * 1024;

  /** So many valid sequences a bad one may have beside it in damaged UTF-8. */
  private static final int VALID_PER_BAD = 9;

  /** Less plausible than this is no text in any charset that we know. */
  private static final double LEAST_PLAUSIBLE = -1.0;

  private TextDecoder() {}

  /**
   * Decodes all of the bytes.
   *
   * @param declared a charset that the source names; believed where every byte fits
   * @return empty if the bytes are no text
   */
  public static Optional<DecodedText> decode(byte[] bytes, @Nullable String declared) {
    return decode(bytes, declared, null);
  }

  /**
   * Decodes all of the bytes of a document that came with the name of a charset beside it.
   *
   * @param named what an HTTP header says, which is often the server's default and not the
   *     document's: evidence beside the statistics, where the document itself names none
   * @return empty if the bytes are no text
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
      Optional<DecodedText> japanese = strictly(bytes, "ISO-2022-JP", "ISO-2022-JP");
      if (japanese.isPresent()) {
        return japanese;
      }
    }
    return decodeUnmarked(bytes, declared, named);
  }

  /**
   * Decodes the bytes with one charset.
   *
   * @param charset any name of it, or a published one
   * @return empty if a byte does not fit, or there is no such charset here
   */
  public static Optional<DecodedText> decodeAs(byte[] bytes, String charset) {
    return strictly(bytes, decoderFor(charset), published(charset));
  }

  private static Optional<DecodedText> decodeUnmarked(
      byte[] bytes, @Nullable String declared, @Nullable String named) {
    Utf8Validity count = Utf8Validity.of(bytes);
    if (count.bad() == 0) {
      return Optional.of(new DecodedText(new String(bytes, StandardCharsets.UTF_8), "UTF-8", 1));
    }
    if (declared != null) {
      Optional<DecodedText> believed = strictly(bytes, decoderFor(declared), published(declared));
      if (believed.isPresent()) {
        return believed;
      }
    }
    if (count.good() >= count.bad() * VALID_PER_BAD) {
      double confidence = (double) count.good() / (count.good() + count.bad());
      String text = new String(bytes, StandardCharsets.UTF_8);
      return Optional.of(new DecodedText(text, "UTF-8", confidence));
    }
    String inside = DeclaredCharset.charset(bytes);
    return mostPlausible(bytes, inside == null ? named : inside);
  }

  private static Optional<DecodedText> mostPlausible(byte[] bytes, @Nullable String named) {
    byte[] sample = ByteSample.of(bytes, SAMPLE_BYTES);
    CharsetRanking.Best best = CharsetRanking.best(sample, named);
    if (best.score() < LEAST_PLAUSIBLE) {
      return Optional.empty();
    }
    LegacyCharset legacy = best.charset();
    double confidence = Math.max(0.01, Math.min(0.99, best.score()));
    String text = new String(bytes, legacy.charset());
    return Optional.of(new DecodedText(text, legacy.published(), confidence));
  }

  private static String decoderFor(String declared) {
    LegacyCharset legacy = LegacyCharset.named(declared);
    return legacy == null ? declared : legacy.charset().name();
  }

  private static String published(String declared) {
    LegacyCharset legacy = LegacyCharset.named(declared);
    return legacy == null ? CharsetNames.canonicalName(declared) : legacy.published();
  }

  private static Optional<DecodedText> strictly(byte[] bytes, String name, String published) {
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

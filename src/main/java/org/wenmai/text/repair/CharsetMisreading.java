package org.wenmai.text.repair;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.wenmai.text.charset.WritingPlausibility;

/**
 * A pair of charsets of which one was used to encode a text and the other, wrongly, to decode it.
 *
 * @param written the charset of the encoded text
 * @param read the charset that it was wrongly decoded with
 * @param writing measures the plausibility of correctly decoded text
 */
record CharsetMisreading(Charset written, LenientCodec read, WritingPlausibility writing) {
  private static final String WESTERN = "windows-1252";
  private static final List<String> EAST_ASIAN =
      List.of("GB18030", "Big5-HKSCS", "windows-31j", "EUC-JP", "x-windows-949");
  private static final List<String> CYRILLIC = List.of("windows-1251", "KOI8-R", "IBM866");
  private static final List<String> OTHER =
      List.of("windows-1253", "windows-1255", "windows-1256", "x-windows-874");

  /**
   * The misreadings that occur in practice, the most common first. {@link MisreadUtf8Line} handles
   * UTF-8 read with a single-byte charset.
   */
  static final List<CharsetMisreading> ALL = all();

  /** The misreadings with a single-byte charset, which may affect only a part of a line. */
  static final List<CharsetMisreading> SINGLE_BYTE =
      ALL.stream().filter(misreading -> misreading.read().isSingleByte()).toList();

  /** Penalty for lost bytes, relative to the number of characters. */
  private static final double LOSS_PENALTY = 0.5;

  /** The most characters that a single U+FFFD of the damaged text can stand for. */
  private static final int MAX_LOST_AT_ONCE = 3;

  /** One more character of this many may be lost, such as the last one of a run. */
  private static final int CHARS_PER_LOSS = 8;

  /** Bonus for valid UTF-8, which bytes in another charset hardly ever are. */
  private static final double VALID_BONUS = 0.4;

  /**
   * The result of undoing a misreading.
   *
   * @param text the whole text after the repair
   * @param part the part of the damaged text that was decoded again: all of it, except characters
   *     that the wrong decoder cannot have produced; those are kept
   * @param plausibility of the text that {@code part} became, see {@link WritingPlausibility}, less
   *     the penalty for lost characters
   */
  record Reading(String text, String part, double plausibility) {}

  private static List<CharsetMisreading> all() {
    List<CharsetMisreading> all = new ArrayList<>();
    for (String read : EAST_ASIAN) {
      LenientCodec codec = new LenientCodec(read);
      all.add(
          new CharsetMisreading(
              Charset.forName("UTF-8"), codec, WritingPlausibility.inAnyScript()));
      add(all, EAST_ASIAN, codec);
    }
    LenientCodec western = new LenientCodec(WESTERN);
    add(all, EAST_ASIAN, western);
    add(all, CYRILLIC, western);
    add(all, OTHER, western);
    for (String read : CYRILLIC) {
      add(all, CYRILLIC, new LenientCodec(read));
      add(all, EAST_ASIAN, new LenientCodec(read));
    }
    return List.copyOf(all);
  }

  private static void add(List<CharsetMisreading> all, List<String> written, LenientCodec read) {
    for (String name : written) {
      Charset charset = Charset.forName(name);
      if (!charset.equals(read.charset())) {
        all.add(new CharsetMisreading(charset, read, WritingPlausibility.ofCharset(name)));
      }
    }
  }

  /** Whether the wrong characters are letters of the same alphabet as the right ones. */
  boolean isWithinAlphabet() {
    return CYRILLIC.contains(written.name()) && CYRILLIC.contains(read.charset().name());
  }

  /** Whether each wrong character stands for one right one. */
  boolean isSingleByte() {
    return read.isSingleByte() && written.newEncoder().maxBytesPerChar() == 1;
  }

  private boolean isUtf8() {
    return written.name().equals("UTF-8");
  }

  /** Encodes the text with the wrong charset and decodes it with the right one. */
  Reading undo(String text) {
    StringBuilder out = new StringBuilder(text.length());
    StringBuilder part = new StringBuilder(text.length());
    StringBuilder decodedPart = new StringBuilder(text.length());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * text.length());
    LenientCodec.Encoder encoder = read.encoder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c != 0xFFFD && encoder.encode(c, bytes)) {
        part.appendCodePoint(c);
      } else {
        int from = out.length();
        decode(bytes, out);
        decodedPart.append(out, from, out.length()).append(c == 0xFFFD ? '\uFFFD' : ' ');
        part.append(c == 0xFFFD ? '\uFFFD' : ' ');
        out.appendCodePoint(c);
      }
    }
    int from = out.length();
    decode(bytes, out);
    decodedPart.append(out, from, out.length());
    long lost = text.chars().filter(c -> c == 0xFFFD).count();
    return new Reading(
        collapseLosses(out), part.toString(), score(collapseLosses(decodedPart), lost));
  }

  private void decode(ByteArrayOutputStream bytes, StringBuilder out) {
    if (bytes.size() == 0) {
      return;
    }
    byte[] all = bytes.toByteArray();
    bytes.reset();
    String decoded = new String(all, written);
    boolean afterLoss = out.length() > 0 && out.charAt(out.length() - 1) == 0xFFFD;
    if (afterLoss && all.length > 1 && !isUtf8()) {
      // The lost byte may have been the first of two.
      String shifted = new String(all, 1, all.length - 1, written);
      decoded = plausibility(shifted) > plausibility(decoded) ? shifted : decoded;
    }
    out.append(decoded);
  }

  private double plausibility(String text) {
    String left = text.replace("\uFFFD", "");
    return writing.plausibility(left)
        - LOSS_PENALTY * (text.length() - left.length()) / (left.length() + 1);
  }

  private static String collapseLosses(StringBuilder text) {
    return text.indexOf("\uFFFD") < 0
        ? text.toString()
        : text.toString().replaceAll("\uFFFD+", "\uFFFD");
  }

  private double score(String text, long lostBefore) {
    long lost = text.chars().filter(c -> c == 0xFFFD).count();
    long foreign = text.codePoints().filter(c -> c >= 0x80).count() - lost;
    double plausibility = writing.plausibility(lost == 0 ? text : text.replace("\uFFFD", ""));
    if (lost > MAX_LOST_AT_ONCE * lostBefore + foreign / CHARS_PER_LOSS) {
      return Double.NEGATIVE_INFINITY;
    }
    boolean valid = isUtf8() && foreign > lost;
    return plausibility
        + (valid ? VALID_BONUS : 0)
        - LOSS_PENALTY * lost / Math.max(1, foreign + lost);
  }
}

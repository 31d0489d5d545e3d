package org.wenmai.text.repair;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.wenmai.text.charset.WritingPlausibility;

/**
 * A text that was written in one charset and read in another; undoes it.
 *
 * @param written the charset that it is in
 * @param read the charset that it was read with
 * @param writing what it then looks like
 */
record CharsetMisreading(Charset written, LenientCodec read, WritingPlausibility writing) {
  private static final String WESTERN = "windows-1252";
  private static final List<String> EAST_ASIAN =
      List.of("GB18030", "Big5-HKSCS", "windows-31j", "EUC-JP", "x-windows-949");
  private static final List<String> CYRILLIC = List.of("windows-1251", "KOI8-R", "IBM866");
  private static final List<String> OTHER =
      List.of("windows-1253", "windows-1255", "windows-1256", "x-windows-874");

  /**
   * Those that happen; the commonest first. UTF-8 read byte by byte is {@link MisreadUtf8Line}'s.
   */
  static final List<CharsetMisreading> ALL = all();

  /** Those with a charset of one byte a character, which may be part of a line. */
  static final List<CharsetMisreading> OF_ONE_BYTE =
      ALL.stream().filter(misreading -> misreading.read().isOneByte()).toList();

  /** What each lost byte costs, for each character that is left. */
  private static final double LOST = 0.5;

  /** So many characters, U+FFFD before, can have been lost at one place. */
  private static final int MOST_LOST = 3;

  /** One character of so many may be lost beside that: the last one of a run, say. */
  private static final int LOSES_ONE = 8;

  /** What being valid UTF-8 adds: other bytes hardly ever are. */
  private static final double VALID = 0.4;

  /**
   * What comes out.
   *
   * @param part what was read again: all of it, but for characters that the wrong decoder cannot
   *     have made, which stay as they are
   * @param plausibility of what {@code part} became, as {@link WritingPlausibility} has it, less
   *     what was lost
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

  /** Whether the wrong characters are letters of the right alphabet. */
  boolean isWithinAlphabet() {
    return CYRILLIC.contains(written.name()) && CYRILLIC.contains(read.charset().name());
  }

  private boolean isUtf8() {
    return written.name().equals("UTF-8");
  }

  /** The text as it was written. */
  Reading undo(String text) {
    StringBuilder out = new StringBuilder(text.length());
    StringBuilder part = new StringBuilder(text.length());
    StringBuilder become = new StringBuilder(text.length());
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
        become.append(out, from, out.length()).append(c == 0xFFFD ? '\uFFFD' : ' ');
        part.append(c == 0xFFFD ? '\uFFFD' : ' ');
        out.appendCodePoint(c);
      }
    }
    int from = out.length();
    decode(bytes, out);
    become.append(out, from, out.length());
    long lost = text.chars().filter(c -> c == 0xFFFD).count();
    return new Reading(joined(out), part.toString(), judged(joined(become), lost));
  }

  private void decode(ByteArrayOutputStream bytes, StringBuilder out) {
    if (bytes.size() == 0) {
      return;
    }
    byte[] all = bytes.toByteArray();
    bytes.reset();
    String decoded = new String(all, written);
    boolean behindLost = out.length() > 0 && out.charAt(out.length() - 1) == 0xFFFD;
    if (behindLost && all.length > 1 && !isUtf8()) {
      // The byte that was lost may have been the first of two.
      String shifted = new String(all, 1, all.length - 1, written);
      decoded = plausibility(shifted) > plausibility(decoded) ? shifted : decoded;
    }
    out.append(decoded);
  }

  private double plausibility(String text) {
    String left = text.replace("\uFFFD", "");
    return writing.plausibility(left)
        - LOST * (text.length() - left.length()) / (left.length() + 1);
  }

  private static String joined(StringBuilder text) {
    return text.indexOf("\uFFFD") < 0
        ? text.toString()
        : text.toString().replaceAll("\uFFFD+", "\uFFFD");
  }

  private double judged(String text, long lostBefore) {
    long lost = text.chars().filter(c -> c == 0xFFFD).count();
    long foreign = text.codePoints().filter(c -> c >= 0x80).count() - lost;
    double plausibility = writing.plausibility(lost == 0 ? text : text.replace("\uFFFD", ""));
    if (lost > MOST_LOST * lostBefore + foreign / LOSES_ONE) {
      return Double.NEGATIVE_INFINITY;
    }
    boolean valid = isUtf8() && foreign > lost;
    return plausibility + (valid ? VALID : 0) - LOST * lost / Math.max(1, foreign + lost);
  }
}

package org.wenmai.text.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.charset.WritingPlausibility;

/**
 * Decodes again what was decoded with the wrong charset, line by line.
 *
 * <p>A line that is strange ({@link MojibakeScore}), or may be UTF-8 that was read byte by byte
 * ({@link MisreadUtf8Line}), is encoded with each charset that it may have been read with and
 * decoded with each that it may have been written in. The likeliest reading is taken if it is
 * likely writing ({@link WritingPlausibility}), clearly likelier than what stands there, and of
 * enough characters for that to be no accident. What was misread several times is read again as
 * often.
 */
final class MojibakeRepair implements RepairStep {
  private static final int MOST_TIMES = 6;

  /** Fewer points than this, or less than a point for so many characters, are no cause to look. */
  private static final int FEWEST_POINTS = 6;

  private static final int FOREIGN_PER_POINT = 8;

  /** Characters beyond ASCII in a row, on average: letters with accents stand one by one. */
  private static final int FEWEST_IN_ROW = 2;

  private static final int FEWEST_POINTS_OF_UTF8 = 4;

  /** Writing that needs no repair. */
  private static final double FINE = 0.6;

  /** Fewer letters of Cyrillic that were read as others of it may be units and abbreviations. */
  private static final int FEWEST_LETTERS = 16;

  private static final double LIKELY = 0.45;
  private static final double CLEARLY = 0.3;

  @Override
  public String apply(String text, RepairCounts tally) {
    if (!mayBeDamaged(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      out.append(line(text.substring(from, to), tally));
      if (end >= 0) {
        out.append('\n');
      }
      from = to + 1;
    }
    return text.contentEquals(out) ? text : out.toString();
  }

  private static boolean mayBeDamaged(String text) {
    return MisreadUtf8Line.next(text, 0, text.length()) < text.length()
        || MojibakeScore.of(text).points() >= FEWEST_POINTS
        || MojibakeSigns.isInverted(text)
        || MojibakeSigns.isSpacedHan(text);
  }

  private static boolean isStrange(String text) {
    MojibakeScore strangeness = MojibakeScore.of(text);
    return strangeness.points() >= FEWEST_POINTS
        && strangeness.points() * FOREIGN_PER_POINT >= strangeness.foreign()
        && strangeness.foreign() >= FEWEST_IN_ROW * runs(text);
  }

  private static String line(String line, RepairCounts tally) {
    String text = line;
    for (int i = 0; i < MOST_TIMES; i++) {
      String before = text;
      text = once(before);
      if (text.equals(before)) {
        return text;
      }
      tally.count("mojibake", runs(before));
    }
    return text;
  }

  private static String once(String line) {
    if (MisreadUtf8Line.next(line, 0, line.length()) < line.length()) {
      CharsetMisreading.Reading utf8 = MisreadUtf8Line.best(line);
      if (utf8 != null && (isLikelier(utf8) || isLessStrange(utf8.text(), line))) {
        return utf8.text();
      }
    }
    CharsetMisreading.Reading reading = likeliest(line);
    return reading != null && isLikelier(reading) ? reading.text() : line;
  }

  private static boolean isLikelier(CharsetMisreading.Reading reading) {
    double asItIs = plausibility(reading.part());
    return reading.plausibility() >= Math.max(LIKELY, asItIs + CLEARLY);
  }

  private static double plausibility(String text) {
    return WritingPlausibility.inAnyScript().plausibility(text.replace("\uFFFD", ""));
  }

  private static CharsetMisreading.@Nullable Reading likeliest(String line) {
    boolean strange =
        isStrange(line) || MojibakeSigns.isInverted(line) || MojibakeSigns.isSpacedHan(line);
    if (strange && plausibility(line) < FINE && !MojibakeSigns.isHalfWidthJapanese(line)) {
      return likeliest(
          line, MojibakeSigns.isWide(line) ? CharsetMisreading.ALL : CharsetMisreading.OF_ONE_BYTE);
    }
    return isStrange(MojibakeSigns.narrow(line))
        ? likeliest(line, CharsetMisreading.OF_ONE_BYTE)
        : null;
  }

  private static CharsetMisreading.@Nullable Reading likeliest(
      String line, List<CharsetMisreading> misreadings) {
    CharsetMisreading.Reading best = null;
    for (CharsetMisreading misreading : misreadings) {
      CharsetMisreading.Reading reading = misreading.undo(line);
      boolean likelier = best == null || reading.plausibility() > best.plausibility();
      boolean whole = reading.part().equals(line);
      boolean enough = !misreading.isWithinAlphabet() || foreign(reading.part()) >= FEWEST_LETTERS;
      best = likelier && enough && (whole || isStrange(reading.part())) ? reading : best;
    }
    return best;
  }

  /** For letters that are frequent in no list: that they make sense as UTF-8 is enough. */
  private static boolean isLessStrange(String reading, String line) {
    int points = MojibakeScore.of(line).points();
    return points >= FEWEST_POINTS_OF_UTF8 && MojibakeScore.of(reading).points() * 2 <= points;
  }

  private static long foreign(String text) {
    return text.chars().filter(c -> c >= 0x80).count();
  }

  /** Maximal runs of characters that are not ASCII. */
  private static int runs(String text) {
    int runs = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || text.charAt(i - 1) < 0x80;
      runs += text.charAt(i) >= 0x80 && starts ? 1 : 0;
    }
    return runs;
  }
}

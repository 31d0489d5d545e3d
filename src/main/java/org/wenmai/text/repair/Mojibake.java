package org.wenmai.text.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.charset.Writing;

/**
 * Decodes again what was decoded with the wrong charset, line by line.
 *
 * <p>A line that is strange ({@link Strangeness}), or may be UTF-8 that was read byte by byte
 * ({@link Utf8Line}), is encoded with each charset that it may have been read with and decoded with
 * each that it may have been written in. The likeliest reading is taken if it is likely writing
 * ({@link Writing}), clearly likelier than what stands there, and of enough characters for that to
 * be no accident. What was misread several times is read again as often.
 */
final class Mojibake implements Step {
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
  public String apply(String text, Tally tally) {
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
    return Utf8Line.next(text, 0, text.length()) < text.length()
        || Strangeness.of(text).points() >= FEWEST_POINTS
        || Oddities.isInverted(text)
        || Oddities.isSpacedHan(text);
  }

  private static boolean isStrange(String text) {
    Strangeness strangeness = Strangeness.of(text);
    return strangeness.points() >= FEWEST_POINTS
        && strangeness.points() * FOREIGN_PER_POINT >= strangeness.foreign()
        && strangeness.foreign() >= FEWEST_IN_ROW * runs(text);
  }

  private static String line(String line, Tally tally) {
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
    if (Utf8Line.next(line, 0, line.length()) < line.length()) {
      Misreading.Reading utf8 = Utf8Line.best(line);
      if (utf8 != null && (isLikelier(utf8) || isLessStrange(utf8.text(), line))) {
        return utf8.text();
      }
    }
    Misreading.Reading reading = likeliest(line);
    return reading != null && isLikelier(reading) ? reading.text() : line;
  }

  private static boolean isLikelier(Misreading.Reading reading) {
    double asItIs = plausibility(reading.part());
    return reading.plausibility() >= Math.max(LIKELY, asItIs + CLEARLY);
  }

  private static double plausibility(String text) {
    return Writing.inAnyScript().plausibility(text.replace("\uFFFD", ""));
  }

  private static Misreading.@Nullable Reading likeliest(String line) {
    boolean strange = isStrange(line) || Oddities.isInverted(line) || Oddities.isSpacedHan(line);
    if (strange && plausibility(line) < FINE && !Oddities.isHalfWidthJapanese(line)) {
      return likeliest(line, Oddities.isWide(line) ? Misreading.ALL : Misreading.OF_ONE_BYTE);
    }
    return isStrange(Oddities.narrow(line)) ? likeliest(line, Misreading.OF_ONE_BYTE) : null;
  }

  private static Misreading.@Nullable Reading likeliest(String line, List<Misreading> misreadings) {
    Misreading.Reading best = null;
    for (Misreading misreading : misreadings) {
      Misreading.Reading reading = misreading.undo(line);
      boolean likelier = best == null || reading.plausibility() > best.plausibility();
      boolean whole = reading.part().equals(line);
      boolean enough = !misreading.isWithinAlphabet() || foreign(reading.part()) >= FEWEST_LETTERS;
      best = likelier && enough && (whole || isStrange(reading.part())) ? reading : best;
    }
    return best;
  }

  /** For letters that are frequent in no list: that they make sense as UTF-8 is enough. */
  private static boolean isLessStrange(String reading, String line) {
    int points = Strangeness.of(line).points();
    return points >= FEWEST_POINTS_OF_UTF8 && Strangeness.of(reading).points() * 2 <= points;
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

package org.wenmai.text.repair;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.charset.WritingPlausibility;

/**
 * Repairs text that was decoded with the wrong charset, line by line.
 *
 * <p>A line with a high {@link MojibakeScore}, or that may be UTF-8 read with a single-byte charset
 * ({@link MisreadUtf8Line}), is encoded with each charset that may have been used to read it and
 * decoded with each that it may have been written in. The most plausible decoding ({@link
 * WritingPlausibility}) replaces the line if it is plausible enough, clearly more plausible than
 * the line, and long enough to be no accident. Text that was misread several times is repaired in
 * several rounds.
 */
final class MojibakeRepair implements RepairStep {
  private static final int MAX_ROUNDS = 6;

  /** A text with fewer points, or with more non-ASCII characters per point, is not suspicious. */
  private static final int MIN_POINTS = 6;

  private static final int MAX_NON_ASCII_PER_POINT = 8;

  /**
   * The least average length of runs of non-ASCII characters: letters with accents are isolated.
   */
  private static final int MIN_RUN_LENGTH = 2;

  private static final int MIN_POINTS_OF_UTF8 = 4;

  /** Plausibility of text that needs no repair. */
  private static final double SOUND = 0.6;

  /**
   * Fewer letters that were misread within the Cyrillic alphabet may be units and abbreviations.
   */
  private static final int MIN_LETTERS = 16;

  /** The least number of different letters that are a list of them. */
  private static final int MIN_ALPHABET = 12;

  private static final double MIN_PLAUSIBILITY = 0.45;
  private static final double MIN_GAIN = 0.3;

  @Override
  public String apply(String text, RepairCounts counts) {
    if (!mayBeDamaged(text)) {
      return text;
    }
    EncodingExamples examples = new EncodingExamples(text);
    StringBuilder out = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      String line = text.substring(from, to);
      out.append(examples.areAllOf(line) ? line : repairLine(line, counts));
      if (end >= 0) {
        out.append('\n');
      }
      from = to + 1;
    }
    return text.contentEquals(out) ? text : out.toString();
  }

  private static boolean mayBeDamaged(String text) {
    return MisreadUtf8Line.next(text, 0, text.length()) < text.length()
        || MojibakeScore.of(text).points() >= MIN_POINTS
        || MojibakeSigns.isInverted(text)
        || MojibakeSigns.isSpacedHan(text);
  }

  private static boolean isSuspicious(String text) {
    MojibakeScore score = MojibakeScore.of(text);
    return score.points() >= MIN_POINTS
        && score.points() * MAX_NON_ASCII_PER_POINT >= score.nonAscii()
        && score.nonAscii() >= MIN_RUN_LENGTH * runs(text);
  }

  private static String repairLine(String line, RepairCounts counts) {
    String text = line;
    for (int i = 0; i < MAX_ROUNDS; i++) {
      String before = text;
      text = repairOnce(before);
      if (text.equals(before)) {
        return text;
      }
      counts.count("mojibake", runs(before));
    }
    return text;
  }

  private static String repairOnce(String line) {
    if (MisreadUtf8Line.next(line, 0, line.length()) < line.length()) {
      CharsetMisreading.Reading utf8 = MisreadUtf8Line.best(line);
      if (utf8 != null && (isMorePlausible(utf8) || isImprovement(utf8.text(), line))) {
        return utf8.text();
      }
    }
    CharsetMisreading.Reading reading = mostPlausible(line);
    return reading != null && isMorePlausible(reading) ? reading.text() : line;
  }

  private static boolean isMorePlausible(CharsetMisreading.Reading reading) {
    double unchanged = plausibility(reading.part());
    return reading.plausibility() >= Math.max(MIN_PLAUSIBILITY, unchanged + MIN_GAIN);
  }

  private static double plausibility(String text) {
    return WritingPlausibility.inAnyScript().plausibility(text.replace("\uFFFD", ""));
  }

  private static CharsetMisreading.@Nullable Reading mostPlausible(String line) {
    boolean suspicious =
        isSuspicious(line) || MojibakeSigns.isInverted(line) || MojibakeSigns.isSpacedHan(line);
    if (suspicious && plausibility(line) < SOUND && !MojibakeSigns.isHalfWidthJapanese(line)) {
      return mostPlausible(
          line, MojibakeSigns.isWide(line) ? CharsetMisreading.ALL : CharsetMisreading.SINGLE_BYTE);
    }
    return isSuspicious(MojibakeSigns.withoutWide(line))
        ? mostPlausible(line, CharsetMisreading.SINGLE_BYTE)
        : null;
  }

  private static CharsetMisreading.@Nullable Reading mostPlausible(
      String line, List<CharsetMisreading> misreadings) {
    CharsetMisreading.Reading best = null;
    for (CharsetMisreading misreading : misreadings) {
      CharsetMisreading.Reading reading = misreading.undo(line);
      boolean better = best == null || reading.plausibility() > best.plausibility();
      boolean whole = reading.part().equals(line);
      boolean enough = !misreading.isWithinAlphabet() || nonAscii(reading.part()) >= MIN_LETTERS;
      boolean list = isAlphabet(reading.part(), misreading);
      best = better && enough && !list && (whole || isSuspicious(reading.part())) ? reading : best;
    }
    return best;
  }

  /**
   * Whether hardly any letter recurs: a list of letters, which another alphabet explains as well.
   * In text of so many letters some recur.
   */
  private static boolean isAlphabet(String part, CharsetMisreading misreading) {
    if (!misreading.isSingleByte()) {
      return false;
    }
    int[] letters =
        part.codePoints()
            .filter(c -> c >= 0x80 && Character.isLetter(c))
            .map(Character::toLowerCase)
            .toArray();
    long distinct = Arrays.stream(letters).distinct().count();
    return letters.length >= MIN_ALPHABET && distinct * 10 >= letters.length * 8L;
  }

  /** For letters that no frequency list has: being valid UTF-8 is enough if the score drops. */
  private static boolean isImprovement(String reading, String line) {
    int points = MojibakeScore.of(line).points();
    return points >= MIN_POINTS_OF_UTF8 && MojibakeScore.of(reading).points() * 2 <= points;
  }

  private static long nonAscii(String text) {
    return text.chars().filter(c -> c >= 0x80).count();
  }

  /** Number of maximal runs of non-ASCII characters. */
  private static int runs(String text) {
    int runs = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || text.charAt(i - 1) < 0x80;
      runs += text.charAt(i) >= 0x80 && starts ? 1 : 0;
    }
    return runs;
  }
}

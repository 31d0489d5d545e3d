package org.wenmai.text.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.language.LetterFit;

/**
 * Repairs Latin text of one single-byte charset that was read with another: {@code PrevŽn} for
 * {@code Prevén}, {@code rÈunion}, {@code fⁿr}.
 *
 * <p>It is suspected where {@link LatinWordSigns} has signs of it. Of all pairs of charsets the one
 * is undone that leaves the text most like a language. It must remove nearly all signs, fit a known
 * language well, and far better than before; otherwise the text stays as it is. Each line is
 * changed only if it gets better, too.
 */
final class LatinMisreadingRepair implements RepairStep {
  private static final List<String> WRITTEN =
      List.of(
          "windows-1252",
          "x-MacRoman",
          "IBM850",
          "windows-1250",
          "ISO-8859-2",
          "IBM852",
          "x-MacCentralEurope",
          "windows-1254",
          "windows-1257");

  private static final List<String> READ =
      List.of("windows-1252", "x-MacRoman", "IBM437", "IBM850", "windows-1250", "IBM852");

  private static final LatinMisreading[] ALL = all();

  /** Chars of the text that are compared. */
  private static final int COMPARED_CHARS = 3000;

  /** A sign breaks a word in two, which makes it cheaper; it costs as much as a foreign letter. */
  private static final double SIGN_COST = 12;

  /** The least gain in nats for each sign. */
  private static final double MIN_GAIN_PER_SIGN = 4;

  /** The most nats a letter of a text that fits a known language, and what a text may add. */
  private static final double MAX_COST = 2.6;

  private static final double SLACK = 12;

  /** The same for texts that only look unlike any language, without signs. */
  private static final double MAX_COST_WITHOUT_SIGNS = 2.2;

  private static final double MIN_GAIN_PER_CHANGE = 4;
  private static final int MIN_LETTERS = 3;

  /** Of this many signs one may be left. */
  private static final int SIGNS_PER_LEFT = 5;

  private static LatinMisreading[] all() {
    return WRITTEN.stream()
        .flatMap(
            written ->
                READ.stream()
                    .filter(read -> !read.equals(written))
                    .map(read -> new LatinMisreading(written, read)))
        .toArray(LatinMisreading[]::new);
  }

  @Override
  public String apply(String text, RepairCounts counts) {
    int first = LatinWordSigns.first(text);
    if (first < 0) {
      return text;
    }
    String sample = sample(text, text.lastIndexOf('\n', first) + 1);
    LatinWordSigns signs = LatinWordSigns.of(sample);
    LetterFit fit = LetterFit.of("Latn");
    boolean possible = signs.isEnough() || isReadable(sample, signs.letters());
    LatinMisreading best = fit != null && possible ? best(fit, sample, signs) : null;
    return best == null ? text : undo(text, best, counts);
  }

  /** The lines that may have been misread: those with letters or signs that are not ASCII. */
  private static String sample(String text, int start) {
    StringBuilder sample = new StringBuilder();
    StringBuilder withSigns = new StringBuilder();
    for (int from = start; from < text.length() && sample.length() < COMPARED_CHARS; ) {
      int end = text.indexOf('\n', from);
      int to = Math.min(end < 0 ? text.length() : end, from + COMPARED_CHARS);
      String line = text.substring(from, to);
      if (LatinWordSigns.first(line) >= 0) {
        sample.append(line).append('\n');
        if (LatinWordSigns.of(line).count() > 0) {
          withSigns.append(line).append('\n');
        }
      }
      from = end < 0 ? text.length() : end + 1;
    }
    return withSigns.isEmpty() ? sample.toString() : withSigns.toString();
  }

  private static @Nullable LatinMisreading best(
      LetterFit fit, String sample, LatinWordSigns signs) {
    boolean sure = signs.isEnough();
    if (!sure && fit.cost(sample) <= MAX_COST * letters(sample) + SLACK) {
      return null;
    }
    double before = cost(fit, sample, signs.all());
    double least = before;
    LatinMisreading best = null;
    for (LatinMisreading misreading : ALL) {
      String undone = misreading.undo(sample);
      if (undone == null || (!sure && letters(undone) < letters(sample))) {
        continue; // Without signs, letters can only have been letters.
      }
      int left = LatinWordSigns.of(undone).all();
      double cost = cost(fit, undone, left);
      double gain =
          sure ? MIN_GAIN_PER_SIGN * signs.all() : MIN_GAIN_PER_CHANGE * changes(sample, undone);
      double most = (sure ? MAX_COST : MAX_COST_WITHOUT_SIGNS) * letters(undone) + SLACK;
      if (left * SIGNS_PER_LEFT <= signs.all()
          && fit.cost(undone) <= most
          && cost < Math.min(least, before - gain)) {
        least = cost;
        best = misreading;
      }
    }
    return best;
  }

  /** Whether there are letters enough, most of them ASCII, to look like a language or not. */
  private static boolean isReadable(String sample, int nonAscii) {
    return nonAscii >= MIN_LETTERS && letters(sample) >= 2L * nonAscii;
  }

  private static double cost(LetterFit fit, String text, int signs) {
    return fit.cost(text) + SIGN_COST * signs;
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  private static String undo(String text, LatinMisreading misreading, RepairCounts counts) {
    LetterFit fit = LetterFit.of("Latn");
    StringBuilder out = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      String line = text.substring(from, to);
      String undone = misreading.undo(line);
      if (fit != null && undone != null && !undone.equals(line) && isBetter(fit, undone, line)) {
        counts.count("mojibake", changes(line, undone));
        out.append(undone);
      } else {
        out.append(line);
      }
      if (end >= 0) {
        out.append('\n');
      }
      from = to + 1;
    }
    return out.toString();
  }

  private static boolean isBetter(LetterFit fit, String undone, String line) {
    double before = cost(fit, line, LatinWordSigns.of(line).all());
    return cost(fit, undone, LatinWordSigns.of(undone).all()) < before;
  }

  /** The number of places where two lines of one length differ. */
  private static int changes(String line, String undone) {
    int changes = 0;
    for (int i = 0; i < line.length(); i++) {
      boolean differs = line.charAt(i) != undone.charAt(i);
      changes += differs && (i == 0 || line.charAt(i - 1) == undone.charAt(i - 1)) ? 1 : 0;
    }
    return changes;
  }
}

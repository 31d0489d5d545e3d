package org.wenmai.text.repair;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * Replaces forms of letters that programs leave in text from PDF files: radicals in place of
 * ideographs (⽅⻅ for 方见), ligatures and positional forms of Arabic and Latin letters (oﬃce).
 *
 * <p>Katakana of half width and full-width letters are ways to write and stay. A form is replaced
 * only where it is part of a word. A radical by itself, as in a list, stays unless most radicals of
 * the text stand in words; in a text about radicals all stay.
 */
final class CompatibilityFormRepair implements RepairStep {
  private static final String KIND = "compatibility_form";
  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

  private static final Pattern ABOUT_RADICALS = Pattern.compile("部首|偏旁|康熙字典|[Rr]adical|부수");

  /** How many radicals in words there must be for each one by itself, so that both are replaced. */
  private static final int IN_WORDS_PER_LONE = 3;

  @Override
  public String apply(String text, RepairCounts counts) {
    int first = 0;
    while (first < text.length() && !isForm(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    Kept kept = keptRadicals(text, first);
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      String plain = isForm(c) ? plain(text, i, kept) : "";
      // Of a few radicals Unicode names no ideograph.
      if (plain.isEmpty() || plain.equals(String.valueOf(c))) {
        out.append(c);
      } else {
        out.append(plain);
        counts.count(KIND);
      }
    }
    return text.contentEquals(out) ? text : out.toString();
  }

  /** Which radicals of a text stay. */
  private enum Kept {
    ALL,
    LONE,
    NONE
  }

  private static Kept keptRadicals(String text, int first) {
    int inWords = 0;
    int lone = 0;
    for (int i = first; i < text.length(); i++) {
      if (Radicals.isRadical(text.charAt(i))) {
        boolean inWord = isInEastAsianWord(text, i);
        inWords += inWord ? 1 : 0;
        lone += inWord ? 0 : 1;
      }
    }
    if (inWords == 0 || ABOUT_RADICALS.matcher(text).find()) {
      return Kept.ALL;
    }
    return inWords >= IN_WORDS_PER_LONE * lone ? Kept.NONE : Kept.LONE;
  }

  /** What a form stands for; empty if it stays. */
  private static String plain(String text, int at, Kept kept) {
    char c = text.charAt(at);
    if (!Radicals.isRadical(c)) {
      return isInWord(text, at) ? COMPATIBLE.normalize(String.valueOf(c)) : "";
    }
    boolean stays = kept == Kept.ALL || (kept == Kept.LONE && !isInEastAsianWord(text, at));
    return stays ? "" : Radicals.ideograph(c);
  }

  private static boolean isForm(char c) {
    return c >= Radicals.FIRST
        && (c <= Radicals.LAST || (c >= 0xFB00 && c <= 0xFB17) || isPositional(c));
  }

  /**
   * Positional forms and ligatures of Arabic letters; not ﷲ and ﷺ, which are signs of their own.
   */
  private static boolean isPositional(char c) {
    return (c >= 0xFB50 && c <= 0xFBB1)
        || (c >= 0xFBD3 && c <= 0xFD3D)
        || (c >= 0xFE80 && c <= 0xFEFC);
  }

  /** Whether a letter of the same script stands beside the form. */
  private static boolean isInWord(String text, int at) {
    int script = UScript.getScript(text.charAt(at));
    return (at > 0 && isLetterOf(script, text.charAt(at - 1)))
        || (at + 1 < text.length() && isLetterOf(script, text.charAt(at + 1)));
  }

  private static boolean isLetterOf(int script, char c) {
    return Character.isLetter(c) && UScript.getScript(c) == script;
  }

  /** Whether the radical, or the run of them, touches an ideograph, kana or Hangul. */
  private static boolean isInEastAsianWord(String text, int at) {
    int from = at;
    while (from > 0 && at - from < Radicals.MAX_RUN && Radicals.isRadical(text.charAt(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < text.length()
        && to - at < Radicals.MAX_RUN
        && Radicals.isRadical(text.charAt(to))) {
      to++;
    }
    return (from > 0 && isEastAsianLetter(text.charAt(from - 1)))
        || (to < text.length() && isEastAsianLetter(text.charAt(to)));
  }

  private static boolean isEastAsianLetter(char c) {
    return (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0x3041 && c <= 0x30FE && c != '・')
        || (c >= 0xF900 && c <= 0xFAFF);
  }
}

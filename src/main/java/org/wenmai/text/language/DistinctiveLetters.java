package org.wenmai.text.language;

import java.util.Set;

/**
 * Distinguishes languages of one script by letters that only one of them uses, for languages that
 * the models lack.
 */
final class DistinctiveLetters {
  /** The least share of distinctive letters for the rarer language. */
  private static final double MIN_SHARE = 0.01;

  /** Words for: of, is, the, this, with, from, to, in, and, too, as, is not, said, many. */
  private static final Set<String> TIGRINYA =
      Set.of(
          "ናይ", "እዩ", "ኢዩ", "እቲ", "እታ", "እዚ", "ነቲ", "ምስ", "ካብ", "ናብ", "ኣብ", "ድማ", "ከኣ", "እውን", "ውን",
          "ከም", "ኣይኮነን", "ኢሉ", "ብዙሕ");

  /** Words for: is, on, in, and, but, was, with, this, to, about, or, are, all, as. */
  private static final Set<String> AMHARIC =
      Set.of(
          "ነው", "ላይ", "ውስጥ", "እና", "ግን", "ነበር", "ጋር", "ይህ", "ወደ", "ስለ", "ወይም", "ናቸው", "ሁሉ", "እንደ");

  /**
   * Words for: the, and, of, is, has, a, with, to, not, himself, what, he, she, on, for, but, have,
   * like, at, her, the, no, were, from, one.
   */
  private static final Set<String> YIDDISH =
      Set.of(
          "דער", "די", "דאס", "דאָס", "און", "פון", "איז", "האט", "א", "מיט", "צו", "נישט", "ניט",
          "זיך", "וואס", "ער", "זי", "אויף", "פאר", "אבער", "האבן", "ווי", "ביי", "איר", "דעם",
          "קיין", "געווען", "זענען", "איינער", "אונדז", "זייער", "זייערע", "מען", "זיין");

  /** Words for: of, on, object, no, he, she, this, that, with, because, if, also, all, but, was. */
  private static final Set<String> HEBREW =
      Set.of(
          "של", "על", "את", "לא", "הוא", "היא", "זה", "זאת", "עם", "כי", "אם", "גם", "כל", "אבל",
          "היה", "היתה", "הם", "אני", "אנחנו", "יש", "אין", "או", "כמו", "לפני", "אחרי", "בין");

  /** One word of this many must be one of the most common ones. */
  private static final int WORDS_PER_COMMON_ONE = 8;

  private DistinctiveLetters() {}

  /**
   * The language of a text in Hebrew, Bengali or Ethiopic script.
   *
   * @return tag of the rarer language if its letters are frequent, else of the more common one
   */
  static String tag(CharSequence prose, String script) {
    return switch (script) {
      case "Hebr" ->
          isFrequent(prose, DistinctiveLetters::isYiddish) || isYiddishWithoutPoints(prose)
              ? "yi"
              : "he";
      case "Beng" -> isFrequent(prose, c -> c == 'ৰ' || c == 'ৱ') ? "as" : "bn";
      case "Ethi" -> balance(prose) > 0 ? "ti" : "am";
      default -> IdentifiedLanguage.UNDETERMINED;
    };
  }

  private interface LetterTest {
    boolean holds(char c);
  }

  private static boolean isFrequent(CharSequence prose, LetterTest test) {
    int hits = 0;
    int letters = 0;
    for (int i = 0; i < prose.length(); i++) {
      char c = prose.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      hits += test.holds(c) ? 1 : 0;
    }
    return hits > 0 && hits >= MIN_SHARE * letters;
  }

  /** Whether the most common words are those of Yiddish, which is often written as Hebrew is. */
  private static boolean isYiddishWithoutPoints(CharSequence prose) {
    int words = 0;
    int yiddish = 0;
    int hebrew = 0;
    int start = 0;
    for (int i = 0; i <= prose.length(); i++) {
      if (i == prose.length() || !Character.isLetter(prose.charAt(i))) {
        if (i > start) {
          String word = prose.subSequence(start, i).toString();
          words++;
          yiddish += YIDDISH.contains(word) ? 1 : 0;
          hebrew += HEBREW.contains(word) ? 1 : 0;
        }
        start = i + 1;
      }
    }
    return yiddish > 1 && yiddish > 2 * hebrew && yiddish * WORDS_PER_COMMON_ONE >= words;
  }

  /** The ligatures װ ױ ײ and the points under alef: Hebrew text has neither. */
  private static boolean isYiddish(char c) {
    return (c >= '\u05F0' && c <= '\u05F2')
        || (c >= '\uFB1D' && c <= '\uFB2F')
        || c == '\u05B7'
        || c == '\u05B8';
  }

  /**
   * The evidence for Tigrinya minus that for Amharic. Tigrinya writes its glottal vowel ኣ, keeps ሓ
   * and ዓ apart and has the rows ቐ and ኸ; Amharic writes አ, and its words begin with የ and end in
   * ው. Function words count twice.
   */
  private static int balance(CharSequence prose) {
    int balance = 0;
    int start = 0;
    for (int i = 0; i <= prose.length(); i++) {
      if (i < prose.length() && Character.isLetter(prose.charAt(i))) {
        balance += ofLetter(prose.charAt(i));
      } else {
        balance += i > start ? ofWord(prose.subSequence(start, i).toString()) : 0;
        start = i + 1;
      }
    }
    return balance;
  }

  private static int ofLetter(char c) {
    boolean rows = (c >= 'ቐ' && c <= '\u125D') || (c >= 'ኸ' && c <= '\u12C5');
    boolean tigrinya = rows || c == 'ኣ' || c == 'ሓ' || c == 'ዓ' || c == 'ዝ';
    return tigrinya ? 1 : c == 'አ' ? -1 : 0;
  }

  private static int ofWord(String word) {
    if (TIGRINYA.contains(word)) {
      return 2;
    }
    if (AMHARIC.contains(word)) {
      return -2;
    }
    return word.startsWith("የ") || word.endsWith("ው") ? -1 : 0;
  }
}

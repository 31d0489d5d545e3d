package org.wenmai.text.language;

/**
 * Tells languages of one script apart by letters that only one of them uses, where the n-gram model
 * knows neither.
 */
final class LetterHints {
  /** Part of the letters that must speak for the rarer language. */
  private static final double ENOUGH = 0.01;

  private LetterHints() {}

  /**
   * The language of a text in Hebrew, Bengali or Ethiopic script.
   *
   * @return tag of the rarer language where its letters are frequent, else of the common one
   */
  static String tag(CharSequence prose, String script) {
    return switch (script) {
      case "Hebr" -> rare(prose, LetterHints::isYiddish) ? "yi" : "he";
      case "Beng" -> rare(prose, c -> c == 'ৰ' || c == 'ৱ') ? "as" : "bn";
      case "Ethi" -> balance(prose) > 0 ? "ti" : "am";
      default -> Language.UNDETERMINED;
    };
  }

  private interface Test {
    boolean holds(char c);
  }

  private static boolean rare(CharSequence prose, Test test) {
    int hits = 0;
    int letters = 0;
    for (int i = 0; i < prose.length(); i++) {
      char c = prose.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      hits += test.holds(c) ? 1 : 0;
    }
    return hits > 0 && hits >= ENOUGH * letters;
  }

  /** The ligatures װ ױ ײ, and the points that Yiddish puts under alef: Hebrew text has neither. */
  private static boolean isYiddish(char c) {
    return (c >= '\u05F0' && c <= '\u05F2')
        || (c >= '\uFB1D' && c <= '\uFB2F')
        || c == '\u05B7'
        || c == '\u05B8';
  }

  /** Tigrinya writes its glottal vowel ኣ and has the rows ቐ and ኸ; Amharic writes አ. */
  private static int balance(CharSequence prose) {
    int balance = 0;
    for (int i = 0; i < prose.length(); i++) {
      char c = prose.charAt(i);
      boolean tigrinya =
          c == 'ኣ' || (c >= 'ቐ' && c <= '\u125D') || (c >= 'ኸ' && c <= '\u12C5') || c == 'ዝ';
      boolean amharic = c == 'አ' || c == 'ው' || c == 'የ';
      balance += (tigrinya ? 1 : 0) - (amharic ? 1 : 0);
    }
    return balance;
  }
}

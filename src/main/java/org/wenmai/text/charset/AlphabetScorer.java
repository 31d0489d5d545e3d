package org.wenmai.text.charset;

import static org.wenmai.text.charset.CharacterTraits.IMPOSSIBLE;
import static org.wenmai.text.charset.CharacterTraits.LETTER;
import static org.wenmai.text.charset.CharacterTraits.LOWER;
import static org.wenmai.text.charset.CharacterTraits.UPPER;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;

/**
 * Scores text in an alphabet of a single-byte charset. A wrong charset yields rare letters, symbols
 * inside words, letters of two scripts in one word, capitals after small letters, final forms
 * inside words, and Greek words without an accent.
 */
final class AlphabetScorer implements PlausibilityScorer {
  static final AlphabetScorer WESTERN =
      new AlphabetScorer(UnicodeScript.LATIN, "éèêëàâäáãåæçíîïìñóôöòõøùûüúýßðþœžš");
  static final AlphabetScorer CENTRAL =
      new AlphabetScorer(UnicodeScript.LATIN, "áéíóúýąćęłńśźżčďěňřšťůžőűöüäôľĺŕâăîşţđßç");
  static final AlphabetScorer TURKISH = new AlphabetScorer(UnicodeScript.LATIN, "ığşçöüİâîû");
  static final AlphabetScorer BALTIC =
      new AlphabetScorer(UnicodeScript.LATIN, "āčēģīķļņšūžąęėįųõäöü");
  static final AlphabetScorer VIETNAMESE =
      new AlphabetScorer(UnicodeScript.LATIN, "àáâãèéêìíòóôõùúăđơư\u0300\u0301\u0303\u0309\u0323");
  static final AlphabetScorer CYRILLIC =
      new AlphabetScorer(UnicodeScript.CYRILLIC, "оеаинтсрвлкмдпуязьгбыч");
  static final AlphabetScorer GREEK =
      new AlphabetScorer(UnicodeScript.GREEK, "αοιετνσρηυκπλμάίέόςήώύδγ");
  static final AlphabetScorer HEBREW =
      new AlphabetScorer(UnicodeScript.HEBREW, "יוהלאמרתבשנםדחקעפכ");
  static final AlphabetScorer ARABIC =
      new AlphabetScorer(UnicodeScript.ARABIC, "اليمونرتبةعدسفهكقحج");
  static final AlphabetScorer THAI =
      new AlphabetScorer(UnicodeScript.THAI, "านรกอเยงมลวดทสตปคหแจพชบขใไโะำ");

  private static final double NOT_TEXT = -4;
  private static final double FREQUENT = 0.9;
  private static final double RARE = 0.2;
  private static final double UNLIKELY = -0.4;
  private static final double MISPLACED = -1.5;
  private static final double TYPOGRAPHY = 0.3;

  /** Forms of Hebrew and Greek letters at the end of a word. */
  private static final String FINAL_FORMS = "ךםןףץς";

  private static final String GREEK_ACCENTED = "άέήίόύώΐΰΆΈΉΊΌΎΏ";

  /** Greek words of fewer letters may have no accent. */
  private static final int MIN_ACCENTED_LENGTH = 4;

  /** More letters of a word are not searched for an accent. */
  private static final int MAX_WORD_LENGTH = 20;

  private static final char FIRST_THAI = 0x0E01;
  private static final char LAST_THAI_CONSONANT = 0x0E2E;
  private static final char LAST_THAI = 0x0E5B;

  /** Punctuation and symbols that occur in prose. */
  private static final String TYPOGRAPHIC = "\u00a0‘’“”„‚‹›«»–—…•·°§©®™€£¿¡№´ªº±¦";

  private final BitSet own = new BitSet();
  private final BitSet frequent = new BitSet();
  private final double rare;
  private final boolean latin;

  private AlphabetScorer(UnicodeScript script, String frequent) {
    frequent.codePoints().forEach(this.frequent::set);
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      own.set(c, UnicodeScript.of(c) == script);
    }
    own.or(this.frequent); // Combining marks have the script INHERITED.
    this.latin = script == UnicodeScript.LATIN;
    this.rare = latin || script == UnicodeScript.THAI ? UNLIKELY : RARE;
  }

  /** Whether the script is Latin, so that ASCII letters belong to it. */
  boolean isLatin() {
    return latin;
  }

  @Override
  public double score(String text) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        sum += weight(text, i);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private double weight(String text, int at) {
    char c = text.charAt(at);
    if (CharacterTraits.has(c, IMPOSSIBLE)) {
      return NOT_TEXT;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    if (own.get(c)) {
      if (!CharacterTraits.has(c, LETTER)) {
        return other(c, before);
      }
      double letter = letter(c, before, after);
      return letter == FREQUENT && this == GREEK && lacksAccent(text, at) ? RARE : letter;
    }
    return TYPOGRAPHIC.indexOf(c) < 0 ? MISPLACED : typography(c, before, after);
  }

  private static double typography(char c, char before, char after) {
    boolean inWord = CharacterTraits.has(before, LETTER) && CharacterTraits.has(after, LETTER);
    return inWord && "’´·–".indexOf(c) < 0 ? MISPLACED : TYPOGRAPHY;
  }

  /** A vowel sign or point, or a digit of the script, which is rare and in no word. */
  private double other(char c, char before) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return isBase(before) && c != before ? FREQUENT : MISPLACED;
    }
    return CharacterTraits.has(before, LETTER) ? MISPLACED : RARE;
  }

  /** Whether a mark may follow: a letter of its script, in Thai a consonant, or another mark. */
  private boolean isBase(char c) {
    return own.get(c) && (c < FIRST_THAI || c > LAST_THAI || !isThaiVowelOrSign(c));
  }

  private static boolean isThaiVowelOrSign(char c) {
    return c > LAST_THAI_CONSONANT && Character.getType(c) != Character.NON_SPACING_MARK;
  }

  private double letter(char c, char before, char after) {
    boolean upper = CharacterTraits.has(c, UPPER);
    if ((upper && CharacterTraits.has(before, LOWER))
        || isOtherScript(before)
        || isOtherScript(after)) {
      return MISPLACED;
    }
    if (FINAL_FORMS.indexOf(c) >= 0 && (own.get(after) || !own.get(before))) {
      return MISPLACED;
    }
    if (latin && before >= 0x80 && CharacterTraits.has(before, LETTER)) {
      return UNLIKELY;
    }
    boolean alone = !latin && !own.get(before) && !own.get(after);
    if (alone || (upper && CharacterTraits.has(before, UPPER))) {
      return RARE;
    }
    return frequent.get(c) || frequent.get(Character.toLowerCase(c)) ? FREQUENT : rare;
  }

  /** Whether the word is in small letters and too long to have no accent, but has none. */
  private boolean lacksAccent(String text, int at) {
    int from = at;
    while (from > 0 && at - from < MAX_WORD_LENGTH && own.get(text.charAt(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < text.length() && to - at < MAX_WORD_LENGTH && own.get(text.charAt(to))) {
      to++;
    }
    boolean small = CharacterTraits.has(text.charAt(to - 1), LOWER);
    return small
        && to - from >= MIN_ACCENTED_LENGTH
        && text.substring(from, to).chars().noneMatch(c -> GREEK_ACCENTED.indexOf(c) >= 0);
  }

  /** Whether a neighbor is a letter of another script. */
  private boolean isOtherScript(char neighbor) {
    return CharacterTraits.has(neighbor, LETTER) && !own.get(neighbor);
  }
}

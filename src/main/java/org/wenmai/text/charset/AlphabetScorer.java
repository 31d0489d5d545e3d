package org.wenmai.text.charset;

import static org.wenmai.text.charset.CharacterTraits.IMPOSSIBLE;
import static org.wenmai.text.charset.CharacterTraits.LETTER;
import static org.wenmai.text.charset.CharacterTraits.LOWER;
import static org.wenmai.text.charset.CharacterTraits.UPPER;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;

/**
 * Alphabets of one byte a letter. A wrong charset yields rare letters, symbols inside words,
 * letters of two scripts in one word, capitals after small letters.
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

  private static final double NO_TEXT = -4;
  private static final double FREQUENT = 0.9;
  private static final double RARE = 0.2;
  private static final double UNLIKELY = -0.4;
  private static final double OUT_OF_PLACE = -1.5;
  private static final double TYPOGRAPHY = 0.3;

  /** Signs that prose has beside its letters. */
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
    own.or(this.frequent); // Combining marks are of no script.
    this.latin = script == UnicodeScript.LATIN;
    this.rare = latin || script == UnicodeScript.THAI ? UNLIKELY : RARE;
  }

  /** Whether it is the Latin one, in which ASCII letters are at home. */
  boolean latin() {
    return latin;
  }

  @Override
  public double of(String text) {
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
      return NO_TEXT;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    if (own.get(c)) {
      return CharacterTraits.has(c, LETTER) ? letter(c, before, after) : mark(before);
    }
    return TYPOGRAPHIC.indexOf(c) < 0 ? OUT_OF_PLACE : typography(c, before, after);
  }

  private static double typography(char c, char before, char after) {
    boolean inWord = CharacterTraits.has(before, LETTER) && CharacterTraits.has(after, LETTER);
    return inWord && "’´·–".indexOf(c) < 0 ? OUT_OF_PLACE : TYPOGRAPHY;
  }

  /** Vowel signs and points stand on a letter or on another mark of their script. */
  private double mark(char before) {
    return own.get(before) ? FREQUENT : OUT_OF_PLACE;
  }

  private double letter(char c, char before, char after) {
    boolean upper = CharacterTraits.has(c, UPPER);
    if ((upper && CharacterTraits.has(before, LOWER)) || mixes(before) || mixes(after)) {
      return OUT_OF_PLACE;
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

  /** Whether a neighbour is a letter of another script. */
  private boolean mixes(char neighbour) {
    return CharacterTraits.has(neighbour, LETTER) && !own.get(neighbour);
  }
}

package org.wenmai.text.repair;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import org.wenmai.text.repair.misaligned.CommonCharacters;

/**
 * Scores how unlike natural language a text is: points for characters and neighbors that hardly
 * occur in any language.
 *
 * <table>
 * <caption>Points</caption>
 * <tr><td>3</td><td>a C1 control, an unassigned or private-use character</td></tr>
 * <tr><td>2</td><td>a Han character or Hangul syllable that is not in daily use</td></tr>
 * <tr><td>2</td><td>a symbol (© ¤ ‡ ¾ …) right after a non-ASCII letter</td></tr>
 * <tr><td>2</td><td>a non-ASCII capital right after a small letter</td></tr>
 * <tr><td>2</td><td>adjacent letters of two alphabets</td></tr>
 * <tr><td>2</td><td>a letter of the phonetic alphabet (U+0240–U+02AF)</td></tr>
 * <tr><td>1</td><td>half-width katakana</td></tr>
 * <tr><td>1</td><td>each letter of the Latin-1 block after three others in a row</td></tr>
 * </table>
 *
 * @param points the sum
 * @param nonAscii number of non-ASCII code points
 * @param lost number of U+FFFD, which earn no points
 */
record MojibakeScore(int points, int nonAscii, int lost) {

  /** Chars that earn no points and cause none for their neighbors: most East Asian ones. */
  private static final boolean[] PLAIN = plain();

  static MojibakeScore of(String text) {
    Counter counter = new Counter();
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c < 0x80) {
        counter.ascii(c);
        i++;
      } else if (PLAIN[c]) {
        counter.plain(c);
        i++;
      } else {
        int codePoint = Character.codePointAt(text, i);
        counter.other(codePoint);
        i += Character.charCount(codePoint);
      }
    }
    return new MojibakeScore(counter.points, counter.nonAscii, counter.lost);
  }

  /** Adds up the points of a text, character by character. */
  private static final class Counter {
    private int points;
    private int nonAscii;
    private int lost;
    private int before;
    private int latin1Run;

    void ascii(char c) {
      before = c;
      latin1Run = 0;
    }

    void plain(char c) {
      nonAscii++;
      before = c;
      latin1Run = 0;
    }

    void other(int codePoint) {
      nonAscii++;
      if (codePoint == 0xFFFD) {
        lost++;
        latin1Run = 0;
      } else {
        points += pointsAlone(codePoint) + pointsAfterLetter(codePoint);
      }
      before = codePoint;
    }

    private int pointsAlone(int codePoint) {
      if (codePoint < 0x100) {
        latin1Run = codePoint >= 0xC0 ? latin1Run + 1 : 0;
        return codePoint < 0xA0 ? 3 : latin1Run > 3 ? 1 : 0;
      }
      latin1Run = 0;
      if (isEastAsian(codePoint)) {
        return CommonCharacters.contain(codePoint) ? 0 : 2;
      }
      if (codePoint >= 0x0240 && codePoint <= 0x02AF) {
        return 2;
      }
      if (codePoint >= 0xFF61 && codePoint <= 0xFF9F) {
        return 1;
      }
      return switch (Character.getType(codePoint)) {
        case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> 3;
        default -> 0;
      };
    }

    private int pointsAfterLetter(int codePoint) {
      if (!Character.isLetter(before) || isEastAsian(before)) {
        return 0;
      }
      if (!Character.isLetter(codePoint)) {
        return before < 0x80 ? 0 : symbolAfterLetter(codePoint);
      }
      if (Character.isUpperCase(codePoint) && Character.isLowerCase(before)) {
        return 2;
      }
      return isOtherAlphabet(codePoint, before) ? 2 : 0;
    }

    /** No points for symbols that may follow a letter: quotation marks, dashes, spaces. */
    private static int symbolAfterLetter(int codePoint) {
      return switch (codePoint) {
        case 0xA0, 0xAD, 0xB7, 0xBB, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D -> 0;
        case 0x2026, 0x203A -> 0;
        default -> isWestern(codePoint) ? 2 : 0;
      };
    }

    /** Latin-1 symbols, and the punctuation and currency signs that the Windows code pages add. */
    private static boolean isWestern(int codePoint) {
      return codePoint < 0xC0
          || codePoint == 0x02C6
          || codePoint == 0x02DC
          || (codePoint >= 0x2013 && codePoint <= 0x203A)
          || codePoint == 0x20AC
          || codePoint == 0x2116
          || codePoint == 0x2122
          || (codePoint >= 0x2219 && codePoint <= 0x25FF);
    }
  }

  /** Common Han and Hangul, CJK punctuation, full-width punctuation. */
  private static boolean[] plain() {
    boolean[] plain = new boolean[0x10000];
    for (int c = 0x3000; c < 0xFF61; c++) {
      plain[c] =
          CommonCharacters.contain(c) || c < 0x3021 || (c > 0xFF00 && !Character.isLetter(c));
    }
    return plain;
  }

  private static boolean isEastAsian(int codePoint) {
    return (codePoint >= 0x3400 && Character.isIdeographic(codePoint))
        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3);
  }

  private static boolean isOtherAlphabet(int codePoint, int before) {
    int script = UScript.getScript(codePoint);
    int other = before < 0x80 ? UScript.LATIN : UScript.getScript(before);
    return script != other
        && isAlphabet(script)
        && isAlphabet(other)
        && UCharacter.isUAlphabetic(codePoint);
  }

  private static boolean isAlphabet(int script) {
    return switch (script) {
      case UScript.COMMON, UScript.INHERITED, UScript.HAN, UScript.HANGUL -> false;
      case UScript.HIRAGANA, UScript.KATAKANA, UScript.BOPOMOFO -> false;
      default -> true;
    };
  }
}

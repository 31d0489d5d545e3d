package org.wenmai.text.tokenize.unicode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** The classes of code points that the scanners distinguish; a table lookup for the BMP. */
public final class CharClass {
  /** Separates: punctuation, spaces, controls, operators, lone surrogates, unassigned. */
  static final byte OTHER = 0;

  /** Letter of a script that is split at UAX #29 boundaries. */
  public static final byte LETTER = 1;

  /** Decimal digit of any script. */
  public static final byte DIGIT = 2;

  /** Combining mark: belongs to the character before it. */
  public static final byte MARK = 3;

  /** Invisible character inside words: joiners, soft hyphen. */
  static final byte FORMAT = 4;

  public static final byte HAN = 5;
  public static final byte KANA = 6;
  public static final byte HANGUL = 7;

  /** Thai, Lao, Khmer, Burmese: letters and marks. */
  public static final byte COMPLEX = 8;

  public static final byte SYMBOL = 9;

  /** Shown as an emoji without a variation selector. */
  public static final byte EMOJI = 10;

  private static final byte[] TABLE = table();

  /** A letter by category that is used as a middle dot in Korean; punctuation to nori. */
  private static final int ARAEA = 0x318D;

  private CharClass() {}

  /** The class of a code point; lone surrogates are {@link #OTHER}. */
  public static byte of(int codePoint) {
    return codePoint < TABLE.length ? TABLE[codePoint] : classify(codePoint);
  }

  /** Whether words consist of this class. */
  public static boolean isWordy(byte type) {
    return type == LETTER
        || type == DIGIT
        || type == HAN
        || type == KANA
        || type == HANGUL
        || type == COMPLEX;
  }

  private static byte[] table() {
    byte[] table = new byte[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = classify(i);
    }
    return table;
  }

  private static byte classify(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.UPPERCASE_LETTER,
          UCharacterCategory.LOWERCASE_LETTER,
          UCharacterCategory.TITLECASE_LETTER,
          UCharacterCategory.MODIFIER_LETTER,
          UCharacterCategory.OTHER_LETTER,
          UCharacterCategory.LETTER_NUMBER ->
          letter(codePoint);
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK ->
          isComplex(codePoint) ? COMPLEX : MARK;
      case UCharacterCategory.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case UCharacterCategory.FORMAT -> codePoint == 0x200B ? OTHER : FORMAT;
      case UCharacterCategory.OTHER_SYMBOL,
          UCharacterCategory.CURRENCY_SYMBOL,
          UCharacterCategory.MODIFIER_SYMBOL ->
          symbol(codePoint);
      default -> OTHER;
    };
  }

  private static byte letter(int codePoint) {
    int script = UScript.getScript(codePoint);
    if (script == UScript.HAN) {
      return HAN;
    }
    if (script == UScript.HIRAGANA || script == UScript.KATAKANA || isKanaSign(codePoint)) {
      return KANA;
    }
    if (script == UScript.HANGUL) {
      return codePoint == ARAEA ? OTHER : HANGUL;
    }
    return isComplex(codePoint) ? COMPLEX : LETTER;
  }

  /** Length and voicing marks of both kana. */
  private static boolean isKanaSign(int codePoint) {
    return codePoint == 0x30FC || codePoint == 0xFF70 || codePoint == 0xFF9E || codePoint == 0xFF9F;
  }

  private static boolean isComplex(int codePoint) {
    int script = UScript.getScript(codePoint);
    return script == UScript.THAI
        || script == UScript.LAO
        || script == UScript.KHMER
        || script == UScript.MYANMAR;
  }

  private static byte symbol(int codePoint) {
    if (UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_PRESENTATION)
        || (codePoint > Character.MAX_VALUE
            && UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC))) {
      return EMOJI;
    }
    boolean modifier = UCharacter.getType(codePoint) == UCharacterCategory.MODIFIER_SYMBOL;
    return modifier ? OTHER : SYMBOL;
  }
}

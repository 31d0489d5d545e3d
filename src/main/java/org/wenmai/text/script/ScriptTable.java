package org.wenmai.text.script;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;

/** A lookup table of the script of every letter. Immutable, thread-safe. */
final class ScriptTable {
  /** Not a letter: ends a word. Inherited and common letters are not counted. */
  static final int OTHER = UScript.COMMON;

  /** A mark, or a letter without a script of its own: continues the word before it. */
  static final int JOINER = UScript.INHERITED;

  /** The upper bound of script numbers, which fit in a byte. */
  static final int SIZE = 1 << Byte.SIZE;

  private final byte[] scripts = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
  private final HanEvidence evidence;

  private ScriptTable(HanEvidence evidence) {
    this.evidence = evidence;
  }

  static ScriptTable load() {
    ScriptTable table = new ScriptTable(HanEvidence.load());
    for (int c = 0; c < table.scripts.length; c++) {
      table.scripts[c] = (byte) classify(c);
    }
    return table;
  }

  int scriptOf(int codePoint) {
    return codePoint < scripts.length ? scripts[codePoint] & 0xFF : classify(codePoint);
  }

  HanEvidence evidence() {
    return evidence;
  }

  private static int classify(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case ECharacterCategory.NON_SPACING_MARK,
          ECharacterCategory.COMBINING_SPACING_MARK,
          ECharacterCategory.ENCLOSING_MARK,
          ECharacterCategory.FORMAT,
          ECharacterCategory.MODIFIER_LETTER ->
          JOINER;
      case ECharacterCategory.UPPERCASE_LETTER,
          ECharacterCategory.LOWERCASE_LETTER,
          ECharacterCategory.TITLECASE_LETTER,
          ECharacterCategory.OTHER_LETTER,
          ECharacterCategory.LETTER_NUMBER ->
          letter(codePoint);
      default -> codePoint == '\'' || codePoint == '’' ? JOINER : OTHER;
    };
  }

  private static int letter(int codePoint) {
    int script = UScript.getScript(codePoint);
    boolean own = script > UScript.INHERITED && script < SIZE;
    return own ? script : JOINER;
  }
}

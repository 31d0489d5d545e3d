package org.wenmai.text.charset;

/** Properties of BMP characters in a table: the scorers look them up millions of times. */
final class CharacterTraits {
  static final int LETTER = 1;
  static final int UPPER = 2;
  static final int LOWER = 4;

  /** Does not occur in text: U+FFFD, unassigned, private use, C1 control or surrogate. */
  static final int IMPOSSIBLE = 8;

  private static final byte[] TABLE = table();

  private CharacterTraits() {}

  private static byte[] table() {
    byte[] table = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (byte) traits(c);
    }
    return table;
  }

  private static int traits(int c) {
    return (Character.isLetter(c) ? LETTER : 0)
        | (Character.isUpperCase(c) ? UPPER : 0)
        | (Character.isLowerCase(c) ? LOWER : 0)
        | (impossible(c) ? IMPOSSIBLE : 0);
  }

  private static boolean impossible(int c) {
    return c == 0xfffd
        || (c >= 0x80 && c < 0xa0)
        || switch (Character.getType(c)) {
          case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
          default -> false;
        };
  }

  /** Whether the character has any of the traits. */
  static boolean has(char c, int traits) {
    return (TABLE[c] & traits) != 0;
  }
}

package org.wenmai.accuracy;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/** Texts without what does not count: width and compatibility forms, white space, controls. */
final class Plain {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private Plain() {}

  /** White space as the referee has it: separators, and the controls that separate. */
  static boolean isSpace(int c) {
    return (c >= 0x9 && c <= 0xd)
        || (c >= 0x1c && c <= 0x20)
        || c == 0x85
        || Character.isSpaceChar(c);
  }

  /** NFKC without white space. */
  static String light(String text) {
    return without(NFKC.normalize(text), false);
  }

  /** NFKC without white space and controls. */
  static String bare(String text) {
    return without(NFKC.normalize(text), true);
  }

  static boolean lightlySame(String one, String other) {
    return one.equals(other) || light(one).equals(light(other));
  }

  static String unspaced(String text) {
    return without(text, false);
  }

  private static String without(String text, boolean controls) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isSpace(c) && !(controls && isControl(c)))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isControl(int c) {
    int type = UCharacter.getType(c);
    return type == UCharacterCategory.CONTROL || type == UCharacterCategory.FORMAT;
  }

  /** What stands between white space. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (!isSpace(c)) {
                word.appendCodePoint(c);
              } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }
}

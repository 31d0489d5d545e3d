package org.wenmai.text.repair;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Removes or replaces characters that carry no text: lone surrogates, controls, unusual spaces and
 * line ends, and invisible characters.
 *
 * <p>Tab and line feed are kept. C1 controls are read as windows-1252, as browsers do (HTML
 * Standard, 13.2.5.5), and the five undefined ones are removed; U+0085 in a text without other C1
 * controls is a line end. Every space except the ideographic one (U+3000, the ordinary space of
 * Chinese and Japanese typography) becomes U+0020. Zero-width joiner, non-joiner and space are kept
 * after characters of a script that uses them, the joiner also after an emoji; directional marks
 * are kept in texts with right-to-left characters. A zero-width space between ideographs or kana is
 * kept if it is the only one of the text: it is a line break opportunity (UAX #14), and noise only
 * if it recurs.
 */
final class StrayCharacterRemover implements RepairStep {
  static final int REMOVED = -1;

  private static final int NEXT_LINE = 0x85;
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int REPLACEMENT = 0xFFFD;
  private static final String WINDOWS_1252 = windows1252();

  /** Whether {@link #repaired} may change a char. */
  private static final boolean[] SUSPICIOUS = suspiciousChars();

  @Override
  public String apply(String text, RepairCounts counts) {
    int start = firstSuspicious(text);
    if (start == text.length()) {
      return text;
    }
    boolean rightToLeft = hasRightToLeft(text);
    boolean windows1252 = hasWindows1252(text);
    int loneSpace = loneZeroWidthSpace(text);
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, start);
    int before = start == 0 ? 0 : text.codePointBefore(start);
    for (int i = start; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == '\r' && i < text.length() && text.charAt(i) == '\n') {
        i++;
      } else if (codePoint == NEXT_LINE && !windows1252) {
        codePoint = '\r';
      }
      int repaired = i - 1 == loneSpace ? codePoint : repaired(codePoint, before, rightToLeft);
      if (repaired != codePoint) {
        counts.count(kind(codePoint));
      }
      if (repaired != REMOVED) {
        out.appendCodePoint(repaired);
        before = repaired;
      }
    }
    return out.length() == text.length() && out.indexOf(text) == 0 ? text : out.toString();
  }

  private static int firstSuspicious(String text) {
    int i = 0;
    while (i < text.length() && !SUSPICIOUS[text.charAt(i)]) {
      i++;
    }
    return i;
  }

  /** The index of the only zero-width space, if it is between ideographs or kana; else -1. */
  private static int loneZeroWidthSpace(String text) {
    int first = text.indexOf(ZERO_WIDTH_SPACE);
    boolean lone =
        first > 0
            && first + 1 < text.length()
            && text.indexOf(ZERO_WIDTH_SPACE, first + 1) < 0
            && JoinerScripts.isUnspaced(text.charAt(first - 1))
            && JoinerScripts.isUnspaced(text.charAt(first + 1));
    return lone ? first : -1;
  }

  private static boolean hasWindows1252(String text) {
    return text.chars().anyMatch(c -> c >= 0x80 && c < 0xA0 && c != NEXT_LINE);
  }

  static boolean hasRightToLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Hebrew, Arabic and related blocks; their presentation forms; the plane 1 blocks.
      if (c >= 0x0590
          && (c <= 0x08FF || (c >= 0xFB1D && c <= 0xFEFC && c != 0xFE0F) || isRtlSurrogate(c))) {
        return true;
      }
    }
    return false;
  }

  /** High surrogates of U+10800–U+10FFF and U+1E800–U+1EFFF. */
  private static boolean isRtlSurrogate(char c) {
    return c == 0xD802 || c == 0xD803 || c == 0xD83A || c == 0xD83B;
  }

  /**
   * The replacement of a code point.
   *
   * @param before the code point before it in the output, 0 at the start
   * @param rightToLeft whether the text has right-to-left characters
   * @return the code point itself, its replacement, or {@link #REMOVED}
   */
  static int repaired(int codePoint, int before, boolean rightToLeft) {
    if (codePoint > 0xFFFF) {
      return (codePoint & 0xFFFE) == 0xFFFE ? REMOVED : codePoint;
    }
    if (!SUSPICIOUS[codePoint]) {
      return codePoint;
    }
    if (codePoint >= 0x80 && codePoint < 0xA0) {
      char printable = WINDOWS_1252.charAt(codePoint - 0x80);
      return printable == REPLACEMENT ? REMOVED : printable;
    }
    return switch (kind(codePoint)) {
      case "lone_surrogate" -> REPLACEMENT;
      case "line_end" -> '\n';
      case "space" -> ' ';
      case "control" -> REMOVED;
      default -> isKept(codePoint, before, rightToLeft) ? codePoint : REMOVED;
    };
  }

  private static String kind(int codePoint) {
    if (Character.isSupplementaryCodePoint(codePoint)) {
      return "control";
    }
    return switch (codePoint) {
      case '\r', 0x0B, 0x0C, 0x2028, 0x2029 -> "line_end";
      case 0xA0, 0x1680, 0x202F, 0x205F -> "space";
      default -> {
        if (codePoint >= 0x2000 && codePoint <= 0x200A) {
          yield "space";
        }
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
          yield "lone_surrogate";
        }
        if (codePoint >= 0x80 && codePoint < 0xA0) {
          yield "windows_1252";
        }
        yield Character.isISOControl(codePoint) || isNoncharacter(codePoint)
            ? "control"
            : "invisible";
      }
    };
  }

  private static boolean isNoncharacter(int codePoint) {
    return codePoint >= 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  private static boolean isKept(int codePoint, int before, boolean rightToLeft) {
    return switch (codePoint) {
      case ZERO_WIDTH_SPACE -> JoinerScripts.separatesWordsByZeroWidthSpace(before);
      case 0x200C -> JoinerScripts.usesJoiners(before);
      case 0x200D -> JoinerScripts.usesJoiners(before) || isEmoji(before);
      case 0x200E, 0x200F, 0x061C -> rightToLeft;
      default ->
          rightToLeft
              && ((codePoint >= 0x202A && codePoint <= 0x202E)
                  || (codePoint >= 0x2066 && codePoint <= 0x2069));
    };
  }

  private static boolean isEmoji(int codePoint) {
    return codePoint == 0xFE0F
        || UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC)
        || UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_MODIFIER);
  }

  private static boolean[] suspiciousChars() {
    boolean[] suspiciousChars = new boolean[0x10000];
    int[][] ranges = {
      {0x00, 0x08},
      {0x0B, 0x1F},
      {0x7F, 0xA0},
      {0xAD, 0xAD},
      {0x061C, 0x061C},
      {0x1680, 0x1680},
      {0x2000, 0x200F},
      {0x2028, 0x202F},
      {0x205F, 0x206F},
      {0xD800, 0xDFFF},
      {0xFDD0, 0xFDEF},
      {0xFEFF, 0xFEFF},
      {0xFFF9, 0xFFFC},
      {0xFFFE, 0xFFFF}
    };
    for (int[] range : ranges) {
      Arrays.fill(suspiciousChars, range[0], range[1] + 1, true);
    }
    return suspiciousChars;
  }

  private static String windows1252() {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }
}

package org.wenmai.text.tokenize.unicode;

import java.util.Set;

/**
 * Finds paths of files in ASCII: {@code /etc/fstab}, {@code ~/.bashrc}, {@code ./configure}, {@code
 * C:\\Windows\\System32}. Their parts are no words of the text: without this, "etc" and "usr" are
 * what articles on Linux are about. A scan of a text takes linear time. Immutable.
 */
public final class FilePathScanner {
  /** The folders of the Filesystem Hierarchy Standard, and what macOS and Android have. */
  private static final Set<String> ROOTS =
      Set.of(
          "bin",
          "boot",
          "dev",
          "etc",
          "home",
          "lib",
          "lib32",
          "lib64",
          "media",
          "mnt",
          "opt",
          "private",
          "proc",
          "root",
          "run",
          "sbin",
          "sdcard",
          "srv",
          "sys",
          "tmp",
          "usr",
          "var",
          "Applications",
          "Library",
          "System",
          "Users",
          "Volumes");

  private static final String COMPONENT_SIGNS = "._-+~@%*";

  /** What may come before a path beside white space and CJK. */
  private static final String OPENING = "\"'`([{=,;:>|“‘（「『【《：，、。；";

  private final char[] text;

  /** Creates a scanner. */
  public FilePathScanner(char[] text) {
    this.text = text;
  }

  /** The end of a path whose first sign, "/", "~" or ".", is at {@code at}, or {@code at}. */
  public int end(int at) {
    if (at > 0 && !mayPrecede(at - 1)) {
      return at;
    }
    int slash = at;
    if (text[at] == '~') {
      slash = at + 1;
    } else if (text[at] == '.') {
      slash = at + 1 < text.length && text[at + 1] == '.' ? at + 2 : at + 1;
    }
    if (slash >= text.length || text[slash] != '/') {
      return at;
    }
    return slash > at ? relativeEnd(at, slash) : absoluteEnd(at);
  }

  private int relativeEnd(int at, int slash) {
    int end = componentsEnd(slash, '/');
    return end > slash && hasLetter(slash, end) ? end : at;
  }

  /**
   * A path from the root: one that begins with a usual folder, or, after a space, one of at least
   * two parts. Slashes between Chinese words are none: 苹果/google/微软.
   */
  private int absoluteEnd(int at) {
    int first = componentEnd(at + 1);
    if (ROOTS.contains(new String(text, at + 1, first - at - 1))) {
      return Math.max(first, componentsEnd(at, '/'));
    }
    boolean spaced = at == 0 || !isCjk(text[at - 1]);
    if (!spaced || first == at + 1 || first >= text.length || text[first] != '/') {
      return at;
    }
    int end = componentsEnd(at, '/');
    return end > first && hasLetter(at, end) ? end : at;
  }

  /** The end of a path that begins with the letter of a drive, or {@code at}. */
  public int driveEnd(int at) {
    if (at + 3 >= text.length
        || text[at + 1] != ':'
        || text[at + 2] != '\\'
        || !isLetter(text[at])
        || (at > 0 && !mayPrecede(at - 1))) {
      return at;
    }
    int end = componentsEnd(at + 2, '\\');
    return end > at + 3 ? end : at;
  }

  /** The end of parts of which each follows a separator; without a full stop at the end. */
  private int componentsEnd(int from, char separator) {
    int end = from;
    while (end < text.length && text[end] == separator) {
      int next = componentEnd(end + 1);
      if (next == end + 1) {
        break;
      }
      end = next;
    }
    boolean closes = end > from && end < text.length && text[end] == separator;
    return closes ? end + 1 : end;
  }

  private int componentEnd(int from) {
    int end = from;
    while (end < text.length
        && (isLetter(text[end]) || isDigit(text[end]) || COMPONENT_SIGNS.indexOf(text[end]) >= 0)) {
      end++;
    }
    while (end > from && ".-*~".indexOf(text[end - 1]) >= 0) {
      end--;
    }
    return end;
  }

  private boolean mayPrecede(int i) {
    char c = text[i];
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || OPENING.indexOf(c) >= 0
        || isCjk(c);
  }

  private static boolean isCjk(char c) {
    byte type = CharClass.of(c);
    return type == CharClass.HAN || type == CharClass.KANA || type == CharClass.HANGUL;
  }

  private boolean hasLetter(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isLetter(text[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

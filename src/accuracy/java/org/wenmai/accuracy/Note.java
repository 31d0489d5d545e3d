package org.wenmai.accuracy;

/** Texts cut to what fits a line. */
final class Note {
  private static final int CODE_POINTS = 160;

  private Note() {}

  static String of(String text) {
    String line = text.replaceAll("\\R", "⏎");
    int length = line.codePointCount(0, line.length());
    return length <= CODE_POINTS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, CODE_POINTS)) + "…";
  }

  /** From a little before where they part. */
  static String difference(String found, String gold) {
    int same = 0;
    while (same < Math.min(found.length(), gold.length())
        && found.charAt(same) == gold.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - 20);
    from -= from > 0 && Character.isLowSurrogate(gold.charAt(from)) ? 1 : 0;
    return "found «"
        + of(found.substring(Math.min(from, found.length())))
        + "» gold «"
        + of(gold.substring(from))
        + "»";
  }
}

package org.wenmai.text.repair;

import java.util.List;

/**
 * Decodes again what was decoded with the wrong charset.
 *
 * <p>For each known misreading the text is encoded with the charset that it was read with and
 * decoded with the one that it should have been read with. A candidate is taken only if
 *
 * <ul>
 *   <li>the whole text can be encoded and decoded so, but for what was lost already,
 *   <li>the text was strange ({@link Strangeness}) for its length, and
 *   <li>the candidate is far less so.
 * </ul>
 *
 * Bytes that were not written in UTF-8 are hardly ever valid UTF-8, so there half the points are
 * enough. Almost any bytes are valid GB18030: there a quarter is, and the wrong characters must
 * stand in a row as Chinese does, not one by one as accents do. The first misreading that explains
 * the text is taken. If none does, each line is tried on its own, for pages that were put together
 * from several sources.
 */
final class Mojibake implements Step {
  /**
   * A text that was written in one charset and read in another.
   *
   * @param fewestPoints below which nothing is sure
   * @param mostForeign characters that are not ASCII for each point
   * @param share at most one point in this many is left in the candidate
   * @param fewestInRow characters that are not ASCII in a row, on average
   */
  private record Misreading(
      Codec written, Codec read, int fewestPoints, int mostForeign, int share, int fewestInRow) {
    static Misreading ofUtf8(String read, int fewestPoints) {
      return new Misreading(new Codec("UTF-8"), new Codec(read), fewestPoints, 4, 2, 2);
    }

    static Misreading ofChinese(String written, String read) {
      return new Misreading(new Codec(written), new Codec(read), 6, 2, 4, 4);
    }

    boolean mayExplain(Strangeness strangeness, int runs) {
      return strangeness.points() >= fewestPoints
          && strangeness.points() * mostForeign >= strangeness.foreign()
          && strangeness.foreign() >= fewestInRow * runs;
    }
  }

  /** Below this many points no misreading is looked for. */
  private static final int FEWEST_POINTS = 2;

  private static final List<Misreading> MISREADINGS =
      List.of(
          Misreading.ofUtf8("windows-1252", FEWEST_POINTS),
          Misreading.ofUtf8("GB18030", 6),
          Misreading.ofUtf8("windows-1250", 4),
          Misreading.ofUtf8("windows-1251", 4),
          Misreading.ofUtf8("windows-1253", 4),
          Misreading.ofUtf8("windows-1256", 4),
          Misreading.ofUtf8("windows-1258", 4),
          Misreading.ofUtf8("x-windows-949", 6),
          Misreading.ofChinese("GB18030", "windows-1252"));

  @Override
  public String apply(String text, Tally tally) {
    Strangeness strangeness = Strangeness.of(text);
    if (strangeness.points() < FEWEST_POINTS) {
      return text;
    }
    String whole = decode(text, strangeness, tally);
    return whole.equals(text) ? byLine(text, tally) : whole;
  }

  private static String byLine(String text, Tally tally) {
    StringBuilder out = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end + 1;
      String line = text.substring(from, to);
      out.append(decode(line, Strangeness.of(line), tally));
      from = to;
    }
    return out.toString();
  }

  private static String decode(String text, Strangeness strangeness, Tally tally) {
    if (strangeness.points() < FEWEST_POINTS) {
      return text;
    }
    int runs = runs(text);
    for (Misreading misreading : MISREADINGS) {
      if (misreading.mayExplain(strangeness, runs)) {
        String candidate = candidate(text, strangeness, misreading);
        if (!candidate.equals(text)) {
          tally.count("mojibake", runs);
          return candidate;
        }
      }
    }
    return text;
  }

  /** The text as it was written, the same text where this was not the misreading. */
  private static String candidate(String text, Strangeness strangeness, Misreading misreading) {
    byte[] bytes = misreading.read().encode(text);
    String written = bytes == null ? null : misreading.written().decode(bytes, strangeness.lost());
    return written == null
            || Strangeness.of(written).points() * misreading.share() > strangeness.points()
        ? text
        : written;
  }

  /** Maximal runs of characters that are not ASCII. */
  private static int runs(String text) {
    int runs = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || text.charAt(i - 1) < 0x80;
      runs += text.charAt(i) >= 0x80 && starts ? 1 : 0;
    }
    return runs;
  }
}

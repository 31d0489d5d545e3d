package org.wenmai.text.repair;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes the readings and notes of plain Japanese text, as Aozora Bunko and sites of novels write
 * them: {@code 頷《うなず》く}, {@code 夜｜更《ふ》け}, {@code ［＃７字下げ］}. A note in place of a missing character
 * becomes that character where it names the code, else 〓.
 *
 * <p>Readings are kana behind an ideograph, or anything behind a start mark. A text has readings if
 * it has three of them, two with an ending behind one, or one beside a start mark or a note, and if
 * most of its brackets of this kind are readings: elsewhere these are titles (《红楼梦》).
 */
final class RubyRemover implements RepairStep {
  private static final char OPEN = '《';
  private static final char CLOSE = '》';
  private static final char START = '｜';
  private static final String NOTE = "［＃";
  private static final char NOTE_END = '］';
  private static final char NOTE_OPEN = '［';

  private static final int MAX_READING = 24;
  private static final int MAX_BASE = 24;
  private static final int MAX_NOTE = 200;
  private static final int MIN_READINGS = 2;
  private static final String PARTICLES = "をはがのにでともへやかよ";

  /** A character by its code: U+6801, or plane, row and cell of JIS X 0213. */
  private static final Pattern CODE =
      Pattern.compile("U\\+([0-9A-Fa-f]{4,5})|水準([12])-(\\d{1,2})-(\\d{1,2})");

  private static final String MISSING = "〓";
  private static final char MISSING_MARK = '※';

  @Override
  public String apply(String text, RepairCounts counts) {
    boolean notes = text.contains(NOTE);
    boolean readings = text.indexOf(OPEN) >= 0 && hasReadings(text, notes);
    if (!(notes || readings)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int end = notes ? noteEnd(text, i) : i;
      if (end > i) {
        counts.count("note");
        appendMissing(out, text.substring(i, end));
        i = end;
        continue;
      }
      end = readings ? readingEnd(text, i) : i;
      boolean start = readings && end == i && text.charAt(i) == START && baseEnd(text, i) > 0;
      if (end > i) {
        counts.count("ruby");
        i = end;
      } else {
        out.append(start ? "" : text.substring(i, i + 1));
        i++;
      }
    }
    return out.length() == text.length() ? text : out.toString();
  }

  private static boolean hasReadings(String text, boolean notes) {
    int readings = 0;
    int others = 0;
    boolean marked = notes;
    boolean inflected = false;
    for (int i = text.indexOf(OPEN); i >= 0; i = text.indexOf(OPEN, i + 1)) {
      boolean reading = readingEnd(text, i) > i;
      readings += reading ? 1 : 0;
      others += reading || (i + 1 < text.length() && text.charAt(i + 1) == CLOSE) ? 0 : 1;
      marked |= reading && isMarked(text, i);
      inflected |= reading && isInflected(text, readingEnd(text, i));
    }
    int least = marked ? 1 : inflected ? MIN_READINGS : MIN_READINGS + 1;
    return readings >= least && readings > 3 * others;
  }

  /**
   * Whether an ending goes on with the word, and no particle follows, as it does behind a title.
   */
  private static boolean isInflected(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    return c >= 'ぁ' && c <= 'ゖ' && PARTICLES.indexOf(c) < 0;
  }

  /** The end of a reading with its brackets that begins here, or {@code at}. */
  private static int readingEnd(String text, int at) {
    if (at == 0 || text.charAt(at) != OPEN) {
      return at;
    }
    boolean marked = isMarked(text, at);
    if (!marked && !isIdeograph(text.charAt(at - 1))) {
      return at;
    }
    int limit = Math.min(text.length(), at + MAX_READING + 2);
    int i = at + 1;
    while (i < limit && (marked ? isInside(text.charAt(i)) : isKana(text.charAt(i)))) {
      i++;
    }
    return i > at + 1 && i < limit && text.charAt(i) == CLOSE ? i + 1 : at;
  }

  /** Whether a start mark stands before the base of this reading. */
  private static boolean isMarked(String text, int open) {
    int i = open - 1;
    while (i >= 0 && open - i <= MAX_BASE && isInside(text.charAt(i))) {
      i--;
    }
    return i >= 0 && i < open - 1 && text.charAt(i) == START;
  }

  /** The index of the reading's bracket behind a start mark and its base; 0 if there is none. */
  private static int baseEnd(String text, int start) {
    int limit = Math.min(text.length(), start + MAX_BASE + 1);
    int i = start + 1;
    while (i < limit && isInside(text.charAt(i))) {
      i++;
    }
    return i < limit && readingEnd(text, i) > i ? i : 0;
  }

  private static boolean isInside(char c) {
    return c != OPEN && c != CLOSE && c != START && c > ' ';
  }

  private static boolean isKana(char c) {
    return c >= 'ぁ' && c <= 'ヿ';
  }

  private static boolean isIdeograph(char c) {
    return Character.isIdeographic(c) || Character.isSurrogate(c) || "々〆〇ヶ〓".indexOf(c) >= 0;
  }

  /** The end of a note that begins here, or {@code at}; notes may hold brackets. */
  private static int noteEnd(String text, int at) {
    int open = text.charAt(at) == MISSING_MARK ? at + 1 : at;
    if (!text.startsWith(NOTE, open)) {
      return at;
    }
    int depth = 0;
    int limit = Math.min(text.length(), open + MAX_NOTE);
    boolean japanese = false;
    for (int i = open; i < limit && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      japanese |= isKana(c) || Character.isIdeographic(c);
      depth += c == NOTE_OPEN ? 1 : c == NOTE_END ? -1 : 0;
      if (depth == 0) {
        return japanese ? i + 1 : at;
      }
    }
    return at;
  }

  private static void appendMissing(StringBuilder out, String note) {
    if (note.charAt(0) == MISSING_MARK) {
      Matcher code = CODE.matcher(note);
      String found = code.find() ? character(code) : null;
      out.append(found == null ? MISSING : found);
    }
  }

  private static @Nullable String character(Matcher code) {
    if (code.group(1) != null) {
      int codePoint = Integer.parseInt(code.group(1), 16);
      return Character.isLetter(codePoint) ? Character.toString(codePoint) : null;
    }
    return jis(
        Integer.parseInt(code.group(2)),
        Integer.parseInt(code.group(3)),
        Integer.parseInt(code.group(4)));
  }

  /** The character of JIS X 0213 at a row and cell of the first plane. */
  private static @Nullable String jis(int plane, int row, int cell) {
    boolean valid = plane == 1 && row >= 1 && row <= 94 && cell >= 1 && cell <= 94;
    if (!valid || !Charset.isSupported("x-SJIS_0213")) {
      return null;
    }
    int lead = (row + 1) / 2 + (row < 63 ? 0x80 : 0xC0);
    int trail = row % 2 == 0 ? cell + 0x9E : cell + 0x3F + (cell >= 64 ? 1 : 0);
    byte[] bytes = {(byte) lead, (byte) trail};
    String found = new String(bytes, Charset.forName("x-SJIS_0213"));
    return found.indexOf(0xFFFD) < 0 ? found : null;
  }
}

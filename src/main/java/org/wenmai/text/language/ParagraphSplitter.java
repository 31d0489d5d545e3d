package org.wenmai.text.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into paragraphs: every line that is not blank is one.
 *
 * <p>Scraped and extracted text has one line for a paragraph, heading or list item, so a blank line
 * is not waited for; of hard-wrapped text each line becomes a paragraph, which costs the analysis
 * little since short paragraphs take the language of their document. Lines end at LF, CR, VT, FF,
 * NEL and the Unicode separators of lines and paragraphs. White space and invisible format
 * characters around a paragraph do not belong to it.
 */
public final class ParagraphSplitter {
  private final String text;
  private final List<Paragraph> found = new ArrayList<>();

  /** How far code points are counted, in UTF-16 units and in code points. */
  private int countedUnits;

  private int countedCodePoints;

  private ParagraphSplitter(String text) {
    this.text = text;
  }

  /** The paragraphs of a text, in text order; none where it is blank. */
  public static List<Paragraph> of(String text) {
    return List.copyOf(new ParagraphSplitter(text).split());
  }

  private List<Paragraph> split() {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text.charAt(i))) {
        addTrimmed(start, i);
        start = i + 1;
      }
    }
    addTrimmed(start, text.length());
    return found;
  }

  private static boolean endsLine(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private void addTrimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      int first = codePointsBefore(start);
      found.add(new Paragraph(first, codePointsBefore(end), text.substring(start, end)));
    }
  }

  private static boolean isBlank(char c) {
    if (c > ' ' && c < '\u007f') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.CONTROL, Character.FORMAT -> true;
      default -> false;
    };
  }

  private int codePointsBefore(int unit) {
    countedCodePoints += text.codePointCount(countedUnits, unit);
    countedUnits = unit;
    return countedCodePoints;
  }
}

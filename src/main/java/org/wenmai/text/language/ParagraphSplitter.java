package org.wenmai.text.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into paragraphs: every line that is not blank is a paragraph.
 *
 * <p>Scraped and extracted text has one line per paragraph, heading or list item, so blank lines
 * are not required. Each line of hard-wrapped text becomes a paragraph, which does little harm
 * because short paragraphs take the language of their document. Lines end at LF, CR, VT, FF, NEL
 * and the Unicode line and paragraph separators. White space and invisible format characters around
 * a paragraph are trimmed.
 */
final class ParagraphSplitter {
  private final String text;
  private final List<Paragraph> paragraphs = new ArrayList<>();

  /** How far code points have been counted, in chars and in code points. */
  private int countedChars;

  private int countedCodePoints;

  private ParagraphSplitter(String text) {
    this.text = text;
  }

  /** The paragraphs of a text, in text order; none if it is blank. */
  static List<Paragraph> of(String text) {
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
    return paragraphs;
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
      paragraphs.add(new Paragraph(first, codePointsBefore(end), text.substring(start, end)));
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

  private int codePointsBefore(int index) {
    countedCodePoints += text.codePointCount(countedChars, index);
    countedChars = index;
    return countedCodePoints;
  }
}

package org.wenmai.document.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wenmai.document.Document;
import org.wenmai.text.Span;
import org.wenmai.text.language.DocumentLanguage;
import org.wenmai.text.language.DocumentLanguage.InParagraph;
import org.wenmai.text.language.IdentifiedLanguage;

/** Splits a document into its paragraphs without boilerplate and damage. */
public final class PassageSplitter {
  private PassageSplitter() {}

  /**
   * The passages in text order; they do not overlap.
   *
   * @param length of the repaired text, in code points
   */
  public static List<Passage> split(Document document, int length) {
    List<Span> excluded = new ArrayList<>(document.boilerplate());
    excluded.addAll(document.damage());
    excluded.sort(Comparator.comparingInt(Span::start));
    List<Passage> passages = new ArrayList<>();
    int next = 0;
    int free = 0;
    for (Passage paragraph : paragraphs(document.language(), length)) {
      free = Math.max(free, paragraph.start());
      int end = Math.min(paragraph.end(), length);
      while (next < excluded.size() && excluded.get(next).start() < end) {
        add(passages, free, excluded.get(next).start(), paragraph.language());
        free = Math.max(free, excluded.get(next).end());
        next++;
      }
      add(passages, free, end, paragraph.language());
      free = Math.max(free, end);
    }
    return passages;
  }

  private static void add(List<Passage> passages, int start, int end, String language) {
    if (start < end) {
      passages.add(new Passage(start, end, language));
    }
  }

  private static List<Passage> paragraphs(DocumentLanguage found, int length) {
    String language = found.language().tag();
    List<Passage> paragraphs = new ArrayList<>();
    for (InParagraph its : found.paragraphs()) {
      paragraphs.add(
          new Passage(
              its.paragraph().start(), its.paragraph().end(), known(its.language(), language)));
    }
    if (paragraphs.isEmpty()) {
      paragraphs.add(new Passage(0, length, language));
    }
    return paragraphs;
  }

  private static String known(IdentifiedLanguage language, String otherwise) {
    return language.isKnown() ? language.tag() : otherwise;
  }
}

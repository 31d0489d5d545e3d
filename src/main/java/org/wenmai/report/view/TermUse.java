package org.wenmai.report.view;

import java.util.Comparator;
import java.util.List;
import org.wenmai.report.aggregate.Ranked;
import org.wenmai.report.view.RunView.Count;
import org.wenmai.warehouse.PublishedRow;

/**
 * How often a term is a keyword; in a list of its language the term of most documents first.
 *
 * @param language of the documents; empty until it is known
 * @param documents documents that have it as a keyword
 * @param occurrences in all of these documents
 * @param mostOccurrences in one document
 * @param surface as that document writes it
 */
record TermUse(
    String language,
    String term,
    long documents,
    long occurrences,
    long mostOccurrences,
    String surface)
    implements Ranked<TermUse> {
  private static final Comparator<TermUse> MOST_DOCUMENTS =
      Comparator.comparingLong(TermUse::documents).reversed().thenComparing(TermUse::term);

  /** The use that a row of the table of keywords tells. */
  static TermUse of(PublishedRow keyword) {
    long count = keyword.count("count");
    return new TermUse("", keyword.text("term"), 1, count, count, keyword.text("surface"));
  }

  TermUse in(String documentLanguage) {
    return new TermUse(documentLanguage, term, documents, occurrences, mostOccurrences, surface);
  }

  List<String> key() {
    return List.of(language, term);
  }

  /** Both uses of the same key. */
  TermUse plus(TermUse other) {
    boolean otherLeads =
        other.mostOccurrences > mostOccurrences
            || (other.mostOccurrences == mostOccurrences && other.surface.compareTo(surface) > 0);
    return new TermUse(
        language,
        term,
        documents + other.documents,
        occurrences + other.occurrences,
        Math.max(mostOccurrences, other.mostOccurrences),
        otherLeads ? other.surface : surface);
  }

  Count count() {
    return new Count(Excerpts.line(surface), documents, occurrences);
  }

  @Override
  public String list() {
    return language;
  }

  @Override
  public int compareTo(TermUse other) {
    return MOST_DOCUMENTS.compare(this, other);
  }
}

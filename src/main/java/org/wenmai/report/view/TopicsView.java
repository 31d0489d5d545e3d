package org.wenmai.report.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.view.RunView.Term;

/**
 * What the corpus is about.
 *
 * @param count topics of the run
 * @param outliers documents that belong to no topic well
 * @param periodUnit day, week, month or year; empty where there are no trends
 * @param periods first days of the periods of all trends, in order
 * @param largest most documents first, then by id
 */
public record TopicsView(
    long count, long outliers, String periodUnit, List<LocalDate> periods, List<Topic> largest) {
  public TopicsView {
    periods = List.copyOf(periods);
    largest = List.copyOf(largest);
  }

  /**
   * One topic.
   *
   * @param share of all documents, 0 to 1
   * @param languages most documents first
   * @param terms heaviest first; the first few
   * @param exemplars most typical first; the first few
   * @param coherence -1 to 1; null where not computed
   * @param event how it changed since the predecessor; null without one
   * @param trend documents in each of {@link TopicsView#periods}; empty where there are no trends
   */
  public record Topic(
      String label,
      long documents,
      long families,
      double share,
      List<String> languages,
      List<Term> terms,
      List<DocumentCard> exemplars,
      @Nullable Double coherence,
      @Nullable String event,
      List<Long> trend) {
    public Topic {
      languages = List.copyOf(languages);
      terms = List.copyOf(terms);
      exemplars = List.copyOf(exemplars);
      trend = List.copyOf(trend);
    }
  }
}

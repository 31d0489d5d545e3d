package org.wenmai.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What one system made of one suite.
 *
 * @param figures by group
 * @param misses the worst first
 */
record CaseOutcome(
    String suite,
    String system,
    int items,
    double seconds,
    List<Figure> figures,
    List<CaseJudgement> misses) {
  /**
   * One number.
   *
   * @param items how many it is of
   */
  record Figure(String group, int items, double value, boolean count) {}

  /** Asks for all answers, on all cores; the figures do not depend on their order. */
  static <T extends Labelled, A> CaseOutcome of(
      String name, String system, List<T> items, Suite<T, A> suite, Function<T, A> answers) {
    long began = System.nanoTime();
    List<CaseJudgement> judged =
        items.parallelStream().map(item -> suite.judge(item, answers.apply(item))).toList();
    double seconds = (System.nanoTime() - began) / 1e9;
    Map<String, List<DataPart>> groups = new TreeMap<>();
    for (CaseJudgement judgement : judged) {
      for (DataPart part : judgement.parts()) {
        groups.computeIfAbsent(part.group(), group -> new ArrayList<>()).add(part);
      }
    }
    List<Figure> figures = new ArrayList<>();
    groups.forEach((group, parts) -> figures.add(figure(group, parts)));
    List<CaseJudgement> misses =
        judged.stream()
            .filter(judgement -> judgement.loss() > 0)
            .sorted(
                Comparator.comparingDouble((CaseJudgement judgement) -> -judgement.loss())
                    .thenComparing(CaseJudgement::id))
            .toList();
    return new CaseOutcome(name, system, items.size(), seconds, figures, misses);
  }

  private static Figure figure(String group, List<DataPart> parts) {
    Measure measure = parts.get(0).measure();
    return new Figure(group, parts.size(), measure.of(parts), measure == Measure.COUNT);
  }
}

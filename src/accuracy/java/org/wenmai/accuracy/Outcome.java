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
record Outcome(
    String suite,
    String system,
    int items,
    double seconds,
    List<Figure> figures,
    List<Judgement> misses) {
  /**
   * One number.
   *
   * @param items how many it is of
   */
  record Figure(String group, int items, double value, boolean count) {}

  /** Asks for all answers, on all cores; the figures do not depend on their order. */
  static <T extends Labelled, A> Outcome of(
      String name, String system, List<T> items, Suite<T, A> suite, Function<T, A> answers) {
    long began = System.nanoTime();
    List<Judgement> judged =
        items.parallelStream().map(item -> suite.judge(item, answers.apply(item))).toList();
    double seconds = (System.nanoTime() - began) / 1e9;
    Map<String, List<Part>> groups = new TreeMap<>();
    for (Judgement judgement : judged) {
      for (Part part : judgement.parts()) {
        groups.computeIfAbsent(part.group(), group -> new ArrayList<>()).add(part);
      }
    }
    List<Figure> figures = new ArrayList<>();
    groups.forEach((group, parts) -> figures.add(figure(group, parts)));
    List<Judgement> misses =
        judged.stream()
            .filter(judgement -> judgement.loss() > 0)
            .sorted(
                Comparator.comparingDouble((Judgement judgement) -> -judgement.loss())
                    .thenComparing(Judgement::id))
            .toList();
    return new Outcome(name, system, items.size(), seconds, figures, misses);
  }

  private static Figure figure(String group, List<Part> parts) {
    Measure measure = parts.get(0).measure();
    return new Figure(group, parts.size(), measure.of(parts), measure == Measure.COUNT);
  }
}

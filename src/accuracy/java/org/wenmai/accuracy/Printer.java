package org.wenmai.accuracy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Outcomes as tables for people, or as JSON lines. */
final class Printer {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Groups of a single charset or language begin so. */
  private static final String DETAIL = "is ";

  private final PrintStream out;
  private final boolean json;
  private final boolean detail;

  Printer(PrintStream out, boolean json, boolean detail) {
    this.out = out;
    this.json = json;
    this.detail = detail;
  }

  void print(CaseOutcome outcome, int worst) {
    List<CaseOutcome.Figure> figures =
        outcome.figures().stream().filter(f -> detail || !f.group().startsWith(DETAIL)).toList();
    List<CaseJudgement> misses =
        outcome.misses().subList(0, Math.min(worst, outcome.misses().size()));
    if (json) {
      figures.forEach(figure -> out.println(line(outcome, figure)));
      misses.forEach(miss -> out.println(line(outcome, miss)));
    } else {
      table(outcome, figures, misses);
    }
  }

  private void table(
      CaseOutcome outcome, List<CaseOutcome.Figure> figures, List<CaseJudgement> misses) {
    out.printf(
        Locale.ROOT,
        "== %s, %s: %d items, %d misses, %.1f s%n",
        outcome.suite(),
        outcome.system(),
        outcome.items(),
        outcome.misses().size(),
        outcome.seconds());
    for (CaseOutcome.Figure figure : figures) {
      String value = String.format(Locale.ROOT, figure.count() ? "%.0f" : "%.4f", figure.value());
      out.printf(Locale.ROOT, "%8s  %6d  %s%n", value, figure.items(), figure.group());
    }
    misses.forEach(
        miss ->
            out.printf(
                Locale.ROOT, "  %.3f %s %s%n", miss.loss(), Note.of(miss.id()), miss.note()));
  }

  private static String line(CaseOutcome outcome, CaseOutcome.Figure figure) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("suite", outcome.suite());
    line.put("system", outcome.system());
    line.put("group", figure.group());
    line.put("items", figure.items());
    line.put("value", figure.value());
    return written(line);
  }

  private static String line(CaseOutcome outcome, CaseJudgement miss) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("suite", outcome.suite());
    line.put("system", outcome.system());
    line.put("miss", miss.id());
    line.put("loss", miss.loss());
    line.put("note", miss.note());
    return written(line);
  }

  private static String written(Map<String, Object> line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.wenmai.text.boilerplate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.Span;

/**
 * Marks the boilerplate of a document, by the rules learned from its source and by built-in
 * patterns.
 *
 * <p>Boilerplate is marked from both edges inwards, up to where the document proper begins. Between
 * paragraphs only known labels of advertisements and share buttons are marked. A text that consists
 * of boilerplate only is left unmarked. Immutable, thread-safe, linear in the length of the text.
 *
 * <pre>{@code
 * new BoilerplateMarker(BoilerplateRules.NONE).mark("今年雨水很多。\n责任编辑：安波"); // [8, 15) credits
 * }</pre>
 */
public final class BoilerplateMarker implements Serializable {
  private static final long serialVersionUID = 1L;

  private final BoilerplateRules rules;

  /** Creates a marker for the documents of one source. */
  public BoilerplateMarker(BoilerplateRules rules) {
    this.rules = rules;
  }

  /**
   * The boilerplate spans in code points, ascending and disjoint; kinds as in {@link
   * BoilerplateKind#label}.
   */
  public List<Span> mark(String text) {
    SortedMap<Integer, BoilerplateSpan> marks = new TreeMap<>();
    for (EdgePosition position : EdgePosition.values()) {
      new EdgeMarker(new DocumentEdge(text, position), rules).addTo(marks);
    }
    markLines(text, marks);
    if (marks.isEmpty()) {
      return List.of();
    }
    List<BoilerplateSpan> merged = merge(text, marks);
    return leavesText(text, merged) ? spans(text, merged) : List.of();
  }

  private static void markLines(String text, Map<Integer, BoilerplateSpan> marks) {
    for (int from = 0; from < text.length(); ) {
      int to = FragmentSplitter.lineEnd(text, from, text.length());
      if (to - from > 1 && to - from < BoilerplatePatterns.MAX_LINE_LENGTH) {
        String line = text.substring(from, to);
        int start = from + line.length() - line.stripLeading().length();
        BoilerplateKind kind = BoilerplatePatterns.line(line.strip());
        if (kind != null) {
          marks.putIfAbsent(start, new BoilerplateSpan(start, start + line.strip().length(), kind));
        }
      }
      from = to + 1;
    }
  }

  /** Merges marks of one kind with no letter or digit between them. */
  private static List<BoilerplateSpan> merge(
      String text, SortedMap<Integer, BoilerplateSpan> marks) {
    List<BoilerplateSpan> merged = new ArrayList<>();
    @Nullable BoilerplateSpan open = null;
    for (BoilerplateSpan mark : marks.values()) {
      if (open != null && mark.start() < open.end()) {
        continue;
      }
      if (open != null
          && open.kind() == mark.kind()
          && hasNoWords(text, open.end(), mark.start())) {
        open = new BoilerplateSpan(open.start(), mark.end(), open.kind());
      } else {
        if (open != null) {
          merged.add(open);
        }
        open = mark;
      }
    }
    if (open != null) {
      merged.add(open);
    }
    return merged;
  }

  private static boolean leavesText(String text, List<BoilerplateSpan> marks) {
    int from = 0;
    for (BoilerplateSpan mark : marks) {
      if (!hasNoWords(text, from, mark.start())) {
        return true;
      }
      from = mark.end();
    }
    return !hasNoWords(text, from, text.length());
  }

  private static boolean hasNoWords(String text, int from, int to) {
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static List<Span> spans(String text, List<BoilerplateSpan> marks) {
    List<Span> spans = new ArrayList<>(marks.size());
    int unit = 0;
    int codePoint = 0;
    for (BoilerplateSpan mark : marks) {
      int start = codePoint + text.codePointCount(unit, mark.start());
      int end = start + text.codePointCount(mark.start(), mark.end());
      spans.add(new Span(start, end, mark.kind().label()));
      unit = mark.end();
      codePoint = end;
    }
    return spans;
  }
}

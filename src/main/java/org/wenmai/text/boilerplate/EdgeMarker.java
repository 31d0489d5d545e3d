package org.wenmai.text.boilerplate;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.boilerplate.FragmentTemplate.Shape;

/** Marks the boilerplate at one edge of a document. Not thread-safe. */
final class EdgeMarker {
  private final DocumentEdge edge;
  private final BoilerplateRules rules;

  /** Kinds of the marked fragments, by index from the edge. */
  private final TreeMap<Integer, BoilerplateKind> kinds = new TreeMap<>();

  EdgeMarker(DocumentEdge edge, BoilerplateRules rules) {
    this.edge = edge;
    this.rules = rules;
  }

  /** Adds the marks, keyed by their start. */
  void addTo(Map<Integer, BoilerplateSpan> marks) {
    for (int i : EdgeScanner.scan(edge, this::isKnown)) {
      extend(i, 1);
      extend(i, -1);
    }
    kinds.forEach(
        (i, kind) -> {
          TextFragment fragment = edge.get(i);
          marks.putIfAbsent(
              fragment.start(), new BoilerplateSpan(fragment.start(), fragment.end(), kind));
        });
  }

  private boolean isKnown(int i) {
    TextFragment fragment = edge.get(i);
    if (fragment.template().isNeutral()) {
      return false;
    }
    BoilerplateKind kind = rules.kind(edge.position(), fragment.template().key());
    if (kind == null) {
      kind = BoilerplatePatterns.strong(fragment.text());
    }
    if (kind != null) {
      kinds.put(i, kind);
    }
    return kind != null;
  }

  /**
   * Extends the mark of a known fragment to its neighbors: fragments that match a weak pattern,
   * separators, and neutral fragments such as dates between two marks.
   */
  private void extend(int from, int direction) {
    BoilerplateKind kind = Objects.requireNonNull(kinds.get(from));
    for (int i = from + direction; i >= 0 && edge.has(i) && !kinds.containsKey(i); i += direction) {
      BoilerplateKind weak = BoilerplatePatterns.weak(edge.get(i).text());
      if (weak == null && !edge.get(i).template().isSeparator() && !isBetweenMarks(i)) {
        return;
      }
      kinds.put(i, weak == null ? kind : weak);
    }
  }

  /**
   * Whether a fragment is neutral and only neutral ones separate it from marked ones on both sides.
   */
  private boolean isBetweenMarks(int at) {
    return isMarkedBeyond(at, 1) && isMarkedBeyond(at, -1);
  }

  private boolean isMarkedBeyond(int at, int direction) {
    for (int i = at; i >= 0 && edge.has(i); i += direction) {
      @Nullable BoilerplateKind kind = kinds.get(i);
      if (kind != null) {
        return true;
      }
      FragmentTemplate template = edge.get(i).template();
      if (!template.isNeutral() || template.shape() == Shape.REFERENCE) {
        return false;
      }
    }
    return false;
  }
}

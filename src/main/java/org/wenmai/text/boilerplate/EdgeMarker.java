package org.wenmai.text.boilerplate;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.boilerplate.FragmentTemplate.Shape;

/** Marks the furniture at one edge of a document. For one thread. */
final class EdgeMarker {
  private final DocumentEdge edge;
  private final BoilerplateRules rules;

  /** What pieces are for, by place from the edge. */
  private final TreeMap<Integer, BoilerplateKind> kinds = new TreeMap<>();

  EdgeMarker(DocumentEdge edge, BoilerplateRules rules) {
    this.edge = edge;
    this.rules = rules;
  }

  /** Adds the marks by where they start. */
  void into(Map<Integer, BoilerplateSpan> marks) {
    for (int i : EdgeScanner.places(edge, this::isKnown)) {
      absorb(i, 1);
      absorb(i, -1);
    }
    kinds.forEach(
        (i, kind) -> {
          TextFragment piece = edge.get(i);
          marks.putIfAbsent(piece.start(), new BoilerplateSpan(piece.start(), piece.end(), kind));
        });
  }

  private boolean isKnown(int i) {
    TextFragment piece = edge.get(i);
    if (piece.template().isNeutral()) {
      return false;
    }
    BoilerplateKind kind = rules.kind(edge.place(), piece.template().key());
    if (kind == null) {
      kind = BoilerplatePatterns.strong(piece.words());
    }
    if (kind != null) {
      kinds.put(i, kind);
    }
    return kind != null;
  }

  /** Takes with a known piece what stands by it: weak furniture, rules and bars, dates between. */
  private void absorb(int from, int step) {
    BoilerplateKind kind = java.util.Objects.requireNonNull(kinds.get(from));
    for (int i = from + step; i >= 0 && edge.has(i) && !kinds.containsKey(i); i += step) {
      BoilerplateKind weak = BoilerplatePatterns.weak(edge.get(i).words());
      if (weak == null && !edge.get(i).template().isOrnament() && !isBetween(i)) {
        return;
      }
      kinds.put(i, weak == null ? kind : weak);
    }
  }

  /** Whether nothing but neutral pieces separates a neutral piece from furniture on both sides. */
  private boolean isBetween(int at) {
    return isMarkedBeyond(at, 1) && isMarkedBeyond(at, -1);
  }

  private boolean isMarkedBeyond(int at, int step) {
    for (int i = at; i >= 0 && edge.has(i); i += step) {
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

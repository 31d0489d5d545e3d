package org.wenmai.text.boilerplate;

import java.util.Locale;

/** The edge of a document that furniture stands at. */
public enum EdgePosition {
  HEAD,
  TAIL;

  /** The opposite edge. */
  EdgePosition other() {
    return this == HEAD ? TAIL : HEAD;
  }

  /** The place that is published so. */
  public static EdgePosition of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** As published. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

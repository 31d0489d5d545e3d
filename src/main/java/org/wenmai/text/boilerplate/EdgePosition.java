package org.wenmai.text.boilerplate;

import java.util.Locale;

/** The edge of a document where boilerplate occurs. */
public enum EdgePosition {
  HEAD,
  TAIL;

  /** The opposite edge. */
  EdgePosition other() {
    return this == HEAD ? TAIL : HEAD;
  }

  /** The position with this published label. */
  public static EdgePosition of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** The label that is published. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

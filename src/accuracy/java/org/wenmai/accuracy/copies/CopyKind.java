package org.wenmai.accuracy.copies;

import java.util.Locale;

/** How a planted copy was made of its original. */
enum CopyKind {
  /** The same text. */
  EXACT,
  /** A few words dropped, doubled and exchanged. */
  NEAR,
  /** The original stands in a text several times as long. */
  CONTAINED,
  /** Words replaced by a table, sentences dropped, paragraphs merged, an advertisement inserted. */
  REWORDED,
  /** The original in Traditional characters. */
  CROSS_SCRIPT,
  /** As near, and in Traditional characters. */
  CROSS_SCRIPT_NEAR;

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isCrossScript() {
    return this == CROSS_SCRIPT || this == CROSS_SCRIPT_NEAR;
  }

  static CopyKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

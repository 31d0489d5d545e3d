package org.wenmai.text;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A marked part of a text.
 *
 * @param start first code point, counted from 0
 * @param end code point after the last one; not below {@code start}
 * @param kind what is marked, a lower-case word
 */
public record Span(int start, int end, String kind) implements Serializable {
  public Span {
    requireNonNull(kind, "kind");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a span: start " + start + ", end " + end);
    }
  }
}

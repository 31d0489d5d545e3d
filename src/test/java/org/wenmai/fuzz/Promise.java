package org.wenmai.fuzz;

import java.util.List;
import java.util.Objects;
import org.wenmai.text.Span;

/** What targets check: cheaper than a library of assertions, as it runs millions of times. */
public final class Promise {
  private Promise() {}

  /** Fails with the message unless the promise is kept. */
  public static void kept(boolean kept, String promise) {
    if (!kept) {
      throw new AssertionError("broken promise: " + promise);
    }
  }

  /** The same, with what it is about; that is not written down where it is kept. */
  public static void kept(boolean kept, String promise, Object about) {
    if (!kept) {
      throw new AssertionError("broken promise: " + promise + ": " + about);
    }
  }

  /** Fails unless both are equal. */
  public static void same(Object one, Object other, String promise) {
    if (!Objects.equals(one, other)) {
      throw new AssertionError("broken promise: " + promise + "\n" + one + "\n" + other);
    }
  }

  /** Spans lie within the text, ascend and do not overlap; none is empty. */
  public static void spans(List<Span> spans, String text) {
    int end = 0;
    for (Span span : spans) {
      kept(span.start() >= end && span.end() > span.start(), "spans ascend", spans);
      end = span.end();
    }
    kept(end <= length(text), "spans lie within the text", spans);
  }

  /** In code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether no half of a surrogate pair stands alone. */
  public static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}

package org.wenmai.source.record;

import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.io.TooLargeException;
import org.wenmai.source.io.UnreadableException;

/** Reason and detail of the rejection that an exception causes. */
public final class RejectionCause {
  private RejectionCause() {}

  /** The reason; any exception of a library counts as truncated content. */
  public static String reason(Throwable e) {
    if (e instanceof UnreadableException) {
      return "unreadable";
    } else if (e instanceof TooLargeException) {
      return "too_large";
    }
    return e instanceof BadFormatException ? "bad_format" : "truncated";
  }

  /** The message of our own exceptions; that of others with their type. */
  public static String detail(Throwable e) {
    boolean ours =
        e instanceof UnreadableException
            || e instanceof TooLargeException
            || e instanceof BadFormatException;
    String message = e.getMessage();
    return ours && message != null ? message : e.toString();
  }
}

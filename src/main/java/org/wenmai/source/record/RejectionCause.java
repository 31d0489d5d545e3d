package org.wenmai.source.record;

import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.io.TooLargeException;
import org.wenmai.source.io.UnreadableException;

/** What a rejection says of an exception. */
public final class RejectionCause {
  private RejectionCause() {}

  /** Reason of the rejection; what just breaks off is truncated. */
  public static String reason(Throwable e) {
    if (e instanceof UnreadableException) {
      return "unreadable";
    } else if (e instanceof TooLargeException) {
      return "too_large";
    }
    return e instanceof BadFormatException ? "bad_format" : "truncated";
  }

  /** Our own messages say it all; others need their type. */
  public static String detail(Throwable e) {
    boolean ours =
        e instanceof UnreadableException
            || e instanceof TooLargeException
            || e instanceof BadFormatException;
    String message = e.getMessage();
    return ours && message != null ? message : e.toString();
  }
}

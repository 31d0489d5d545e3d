package org.wenmai.stage.ingest;

/** What a rejection says of an exception. */
final class Failure {
  private Failure() {}

  /** Reason of the rejection; what just breaks off is truncated. */
  static String reason(Throwable e) {
    if (e instanceof UnreadableException) {
      return "unreadable";
    } else if (e instanceof TooLargeException) {
      return "too_large";
    }
    return e instanceof BadFormatException ? "bad_format" : "truncated";
  }

  /** Our own messages say it all; others need their type. */
  static String detail(Throwable e) {
    boolean ours =
        e instanceof UnreadableException
            || e instanceof TooLargeException
            || e instanceof BadFormatException;
    String message = e.getMessage();
    return ours && message != null ? message : e.toString();
  }
}

package org.wenmai.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * Tells mistakes and misfortunes of users from bugs of ours, however deep Spark has wrapped them.
 */
final class Failures {
  private Failures() {}

  /** The error to tell the user; null if it is our bug. */
  static @Nullable WenmaiException userError(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof WenmaiException known) {
        return known;
      }
      WenmaiException disk = diskError(cause);
      if (disk != null) {
        return disk;
      }
      if (cause instanceof OutOfMemoryError) {
        return new WenmaiException(
            ErrorCode.WAREHOUSE_UNWRITABLE,
            "There is not enough memory: " + cause.getMessage() + ".",
            "Set WENMAI_MEMORY to more, such as 8g.",
            failure);
      }
    }
    return null;
  }

  private static @Nullable WenmaiException diskError(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    boolean full =
        lower.contains("no space left on device")
            || lower.contains("disk quota exceeded")
            || lower.contains("file too large");
    boolean denied = cause instanceof AccessDeniedException || lower.contains("permission denied");
    if (!full && !denied && !(cause instanceof FileSystemException)) {
      return null;
    }
    return new WenmaiException(
        ErrorCode.WAREHOUSE_UNWRITABLE,
        (full ? "The disk is full: " : "The disk cannot be written: ") + message + ".",
        full
            ? "Free some space, or move the warehouse and Spark's spark.local.dir; finished stages are"
                + " kept."
            : "Check who may write there.",
        cause);
  }
}

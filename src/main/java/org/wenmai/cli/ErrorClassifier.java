package org.wenmai.cli;

import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * Separates errors that a user can act on from bugs of ours, however deep Spark has wrapped them.
 */
final class ErrorClassifier {
  private static final List<String> FULL =
      List.of("no space left on device", "disk quota exceeded", "file too large");
  private static final List<String> DENIED = List.of("permission denied");

  /** Spark's error class for files that cannot be read. */
  private static final Pattern UNREADABLE_FILE =
      Pattern.compile("\\[FAILED_READ_FILE[^]]*] [^\\n]*?(\\S+\\.parquet)");

  private static final Pattern EXCEPTION = Pattern.compile("^.*(Exception|Error): ");

  private ErrorClassifier() {}

  /** The error to show to the user; null if it is our bug. */
  static @Nullable WenmaiException userError(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof WenmaiException known) {
        return known;
      }
      WenmaiException disk = diskError(cause);
      if (disk != null) {
        return disk;
      }
      WenmaiException damage = damagedFile(cause);
      if (damage != null) {
        return damage;
      }
      if (cause instanceof OutOfMemoryError) {
        return new WenmaiException(
            ErrorCode.OUT_OF_MEMORY,
            "There is not enough memory: " + cause.getMessage() + ".",
            "Set WENMAI_MEMORY to more, such as 8g (with --master: spark.executor.memory and"
                + " spark.driver.memory).",
            failure);
      }
    }
    return null;
  }

  /** A Parquet file that Spark cannot read: of the run that is continued, or of a finished step. */
  private static @Nullable WenmaiException damagedFile(Throwable cause) {
    Matcher file = UNREADABLE_FILE.matcher(String.valueOf(cause.getMessage()));
    return file.find()
        ? new WenmaiException(
            ErrorCode.RUN_DAMAGED,
            "Cannot read " + file.group(1) + ": the file is damaged.",
            "If it lies below runs, restore it or start with `history: none`; if below staging, delete"
                + " that folder and start again.",
            cause)
        : null;
  }

  private static @Nullable WenmaiException diskError(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    Optional<String> full = line(message, FULL);
    Optional<String> denied = line(message, DENIED);
    if (full.isPresent()) {
      return new WenmaiException(
          ErrorCode.WAREHOUSE_UNWRITABLE,
          "The disk is full: " + full.get() + ".",
          "Free some space, or move the warehouse and Spark's spark.local.dir; finished stages are"
              + " kept.",
          cause);
    }
    if (denied.isPresent() || cause instanceof FileSystemException) {
      return new WenmaiException(
          ErrorCode.WAREHOUSE_UNWRITABLE,
          "The disk cannot be written: " + denied.orElse(message) + ".",
          "Check who may write there.",
          cause);
    }
    return null;
  }

  /**
   * The line of a message that says one of these, without the names of exceptions before that:
   * Spark puts whole stack traces into messages.
   */
  private static Optional<String> line(String message, List<String> phrases) {
    return message
        .lines()
        .filter(line -> phrases.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains))
        .map(line -> EXCEPTION.matcher(line).replaceFirst("").strip())
        .findFirst();
  }
}

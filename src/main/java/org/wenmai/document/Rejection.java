package org.wenmai.document;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Why a document is not kept.
 *
 * @param stage the stage that rejected it
 * @param reason one lower-case word; counted
 * @param detail what exactly was wrong, for people
 * @param excerpt the first characters of the content; null where there are none
 */
public record Rejection(
    String stage, String reason, @Nullable String detail, @Nullable String excerpt) {
  public Rejection {
    requireNonNull(stage, "stage");
    requireNonNull(reason, "reason");
  }

  /**
   * The detail of an error in our own code: what it is, and where it was thrown. Where a stack
   * ended differs from run to run, so that is left out.
   */
  public static String describe(Throwable error) {
    if (error instanceof StackOverflowError) {
      return error.toString();
    }
    for (StackTraceElement frame : error.getStackTrace()) {
      if (frame.getClassName().startsWith("org.wenmai.")) {
        return error + " at " + frame;
      }
    }
    return error.toString();
  }
}

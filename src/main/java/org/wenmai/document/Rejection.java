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
}

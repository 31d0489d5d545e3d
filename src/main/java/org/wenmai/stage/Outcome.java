package org.wenmai.stage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a stage makes of one record: the values of the columns that it adds, or a rejection with a
 * reason. Immutable.
 */
public final class Outcome {
  private final @Nullable Object[] values;
  private final @Nullable String reason;
  private final @Nullable String detail;

  private Outcome(@Nullable Object[] values, @Nullable String reason, @Nullable String detail) {
    this.values = values;
    this.reason = reason;
    this.detail = detail;
  }

  /** The record is kept; one value for each added column, in their order. */
  public static Outcome of(@Nullable Object... values) {
    return new Outcome(Arrays.copyOf(values, values.length), null, null);
  }

  /**
   * The record is not kept.
   *
   * @param reason one lower-case word; counted
   * @param detail what exactly was wrong, for people
   */
  public static Outcome rejected(String reason, String detail) {
    return new Outcome(new @Nullable Object[0], reason, detail);
  }

  @Nullable Object[] values() {
    return values;
  }

  @Nullable String reason() {
    return reason;
  }

  @Nullable String detail() {
    return detail;
  }
}

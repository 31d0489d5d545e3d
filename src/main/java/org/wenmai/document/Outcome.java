package org.wenmai.document;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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

  /** One value for each added column; none where the record is rejected. */
  public @Nullable Object[] values() {
    return values;
  }

  /**
   * Why the record is not kept, as {@link WorkColumns#REJECTION_TYPE}; null where it is.
   *
   * @param stage that rejected it
   */
  public @Nullable Row rejection(String stage) {
    return reason == null ? null : RowFactory.create(stage, reason, detail, null);
  }
}

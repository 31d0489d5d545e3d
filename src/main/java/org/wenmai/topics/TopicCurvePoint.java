package org.wenmai.topics;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wenmai.corpus.RowBuilder;
import org.wenmai.schema.Tables;

/**
 * A number of topics that was tried: a row of the table {@code topic_curve}.
 *
 * @param count the number of topics
 * @param language null: all languages together
 * @param coherence null where not computed, as all further ones
 * @param chosen whether it is the number that the run uses
 */
record TopicCurvePoint(
    long count,
    @Nullable String language,
    @Nullable Double coherence,
    @Nullable Double stability,
    @Nullable Double diversity,
    @Nullable Double separation,
    @Nullable Double gain,
    boolean chosen) {
  static final StructType SCHEMA = Tables.TOPIC_CURVE.schema();

  /** The number of topics of all languages, which was not tried but is a sum. */
  static TopicCurvePoint total(long count) {
    return new TopicCurvePoint(count, null, null, null, null, null, null, true);
  }

  /** A row of {@link #SCHEMA}. */
  Row toRow() {
    return new RowBuilder(SCHEMA)
        .set("count", count)
        .set("language", language)
        .set("coherence", coherence)
        .set("stability", stability)
        .set("diversity", diversity)
        .set("separation", separation)
        .set("gain", gain)
        .set("chosen", chosen)
        .build();
  }
}

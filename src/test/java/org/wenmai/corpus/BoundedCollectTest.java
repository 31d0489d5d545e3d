package org.wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;

@ExtendWith(SparkSessions.class)
final class BoundedCollectTest {
  @Test
  void bringsAllRowsInOrderUpToTheLimit(SparkSession spark) {
    assertThat(BoundedCollect.of(spark.range(0, 10, 1, 3).toDF(), 10).orElseThrow())
        .extracting(row -> row.getLong(0))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(BoundedCollect.of(spark.range(0).toDF(), 0).orElseThrow()).isEmpty();
  }

  @Test
  void bringsNothingAboveTheLimitWhetherOfOneTaskOrOfSeveral(SparkSession spark) {
    assertThat(BoundedCollect.of(spark.range(0, 11, 1, 1).toDF(), 10)).isEmpty();
    assertThat(BoundedCollect.of(spark.range(0, 11, 1, 4).toDF(), 10)).isEmpty();
  }

  @Test
  void anErrorOfATaskStaysAnError(SparkSession spark) {
    assertThatThrownBy(
            () -> BoundedCollect.of(spark.range(3).selectExpr("raise_error('planted') as e"), 10))
        .hasStackTraceContaining("planted");
  }
}

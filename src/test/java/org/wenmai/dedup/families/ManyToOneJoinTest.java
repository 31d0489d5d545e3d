package org.wenmai.dedup.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.SparkSessions;
import scala.Tuple2;

@ExtendWith(SparkSessions.class)
final class ManyToOneJoinTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void givesEachOfTheManyTheOneOfItsKey(int partitions, SparkSession spark) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaPairRDD<String, Integer> many =
        context.parallelizePairs(
            List.of(pair("a", 1), pair("b", 2), pair("a", 3), pair("c", 4), pair("", 5)), 3);
    JavaPairRDD<String, String> one =
        context.parallelizePairs(List.of(pair("a", "A"), pair("c", "C"), pair("d", "D")), 2);

    assertThat(
            ManyToOneJoin.of(many, one, (value, name) -> value + " " + name, partitions).collect())
        .containsExactlyInAnyOrder("1 A", "2 null", "3 A", "4 C", "5 null");
  }

  private static <T> Tuple2<String, T> pair(String key, T value) {
    return new Tuple2<>(key, value);
  }
}

package org.wenmai.document.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.wenmai.document.WorkColumns;

/**
 * Records in memory as the rooms before a {@link Estimator} give them: in partitions that ids
 * decide, sorted by id within each. The id is the first column, in hex.
 */
public final class TestSample implements DocumentSample {
  private static final int HEX = 16;

  private final SparkSession spark;
  private final StructType columns;
  private final List<List<Row>> parts = new ArrayList<>();

  public TestSample(SparkSession spark, StructType columns, List<Row> rows, int partitions) {
    this.spark = spark;
    this.columns = columns;
    for (int i = 0; i < partitions; i++) {
      int part = i;
      parts.add(
          rows.stream()
              .filter(row -> Long.parseLong(row.getString(0), HEX) % partitions == part)
              .sorted(Comparator.comparing(row -> row.getString(0)))
              .toList());
    }
  }

  @Override
  public StructType columns() {
    return columns;
  }

  @Override
  public int partitions() {
    return parts.size();
  }

  @Override
  public JavaRDD<Row> first(int most) {
    int feed = columns.fieldIndex(WorkColumns.FEED);
    return rows(
        parts.stream()
            .map(
                part ->
                    part.stream()
                        .collect(
                            Collectors.groupingBy(
                                row -> row.getString(feed),
                                LinkedHashMap::new,
                                Collectors.toList())))
            .map(byFeed -> firstOfEach(byFeed, most))
            .toList());
  }

  private static List<Row> firstOfEach(Map<String, List<Row>> byFeed, int most) {
    return byFeed.values().stream().flatMap(rows -> rows.stream().limit(most)).toList();
  }

  @Override
  public JavaRDD<Row> firstOfAll(int most) {
    return rows(parts.stream().map(part -> part.stream().limit(most).toList()).toList());
  }

  private JavaRDD<Row> rows(List<List<Row>> first) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(first, parts.size())
        .flatMap(List::iterator);
  }
}

package org.wenmai.document.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;

/**
 * Documents in memory as the stages before an {@link Estimator} give them: in partitions that ids
 * decide, sorted by id within each. An id is a number in hex.
 */
final class TestSample implements DocumentSample {
  private static final int HEX = 16;

  private final SparkSession spark;
  private final List<List<DocumentFixture>> parts = new ArrayList<>();

  TestSample(SparkSession spark, List<DocumentFixture> documents, int partitions) {
    this.spark = spark;
    for (int i = 0; i < partitions; i++) {
      int part = i;
      parts.add(
          documents.stream()
              .filter(its -> Long.parseLong(its.id(), HEX) % partitions == part)
              .sorted(Comparator.comparing(DocumentFixture::id))
              .toList());
    }
  }

  /** An id in the form of all ids. */
  static String id(long number) {
    return String.format("%032x", number);
  }

  @Override
  public int partitions() {
    return parts.size();
  }

  @Override
  public JavaRDD<Document> first(int most) {
    return built(
        parts.stream()
            .map(
                part ->
                    part.stream()
                        .collect(
                            Collectors.groupingBy(
                                DocumentFixture::jobSource,
                                LinkedHashMap::new,
                                Collectors.toList())))
            .map(bySource -> firstOfEach(bySource, most))
            .toList());
  }

  private static List<DocumentFixture> firstOfEach(
      Map<String, List<DocumentFixture>> bySource, int most) {
    return bySource.values().stream().flatMap(its -> its.stream().limit(most)).toList();
  }

  @Override
  public JavaRDD<Document> firstOfAll(int most) {
    return built(parts.stream().map(part -> part.stream().limit(most).toList()).toList());
  }

  private JavaRDD<Document> built(List<List<DocumentFixture>> first) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(first, parts.size())
        .flatMap(List::iterator)
        .map(DocumentFixture::build);
  }
}

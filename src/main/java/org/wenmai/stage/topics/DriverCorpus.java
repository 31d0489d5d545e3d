package org.wenmai.stage.topics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/** Documents in the memory of the driver. */
final class DriverCorpus implements Corpus {
  private final JavaSparkContext context;
  private final List<Document> documents;

  DriverCorpus(JavaSparkContext context, List<Document> documents) {
    this.context = context;
    this.documents = documents;
  }

  @Override
  public <F extends Fold<F>> F foldPlaces(F empty) {
    return fold(empty);
  }

  @Override
  public <F extends Fold<F>> F fold(F empty) {
    documents.forEach(empty::add);
    return empty;
  }

  @Override
  public Map<String, Long> distinct(FlatMapFunction<Document, Member> members) {
    Set<Member> distinct = new HashSet<>(all(members));
    Map<String, Long> counts = new TreeMap<>();
    distinct.forEach(member -> counts.merge(member.group(), 1L, Long::sum));
    return counts;
  }

  @Override
  public JavaRDD<Row> rows(FlatMapFunction<Document, Row> rows) {
    return context.parallelize(all(rows), 1);
  }

  private <T> List<T> all(FlatMapFunction<Document, T> function) {
    List<T> all = new ArrayList<>();
    for (Document document : documents) {
      try {
        function.call(document).forEachRemaining(all::add);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }
}

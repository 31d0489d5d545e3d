package org.wenmai.stage.variants;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.wenmai.stage.Workspace;
import scala.Tuple2;

/** Judges pairs of names by where they stand in the corpus. */
final class Judgement {
  private final Workspace workspace;
  private final JavaSparkContext spark;
  private final List<Pair> pairs;
  private final Set<String> widespread;

  /**
   * Prepares the judgement.
   *
   * @param widespread terms that are everywhere, and so prove nothing
   */
  Judgement(Workspace workspace, List<Pair> pairs, Set<String> widespread) {
    this.workspace = workspace;
    this.spark = JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
    this.pairs = pairs;
    this.widespread = widespread;
  }

  /** Links of the pairs that are one name. */
  List<Link> links() {
    Map<String, Sightings> sightings = sightings();
    List<Link> links = new ArrayList<>();
    List<Pair> open = new ArrayList<>();
    for (Pair pair : pairs) {
      Sightings rare = sightings.get(pair.rare().term());
      if (rare != null && Link.needsNeighbours(pair, rare)) {
        open.add(pair);
      } else if (rare != null && Link.isMet(pair, rare)) {
        links.add(Link.byDocuments(pair, rare));
      }
    }
    Map<Tuple2<String, String>, Set<Long>> shared = shared(open, sightings);
    for (Pair pair : open) {
      Sightings rare = sightings.get(pair.rare().term());
      Tuple2<String, String> key = new Tuple2<>(pair.rare().term(), pair.frequent().term());
      int inCommon = shared.getOrDefault(key, Set.of()).size();
      if (rare != null && Link.areAmongTheSameWords(rare, inCommon)) {
        links.add(Link.byNeighbours(pair, rare, inCommon));
      }
    }
    return links;
  }

  private Map<String, Sightings> sightings() {
    Broadcast<Partners> partners = spark.broadcast(new Partners(pairs));
    Broadcast<Set<String>> everywhere = spark.broadcast(widespread);
    Map<String, Sightings> found =
        documents()
            .mapPartitionsToPair(new FindSightings(partners, everywhere))
            .reduceByKey(Sightings::merge, workspace.partitions())
            .collectAsMap();
    partners.destroy();
    everywhere.destroy();
    return found;
  }

  private Map<Tuple2<String, String>, Set<Long>> shared(
      List<Pair> open, Map<String, Sightings> sightings) {
    Map<String, Set<Long>> neighbours = new HashMap<>();
    for (Pair pair : open) {
      Sightings rare = sightings.get(pair.rare().term());
      if (rare != null) {
        neighbours.put(pair.rare().term(), rare.neighbours());
      }
    }
    if (neighbours.isEmpty()) {
      return Map.of();
    }
    Broadcast<Partners> partners = spark.broadcast(new Partners(open));
    Broadcast<Map<String, Set<Long>>> wanted = spark.broadcast(neighbours);
    Map<Tuple2<String, String>, Set<Long>> found =
        documents()
            .mapPartitionsToPair(new FindShared(partners, wanted))
            .reduceByKey(Judgement::union, workspace.partitions())
            .collectAsMap();
    partners.destroy();
    wanted.destroy();
    return found;
  }

  private static Set<Long> union(Set<Long> a, Set<Long> b) {
    Set<Long> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }

  private JavaRDD<Row> documents() {
    return workspace.table("tokens").select(col("words.term"), col("words.stop")).javaRDD();
  }
}

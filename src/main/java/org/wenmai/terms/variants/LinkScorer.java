package org.wenmai.terms.variants;

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
import org.wenmai.corpus.Workspace;
import scala.Tuple2;

/** Judges pairs of names by where they stand in the corpus. */
final class LinkScorer {
  private final Workspace workspace;
  private final JavaSparkContext spark;
  private final List<NamePair> pairs;
  private final Set<String> widespread;

  /**
   * Prepares the judgement.
   *
   * @param widespread terms that are everywhere, and so prove nothing
   */
  LinkScorer(Workspace workspace, List<NamePair> pairs, Set<String> widespread) {
    this.workspace = workspace;
    this.spark = JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
    this.pairs = pairs;
    this.widespread = widespread;
  }

  /** Links of the pairs that are one name. */
  List<SpellingLink> links() {
    Map<String, ContextProfile> sightings = sightings();
    List<SpellingLink> links = new ArrayList<>();
    List<NamePair> open = new ArrayList<>();
    for (NamePair pair : pairs) {
      ContextProfile rare = sightings.get(pair.rare().term());
      if (rare != null && SpellingLink.needsNeighbours(pair, rare)) {
        open.add(pair);
      } else if (rare != null && SpellingLink.isMet(pair, rare)) {
        links.add(SpellingLink.byDocuments(pair, rare));
      }
    }
    Map<Tuple2<String, String>, Set<Long>> shared = shared(open, sightings);
    for (NamePair pair : open) {
      ContextProfile rare = sightings.get(pair.rare().term());
      Tuple2<String, String> key = new Tuple2<>(pair.rare().term(), pair.frequent().term());
      int inCommon = shared.getOrDefault(key, Set.of()).size();
      if (rare != null && SpellingLink.areAmongTheSameWords(rare, inCommon)) {
        links.add(SpellingLink.byNeighbours(pair, rare, inCommon));
      }
    }
    return links;
  }

  private Map<String, ContextProfile> sightings() {
    Broadcast<NamePartners> partners = spark.broadcast(new NamePartners(pairs));
    Broadcast<Set<String>> everywhere = spark.broadcast(widespread);
    Map<String, ContextProfile> found =
        documents()
            .mapPartitionsToPair(new ContextProfileFunction(partners, everywhere))
            .reduceByKey(ContextProfile::merge, workspace.partitions())
            .collectAsMap();
    partners.destroy();
    everywhere.destroy();
    return found;
  }

  private Map<Tuple2<String, String>, Set<Long>> shared(
      List<NamePair> open, Map<String, ContextProfile> sightings) {
    Map<String, Set<Long>> neighbours = new HashMap<>();
    for (NamePair pair : open) {
      ContextProfile rare = sightings.get(pair.rare().term());
      if (rare != null) {
        neighbours.put(pair.rare().term(), rare.neighbours());
      }
    }
    if (neighbours.isEmpty()) {
      return Map.of();
    }
    Broadcast<NamePartners> partners = spark.broadcast(new NamePartners(open));
    Broadcast<Map<String, Set<Long>>> wanted = spark.broadcast(neighbours);
    Map<Tuple2<String, String>, Set<Long>> found =
        documents()
            .mapPartitionsToPair(new SharedContextFunction(partners, wanted))
            .reduceByKey(LinkScorer::union, workspace.partitions())
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

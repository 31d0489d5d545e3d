package org.wenmai.terms.variants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.wenmai.corpus.Workspace;
import scala.Tuple2;

/**
 * Decides which pairs of names are one name, by the contexts of the two in the corpus. Shared
 * documents decide first; pairs for which they are not enough are decided by shared neighbours, in
 * a second pass.
 */
final class LinkScorer {
  private final Workspace workspace;
  private final JavaSparkContext spark;
  private final List<NamePair> pairs;
  private final Set<String> widespread;

  /**
   * Creates the scorer.
   *
   * @param widespread terms of so many documents that they prove nothing
   */
  LinkScorer(Workspace workspace, List<NamePair> pairs, Set<String> widespread) {
    this.workspace = workspace;
    this.spark = JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
    this.pairs = pairs;
    this.widespread = widespread;
  }

  /** Links of the pairs that are one name. */
  List<SpellingLink> links() {
    Map<String, ContextProfile> profiles = profiles();
    List<SpellingLink> links = new ArrayList<>();
    List<NamePair> undecided = new ArrayList<>();
    for (NamePair pair : pairs) {
      ContextProfile rare = profiles.get(pair.rare().term());
      if (rare != null && SpellingLink.needsNeighbours(pair, rare)) {
        undecided.add(pair);
      } else if (rare != null && SpellingLink.shareDocuments(pair, rare)) {
        links.add(SpellingLink.byDocuments(pair, rare));
      }
    }
    Map<Tuple2<String, String>, Set<Long>> sharedNeighbours = sharedNeighbours(undecided, profiles);
    for (NamePair pair : undecided) {
      ContextProfile rare = profiles.get(pair.rare().term());
      Tuple2<String, String> key = new Tuple2<>(pair.rare().term(), pair.frequent().term());
      int shared = sharedNeighbours.getOrDefault(key, Set.of()).size();
      if (rare != null && SpellingLink.shareNeighbours(rare, shared)) {
        links.add(SpellingLink.byNeighbours(pair, rare, shared));
      }
    }
    return links;
  }

  /** The contexts of each rare name. */
  private Map<String, ContextProfile> profiles() {
    Broadcast<NamePartners> partners = spark.broadcast(new NamePartners(pairs));
    Broadcast<Set<String>> ignored = spark.broadcast(widespread);
    Map<String, ContextProfile> profiles =
        TermSequence.all(workspace)
            .mapPartitionsToPair(new ContextProfileFunction(partners, ignored))
            .reduceByKey(ContextProfile::merge, workspace.partitions())
            .collectAsMap();
    partners.destroy();
    ignored.destroy();
    return profiles;
  }

  /** Hashes of the neighbours that two names have in common, by rare and frequent name. */
  private Map<Tuple2<String, String>, Set<Long>> sharedNeighbours(
      List<NamePair> undecided, Map<String, ContextProfile> profiles) {
    Map<String, Set<Long>> neighbours = new HashMap<>();
    for (NamePair pair : undecided) {
      ContextProfile rare = profiles.get(pair.rare().term());
      if (rare != null) {
        neighbours.put(pair.rare().term(), rare.neighbours());
      }
    }
    if (neighbours.isEmpty()) {
      return Map.of();
    }
    Broadcast<NamePartners> partners = spark.broadcast(new NamePartners(undecided));
    Broadcast<Map<String, Set<Long>>> wanted = spark.broadcast(neighbours);
    Map<Tuple2<String, String>, Set<Long>> shared =
        TermSequence.all(workspace)
            .mapPartitionsToPair(new SharedContextFunction(partners, wanted))
            .reduceByKey(LinkScorer::union, workspace.partitions())
            .collectAsMap();
    partners.destroy();
    wanted.destroy();
    return shared;
  }

  private static Set<Long> union(Set<Long> a, Set<Long> b) {
    Set<Long> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }
}

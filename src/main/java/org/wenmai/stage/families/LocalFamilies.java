package org.wenmai.stage.families;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.wenmai.schema.Tables;

/**
 * Families of pairs that fit on the driver. {@link SparkFamilies} gives the same where they do not.
 */
final class LocalFamilies {
  /** The best match of {@code a} first. */
  private static final Comparator<Edge> BEST_FIRST =
      comparingDouble(Edge::similarity)
          .thenComparingDouble(Edge::containmentA)
          .reversed()
          .thenComparing(Edge::b, Member.ORIGINAL_FIRST);

  /** Of the parts {@code b} of a container {@code a}, the one whose family it joins first. */
  private static final Comparator<Edge> PART_FIRST =
      comparingDouble(Edge::containmentB)
          .thenComparingDouble(Edge::similarity)
          .reversed()
          .thenComparing(Edge::b, Member.ORIGINAL_FIRST);

  private final List<Edge> edges;
  private final FamiliesConfig config;
  private final DisjointSets<String> sets = new DisjointSets<>();
  private final Map<String, Member> originals = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();

  /** The best match of each member; the member is {@code a}. */
  private final Map<String, Edge> best = new HashMap<>();

  LocalFamilies(List<Edge> edges, FamiliesConfig config) {
    this.edges = edges;
    this.config = config;
    join();
    for (Edge edge : edges) {
      if (sameFamily(edge)) {
        best.merge(edge.a().docId(), edge, LocalFamilies::better);
        best.merge(edge.b().docId(), edge.turned(), LocalFamilies::better);
      }
    }
    for (Edge edge : best.values()) {
      String root = sets.root(edge.a().docId());
      originals.merge(root, edge.a(), (x, y) -> first(Member.ORIGINAL_FIRST, x, y));
      sizes.merge(root, 1L, Long::sum);
    }
  }

  FamilyTables tables(SparkSession spark) {
    List<Edge> members = new ArrayList<>(best.values());
    members.sort(comparing(edge -> edge.a().docId()));
    return new FamilyTables(
        spark.createDataFrame(
            members.stream().map(this::familyRow).toList(), Tables.FAMILIES.schema()),
        spark.createDataFrame(
            edges.stream().filter(this::isPublished).map(LocalFamilies::matchRow).toList(),
            Tables.MATCHES.schema()),
        spark.createDataFrame(
            members.stream().map(this::assignmentRow).toList(), FamilyTables.ASSIGNMENTS));
  }

  /** A container of many parts joins one of them, or a digest would make its stories one family. */
  private void join() {
    Map<String, Edge> containers = new HashMap<>();
    for (Edge edge : edges) {
      if (edge.kind().equals(Edge.CONTAINED)) {
        Edge turned = edge.a().shingles() >= edge.b().shingles() ? edge : edge.turned();
        containers.merge(turned.a().docId(), turned, (x, y) -> first(PART_FIRST, x, y));
      } else {
        sets.join(edge.a().docId(), edge.b().docId());
      }
    }
    containers.values().forEach(edge -> sets.join(edge.a().docId(), edge.b().docId()));
  }

  private static Edge better(Edge x, Edge y) {
    return first(BEST_FIRST, x, y);
  }

  private static <T> T first(Comparator<T> order, T x, T y) {
    return order.compare(x, y) <= 0 ? x : y;
  }

  private boolean sameFamily(Edge edge) {
    return sets.root(edge.a().docId()).equals(sets.root(edge.b().docId()));
  }

  private String original(Member member) {
    return at(originals, sets.root(member.docId())).docId();
  }

  private long size(Member member) {
    return at(sizes, sets.root(member.docId()));
  }

  private static <V> V at(Map<String, V> map, String key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("Nothing is known of " + key);
    }
    return value;
  }

  private boolean isPublished(Edge edge) {
    return !sameFamily(edge)
        || size(edge.a()) <= config.allPairsUpTo()
        || isOriginal(edge.a())
        || isOriginal(edge.b())
        || isBest(edge)
        || isBest(edge.turned());
  }

  private boolean isOriginal(Member member) {
    return original(member).equals(member.docId());
  }

  private boolean isBest(Edge edge) {
    return at(best, edge.a().docId()).b().docId().equals(edge.b().docId());
  }

  private Row familyRow(Edge edge) {
    String id = edge.a().docId();
    return isOriginal(edge.a())
        ? RowFactory.create(
            id, id, FamilyTables.ORIGINAL, FamilyTables.ORIGINAL, null, null, 1.0, 1.0, false)
        : RowFactory.create(
            original(edge.a()),
            id,
            FamilyTables.COPY,
            edge.kind(),
            edge.b().docId(),
            null,
            edge.similarity(),
            edge.containmentA(),
            edge.crossScript());
  }

  private Row assignmentRow(Edge edge) {
    String role = isOriginal(edge.a()) ? FamilyTables.ORIGINAL : FamilyTables.COPY;
    return RowFactory.create(edge.a().docId(), original(edge.a()), role, size(edge.a()));
  }

  private static Row matchRow(Edge edge) {
    @Nullable String thisRun = null;
    return RowFactory.create(
        edge.a().docId(),
        edge.b().docId(),
        thisRun,
        edge.kind(),
        edge.similarity(),
        edge.containmentA(),
        edge.containmentB(),
        edge.crossScript(),
        List.of());
  }
}

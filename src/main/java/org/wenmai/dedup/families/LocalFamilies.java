package org.wenmai.dedup.families;

import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;
import org.wenmai.schema.Tables;

/**
 * Families of pairs that fit on the driver. {@link SparkFamilies} gives the same where they do not.
 */
final class LocalFamilies {
  /** The best match of {@code a} first. */
  private static final Comparator<CopyPair> BEST_FIRST =
      comparingDouble(CopyPair::similarity)
          .thenComparingDouble(CopyPair::containmentA)
          .reversed()
          .thenComparing(CopyPair::b, PairMember.ORIGINAL_FIRST);

  /** Of the parts {@code b} of a container {@code a}, the one whose family it joins first. */
  private static final Comparator<CopyPair> PART_FIRST =
      comparingDouble(CopyPair::containmentB)
          .thenComparingDouble(CopyPair::similarity)
          .reversed()
          .thenComparing(CopyPair::b, PairMember.ORIGINAL_FIRST);

  /** Before the id of an old family, where the set of its documents has to have a name. */
  private static final String FAMILY = "#";

  private final List<CopyPair> edges;
  private final Map<String, IndexEntry> marks = new HashMap<>();
  private final FamiliesConfig config;
  private final DisjointSets<String> sets = new DisjointSets<>();

  /** By the root of the set. */
  private final Map<String, FamilyCounts> families = new HashMap<>();

  /** Old families that this run does not have in full; each mark of one says the same of it. */
  private final Map<String, IndexEntry.Rest> rests = new TreeMap<>();

  /** Documents of this run that have a family. */
  private final Map<String, PairMember> members = new TreeMap<>();

  /** The best match of each member; the member is {@code a}. */
  private final Map<String, CopyPair> best = new HashMap<>();

  /**
   * Joins the families.
   *
   * @param edges verified pairs
   * @param marks what the past knows of their documents, and of others whose family it knows
   */
  LocalFamilies(List<CopyPair> edges, List<IndexEntry> marks, FamiliesConfig config) {
    this.edges = edges;
    this.config = config;
    marks.forEach(mark -> this.marks.put(mark.member().docId(), mark));
    join();
    for (CopyPair edge : edges) {
      if (sameFamily(edge)) {
        meet(edge);
        meet(edge.turned());
      }
    }
    marks.forEach(this::stay);
    members.values().forEach(member -> family(member.docId()).add(member, 1));
    rests.forEach((id, rest) -> family(FAMILY + id).add(rest.first(), rest.size()));
    marks.forEach(this::continueOld);
  }

  FamilyTables tables(SparkSession spark) {
    return new FamilyTables(
        spark.createDataFrame(
            members.values().stream().map(this::familyRow).toList(), Tables.FAMILIES.schema()),
        spark.createDataFrame(
            edges.stream().filter(this::isPublished).map(this::matchRow).toList(),
            Tables.MATCHES.schema()),
        spark.createDataFrame(
            members.values().stream().map(this::assignmentRow).toList(), FamilyTables.ASSIGNMENTS),
        spark.createDataFrame(renamed(), FamilyTables.RENAMED));
  }

  /** A container of many parts joins one of them, or a digest would make its stories one family. */
  private void join() {
    Map<String, CopyPair> containers = new HashMap<>();
    for (CopyPair edge : edges) {
      if (edge.kind().equals(CopyPair.CONTAINED)) {
        CopyPair turned = edge.a().shingles() >= edge.b().shingles() ? edge : edge.turned();
        if (!hasPart(turned.a())) {
          containers.merge(turned.a().docId(), turned, (x, y) -> first(PART_FIRST, x, y));
        }
      } else {
        sets.join(edge.a().docId(), edge.b().docId());
      }
    }
    containers.values().forEach(edge -> sets.join(edge.a().docId(), edge.b().docId()));
    for (IndexEntry mark : marks.values()) {
      if (mark.rest() != null) {
        sets.join(mark.member().docId(), FAMILY + mark.familyId());
        rests.put(mark.familyId(), mark.rest());
      }
    }
  }

  private boolean hasPart(PairMember container) {
    IndexEntry mark = marks.get(container.docId());
    return mark != null && mark.hasPart(container.shingles());
  }

  private @Nullable String oldRun(PairMember member) {
    IndexEntry mark = marks.get(member.docId());
    return mark == null ? null : mark.run();
  }

  private void meet(CopyPair edge) {
    if (oldRun(edge.a()) == null) {
      members.put(edge.a().docId(), edge.a());
      best.merge(edge.a().docId(), edge, LocalFamilies::better);
    }
  }

  private void stay(IndexEntry mark) {
    if (!mark.isOld() && mark.rest() != null) {
      members.putIfAbsent(mark.member().docId(), mark.member());
    }
  }

  private void continueOld(IndexEntry mark) {
    if (mark.rest() != null || mark.isFounder()) {
      family(mark.member().docId()).continues(mark.familyId());
    }
  }

  private static CopyPair better(CopyPair x, CopyPair y) {
    return first(BEST_FIRST, x, y);
  }

  private static <T> T first(Comparator<T> order, T x, T y) {
    return order.compare(x, y) <= 0 ? x : y;
  }

  private boolean sameFamily(CopyPair edge) {
    return sets.root(edge.a().docId()).equals(sets.root(edge.b().docId()));
  }

  private FamilyCounts family(String element) {
    return families.computeIfAbsent(sets.root(element), root -> new FamilyCounts());
  }

  private boolean isPublished(CopyPair edge) {
    return !sameFamily(edge)
        || family(edge.a().docId()).size() <= config.allPairsUpTo()
        || isOriginal(edge.a())
        || isOriginal(edge.b())
        || isBest(edge)
        || isBest(edge.turned());
  }

  private boolean isOriginal(PairMember member) {
    return family(member.docId()).original().equals(member.docId());
  }

  private boolean isBest(CopyPair edge) {
    CopyPair nearest = best.get(edge.a().docId());
    return nearest != null && nearest.b().docId().equals(edge.b().docId());
  }

  private Row familyRow(PairMember member) {
    String id = member.docId();
    String family = family(id).id();
    CopyPair match = best.get(id);
    if (isOriginal(member)) {
      return RowFactory.create(
          family, id, FamilyTables.ORIGINAL, FamilyTables.ORIGINAL, null, null, 1.0, 1.0, false);
    }
    if (match == null) {
      return RowFactory.create(
          family, id, FamilyTables.COPY, FamilyTables.KNOWN, null, null, 0.0, 0.0, false);
    }
    return RowFactory.create(
        family,
        id,
        FamilyTables.COPY,
        match.kind(),
        match.b().docId(),
        oldRun(match.b()),
        match.similarity(),
        match.containmentA(),
        match.crossScript());
  }

  private Row assignmentRow(PairMember member) {
    String role = isOriginal(member) ? FamilyTables.ORIGINAL : FamilyTables.COPY;
    FamilyCounts family = family(member.docId());
    return RowFactory.create(member.docId(), family.id(), role, family.size());
  }

  private Row matchRow(CopyPair edge) {
    String oldRun = oldRun(edge.a());
    return RowFactory.create(
        edge.a().docId(),
        edge.b().docId(),
        oldRun == null ? oldRun(edge.b()) : oldRun,
        edge.kind(),
        edge.similarity(),
        edge.containmentA(),
        edge.containmentB(),
        edge.crossScript(),
        List.of());
  }

  private List<Row> renamed() {
    return rests.keySet().stream()
        .filter(id -> !family(FAMILY + id).id().equals(id))
        .map(id -> RowFactory.create(id, family(FAMILY + id).id()))
        .toList();
  }
}

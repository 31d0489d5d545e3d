package org.wenmai.dedup.families;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;

/**
 * Families as the data dictionary describes them, the slow way: sets of documents that are merged
 * until nothing changes, and a search through all pairs for whatever is asked. Tests compare the
 * stage with it.
 */
final class NaiveFamilies {
  private final List<CopyPair> pairs;
  private final Map<String, IndexEntry> known = new TreeMap<>();
  private final int allPairsUpTo;

  /** Documents of each family; those of an old family that this run lacks are "#" and its id. */
  private final List<Set<String>> families = new ArrayList<>();

  NaiveFamilies(List<CopyPair> pairs, Collection<IndexEntry> known, int allPairsUpTo) {
    this.pairs = pairs;
    this.allPairsUpTo = allPairsUpTo;
    known.forEach(entry -> this.known.put(entry.member.docId, entry));
    join();
  }

  private void join() {
    pairs.stream().filter(this::joins).forEach(pair -> join(pair.a.docId, pair.b.docId));
    known.values().stream()
        .filter(entry -> entry.missing != null)
        .forEach(entry -> join(entry.member.docId, "#" + entry.familyId));
  }

  private void join(String x, String y) {
    Set<String> family = new TreeSet<>(Set.of(x, y));
    families.removeIf(
        other -> (other.contains(x) || other.contains(y)) && family.addAll(other) | true);
    families.add(family);
  }

  private boolean joins(CopyPair pair) {
    if (!pair.kind.equals("contained")) {
      return true;
    }
    PairMember container = container(pair);
    IndexEntry entry = known.get(container.docId);
    if (entry != null
        && entry.missing != null
        && 2 * entry.missing.fewestShingles <= container.shingles) {
      return false;
    }
    return pairs.stream()
        .filter(other -> other.kind.equals("contained") && container(other) == container)
        .map(other -> from(container.docId, other))
        .min(
            Comparator.<CopyPair>comparingDouble(other -> -other.containmentB)
                .thenComparingDouble(other -> -other.similarity)
                .thenComparing(other -> other.b, NaiveFamilies::compareAge))
        .map(best -> best.b == from(container.docId, pair).b)
        .orElseThrow();
  }

  private static PairMember container(CopyPair pair) {
    return pair.a.shingles >= pair.b.shingles ? pair.a : pair.b;
  }

  private static CopyPair from(String docId, CopyPair pair) {
    return pair.a.docId.equals(docId) ? pair : pair.reversed();
  }

  private static int compareAge(PairMember x, PairMember y) {
    return comparing((PairMember member) -> member.time)
        .thenComparing(member -> -member.length)
        .thenComparing(member -> member.docId)
        .compare(x, y);
  }

  private Set<String> family(String docId) {
    return families.stream()
        .filter(family -> family.contains(docId))
        .findFirst()
        .orElse(Set.of(docId));
  }

  private Stream<CopyPair> within(Set<String> family) {
    return pairs.stream()
        .filter(pair -> family.contains(pair.a.docId) && family.contains(pair.b.docId));
  }

  /** Documents of this run that have a pair in their family, or an old family with others. */
  private Map<String, PairMember> members(Set<String> family) {
    Map<String, PairMember> members = new TreeMap<>();
    known.values().stream()
        .filter(entry -> family.contains(entry.member.docId))
        .filter(entry -> entry.missing != null && entry.member.run == null)
        .forEach(entry -> members.put(entry.member.docId, entry.member));
    within(family)
        .flatMap(pair -> Stream.of(pair.a, pair.b))
        .filter(member -> member.run == null)
        .forEach(member -> members.put(member.docId, member));
    return members;
  }

  private Map<String, IndexEntry.Missing> missing(Set<String> family) {
    Map<String, IndexEntry.Missing> missing = new LinkedHashMap<>();
    known.values().stream()
        .filter(entry -> entry.missing != null && family.contains("#" + entry.familyId))
        .forEach(entry -> missing.put(entry.familyId, Objects.requireNonNull(entry.missing)));
    return missing;
  }

  private long size(Set<String> family) {
    return members(family).size()
        + missing(family).values().stream().mapToLong(missing -> missing.documents).sum();
  }

  private String original(Set<String> family) {
    return Stream.concat(
            members(family).values().stream(),
            missing(family).values().stream().map(missing -> missing.first))
        .min(NaiveFamilies::compareAge)
        .orElseThrow()
        .docId;
  }

  private String id(Set<String> family) {
    Set<String> old = new HashSet<>(missing(family).keySet());
    known.values().stream()
        .filter(entry -> entry.missing == null && entry.familyId.equals(entry.member.docId))
        .filter(entry -> family.contains(entry.familyId))
        .forEach(entry -> old.add(entry.familyId));
    return old.stream().min(naturalOrder()).orElseGet(() -> original(family));
  }

  private @Nullable CopyPair best(String docId, Set<String> family) {
    return within(family)
        .filter(pair -> pair.a.docId.equals(docId) || pair.b.docId.equals(docId))
        .map(pair -> from(docId, pair))
        .filter(pair -> pair.a.run == null)
        .min(
            Comparator.<CopyPair>comparingDouble(pair -> -pair.similarity)
                .thenComparingDouble(pair -> -pair.containmentA)
                .thenComparing(pair -> pair.b, NaiveFamilies::compareAge))
        .orElse(null);
  }

  /** Rows of members, each as a line with the size of its family at the end. */
  List<String> members() {
    List<String> rows = new ArrayList<>();
    for (Set<String> family : families) {
      for (String docId : members(family).keySet()) {
        rows.add(line(id(family), docId, relation(docId, family), size(family)));
      }
    }
    return rows.stream().sorted().toList();
  }

  private String relation(String docId, Set<String> family) {
    CopyPair best = best(docId, family);
    if (docId.equals(original(family))) {
      return line("original", "original", null, null, 1.0, 1.0, false);
    }
    return best == null
        ? line("copy", "known", null, null, 0.0, 0.0, false)
        : line(
            "copy",
            best.kind,
            best.b.docId,
            best.b.run,
            best.similarity,
            best.containmentA,
            best.crossScript);
  }

  /** Rows of matches, without passages. */
  List<String> matches() {
    return pairs.stream()
        .filter(this::isPublished)
        .map(
            pair ->
                line(
                    pair.a.docId,
                    pair.b.docId,
                    pair.a.run == null ? pair.b.run : pair.a.run,
                    pair.kind,
                    pair.similarity,
                    pair.containmentA,
                    pair.containmentB,
                    pair.crossScript))
        .sorted()
        .toList();
  }

  private boolean isPublished(CopyPair pair) {
    Set<String> family = family(pair.a.docId);
    if (!family.contains(pair.b.docId) || size(family) <= allPairsUpTo) {
      return true;
    }
    String original = original(family);
    return pair.a.docId.equals(original)
        || pair.b.docId.equals(original)
        || isBest(pair, family)
        || isBest(pair.reversed(), family);
  }

  private boolean isBest(CopyPair pair, Set<String> family) {
    CopyPair best = best(pair.a.docId, family);
    return best != null && best.b.docId.equals(pair.b.docId);
  }

  /** Old families that go on under another id, with that id. */
  List<String> renamed() {
    Map<String, String> renamed = new HashMap<>();
    for (Set<String> family : families) {
      missing(family).keySet().stream()
          .filter(oldId -> !oldId.equals(id(family)))
          .forEach(oldId -> renamed.put(oldId, id(family)));
    }
    return renamed.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .sorted()
        .toList();
  }

  private static String line(@Nullable Object... values) {
    return String.join(",", Stream.of(values).map(String::valueOf).toList());
  }
}

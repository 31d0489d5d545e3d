package org.wenmai.report.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.view.CopiesView.Family;
import org.wenmai.report.view.CopiesView.Member;
import org.wenmai.report.view.CopiesView.Substitution;
import org.wenmai.report.view.RunView.Count;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.PublishedTables;

/** Loads the families that are shown. */
final class CopiesViewLoader {
  private static final int FAMILIES_SHOWN = 12;
  private static final int SUBSTITUTIONS_SHOWN = 12;

  private final PublishedTables tables;
  private final Facets facets;

  CopiesViewLoader(PublishedTables tables, Facets facets) {
    this.tables = tables;
    this.facets = facets;
  }

  List<String> familiesShown() {
    return largest().stream().map(Count::name).toList();
  }

  private List<Count> largest() {
    return facets.counts(Facets.FAMILY).stream().limit(FAMILIES_SHOWN).toList();
  }

  @Nullable CopiesView load(CorpusQueries.Shown shown) {
    if (!tables.has(Tables.FAMILIES)) {
      return null;
    }
    return new CopiesView(
        facets.distinct(Facets.FAMILY),
        facets.documents(Facets.FAMILY),
        facets.documents(Facets.COPY),
        facets.occurrences(Facets.COPY),
        facets.counts(Facets.COPY),
        families(shown));
  }

  private List<Family> families(CorpusQueries.Shown corpus) {
    Map<String, List<Member>> members = corpus.members();
    Map<String, List<Substitution>> replaced = substitutions(reworded(members));
    return largest().stream()
        .map(
            family -> {
              List<Member> shown = members.getOrDefault(family.name(), List.of());
              return new Family(
                  family.name(),
                  family.documents(),
                  shown,
                  evidence(shown, replaced),
                  corpus.comparisons().get(family.name()));
            })
        .toList();
  }

  private static Set<String> reworded(Map<String, List<Member>> members) {
    Set<String> ids = new HashSet<>();
    members
        .values()
        .forEach(
            family ->
                family.stream()
                    .filter(member -> member.kind().equals("reworded"))
                    .forEach(member -> ids.add(member.document().docId())));
    return ids;
  }

  private static List<Substitution> evidence(
      List<Member> members, Map<String, List<Substitution>> replaced) {
    return members.stream()
        .flatMap(member -> replaced.getOrDefault(member.document().docId(), List.of()).stream())
        .sorted(Substitution.MOST_FREQUENT)
        .limit(SUBSTITUTIONS_SHOWN)
        .toList();
  }

  private Map<String, List<Substitution>> substitutions(Set<String> copies) {
    Map<String, List<Substitution>> replaced = new HashMap<>();
    if (!copies.isEmpty()) {
      tables
          .rows(
              Tables.SUBSTITUTIONS,
              row -> copies.contains(row.text("doc_b")),
              RunViewLoader.SMALL_TABLE)
          .forEach(row -> add(row, replaced));
    }
    return replaced;
  }

  private static void add(PublishedRow row, Map<String, List<Substitution>> replaced) {
    replaced
        .computeIfAbsent(row.text("doc_b"), copy -> new ArrayList<>())
        .add(
            new Substitution(
                Excerpts.line(row.text("term_a")),
                Excerpts.line(row.text("term_b")),
                row.count("count")));
  }
}

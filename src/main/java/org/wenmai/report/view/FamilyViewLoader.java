package org.wenmai.report.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.report.aggregate.LocalScanner;
import org.wenmai.report.aggregate.TopLists;
import org.wenmai.report.view.FamilyView.FormMatch;
import org.wenmai.report.view.FamilyView.Member;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.PublishedTables;

/** Loads one family of a published run, without a Spark job; memory grows with what is shown. */
public final class FamilyViewLoader {
  private static final String FORM = "form";
  private static final List<String> IDS = List.of("doc_id", "external_id", "family_id");
  private static final int MANY = 1000;

  private final PublishedTables tables;
  private final Configuration hadoop;
  private final Function<String, Optional<PublishedTables>> earlierRuns;

  /**
   * A loader.
   *
   * @param earlierRuns the tables of a run by its id, empty where it was deleted: a copy may match
   *     what only an earlier run published
   */
  public FamilyViewLoader(
      PublishedTables tables,
      Configuration hadoop,
      Function<String, Optional<PublishedTables>> earlierRuns) {
    this.tables = tables;
    this.hadoop = hadoop;
    this.earlierRuns = earlierRuns;
  }

  /**
   * The family of this id, or of the document with this doc_id or external_id.
   *
   * @param limit the most members and forms
   * @throws WenmaiException RUN_MISSING if the run has no families or no such document, USAGE if
   *     documents of several families have this external_id
   */
  public FamilyView load(String id, int limit) {
    if (!tables.has(Tables.FAMILIES)) {
      throw new WenmaiException(
          ErrorCode.RUN_MISSING,
          "This run has no families: it stopped before that stage.",
          "Run the job without --to, or with --to families.");
    }
    String familyId = familyId(id);
    List<TimedMember> all =
        new LocalScanner(tables, hadoop)
            .scan(List.of(TimedMember.scan(familyId)))
            .aggregate(new TopLists<TimedMember>(Math.max(1, limit)))
            .lists()
            .getOrDefault("", List.of());
    List<TimedMember> shown = all.subList(0, Math.min(limit, all.size()));
    return new FamilyView(familyId, size(familyId), members(shown), forms(shown, limit));
  }

  private String familyId(String id) {
    List<PublishedRow> named =
        tables.rows(
            Tables.DOCUMENTS,
            IDS,
            row -> IDS.stream().anyMatch(column -> id.equals(row.value(column))),
            MANY);
    for (PublishedRow row : named) {
      if (!id.equals(row.value("external_id"))) {
        return row.text("family_id");
      }
    }
    Set<String> families =
        named.stream()
            .map(row -> row.text("family_id"))
            .collect(Collectors.toCollection(TreeSet::new));
    if (families.isEmpty()) {
      throw new WenmaiException(
          ErrorCode.RUN_MISSING,
          "There is no family and no document " + id + " in this run.",
          "Give a family_id, doc_id or external_id; --table families shows some.");
    }
    if (families.size() > 1) {
      throw new WenmaiException(
          ErrorCode.USAGE,
          "Documents of " + families.size() + " families have the external_id " + id + ".",
          "Give one of their ids: " + String.join(", ", families.stream().limit(5).toList()) + ".");
    }
    return families.iterator().next();
  }

  /** Of a document without copies 0, for it is in no family. */
  private long size(String familyId) {
    return tables
        .rows(
            Tables.FAMILIES,
            List.of("family_id"),
            row -> row.text("family_id").equals(familyId),
            Integer.MAX_VALUE)
        .size();
  }

  private List<Member> members(List<TimedMember> shown) {
    Set<String> ids = shown.stream().map(TimedMember::docId).collect(Collectors.toSet());
    Map<String, PublishedRow> rows =
        tables
            .rows(Tables.FAMILIES, row -> ids.contains(row.text("doc_id")), Integer.MAX_VALUE)
            .stream()
            .collect(Collectors.toMap(row -> row.text("doc_id"), Function.identity()));
    CopyEvidence evidence = CopyEvidence.load(tables, earlierRuns, rows.values());
    return shown.stream().map(one -> member(one, rows.get(one.docId()), evidence)).toList();
  }

  /** A document without copies has no row. */
  private static Member member(TimedMember one, @Nullable PublishedRow row, CopyEvidence evidence) {
    boolean isCopy = row != null && row.text("role").equals("copy");
    return new Member(
        one.docId(),
        one.time(),
        one.title(),
        one.uri(),
        one.source(),
        row == null ? "original" : row.text("role"),
        row != null && isCopy ? evidence.of(row) : null);
  }

  private List<FormMatch> forms(List<TimedMember> shown, int limit) {
    Set<String> ids = shown.stream().map(TimedMember::docId).collect(Collectors.toSet());
    return tables
        .rows(
            Tables.MATCHES,
            List.of("doc_a", "doc_b", "kind", "similarity"),
            row ->
                row.text("kind").equals(FORM)
                    && (ids.contains(row.text("doc_a")) || ids.contains(row.text("doc_b"))),
            limit)
        .stream()
        .map(
            row ->
                ids.contains(row.text("doc_a"))
                    ? new FormMatch(row.text("doc_a"), row.text("doc_b"), row.number("similarity"))
                    : new FormMatch(row.text("doc_b"), row.text("doc_a"), row.number("similarity")))
        .toList();
  }
}

package org.wenmai.report.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.comparison.ComparedPart;
import org.wenmai.report.comparison.PassageDiff;
import org.wenmai.report.comparison.PassagePair;
import org.wenmai.report.view.CopiesView.Substitution;
import org.wenmai.report.view.FamilyView.Evidence;
import org.wenmai.schema.Table;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.PublishedTables;

/** What tables and texts say of some copies and their best matches; all in memory. */
final class CopyEvidence {
  private final Map<DocumentPair, List<PassagePair>> passages = new HashMap<>();
  private final Map<DocumentPair, List<Substitution>> substitutions = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  private CopyEvidence() {}

  /**
   * Reads what is known.
   *
   * @param members rows of {@code families}
   */
  static CopyEvidence load(
      PublishedTables tables,
      Function<String, Optional<PublishedTables>> earlierRuns,
      Collection<PublishedRow> members) {
    CopyEvidence evidence = new CopyEvidence();
    Set<DocumentPair> pairs = new HashSet<>();
    Set<String> ofThisRun = new HashSet<>();
    Map<String, Set<String>> ofEarlierRuns = new HashMap<>();
    for (PublishedRow member : members) {
      String match = member.optionalText("matched_doc_id");
      String run = member.optionalText("matched_run");
      if (match != null) {
        pairs.add(new DocumentPair(match, member.text("doc_id")));
        ofThisRun.add(member.text("doc_id"));
        (run == null ? ofThisRun : ofEarlierRuns.computeIfAbsent(run, name -> new HashSet<>()))
            .add(match);
      }
    }
    evidence.readTexts(tables, ofThisRun);
    ofEarlierRuns.forEach(
        (run, ids) -> earlierRuns.apply(run).ifPresent(there -> evidence.readTexts(there, ids)));
    evidence.readPairs(tables, pairs);
    return evidence;
  }

  private void readTexts(PublishedTables tables, Set<String> ids) {
    tables
        .rows(
            Tables.DOCUMENTS,
            List.of("doc_id", "text"),
            row -> ids.contains(row.text("doc_id")),
            ids.size())
        .forEach(row -> texts.put(row.text("doc_id"), row.text("text")));
  }

  private void readPairs(PublishedTables tables, Set<DocumentPair> pairs) {
    forEachRow(
        tables,
        Tables.MATCHES,
        DocumentPair.MATCH_COLUMNS,
        pairs,
        (pair, row) -> passages.put(pair, pair.passages(row)));
    forEachRow(
        tables,
        Tables.SUBSTITUTIONS,
        Tables.SUBSTITUTIONS.columnNames(),
        pairs,
        (pair, row) ->
            substitutions
                .computeIfAbsent(pair, name -> new ArrayList<>())
                .add(pair.substitution(row)));
  }

  /** Rows of these pairs, whichever of the two is doc_a. */
  private static void forEachRow(
      PublishedTables tables,
      Table table,
      List<String> columns,
      Set<DocumentPair> pairs,
      BiConsumer<DocumentPair, PublishedRow> action) {
    Map<DocumentPair, DocumentPair> asAsked = new HashMap<>();
    pairs.forEach(
        pair -> {
          asAsked.put(pair, pair);
          asAsked.put(pair.reversed(), pair);
        });
    tables
        .rows(table, columns, row -> asAsked.containsKey(DocumentPair.of(row)), Integer.MAX_VALUE)
        .forEach(
            row -> {
              DocumentPair pair = asAsked.get(DocumentPair.of(row));
              if (pair != null) {
                action.accept(pair, row);
              }
            });
  }

  /** The evidence for a copy, a row of {@code families}. */
  Evidence of(PublishedRow copy) {
    String match = copy.optionalText("matched_doc_id");
    @Nullable DocumentPair pair =
        match == null ? null : new DocumentPair(match, copy.text("doc_id"));
    return new Evidence(
        copy.text("kind"),
        match,
        copy.optionalText("matched_run"),
        copy.number("similarity"),
        copy.number("containment"),
        copy.flag("cross_script"),
        pair == null ? List.of() : comparison(pair),
        pair != null && texts.containsKey(pair.match()),
        pair == null
            ? List.of()
            : substitutions.getOrDefault(pair, List.of()).stream()
                .sorted(Substitution.MOST_FREQUENT)
                .toList());
  }

  private List<ComparedPart> comparison(DocumentPair pair) {
    String before = texts.get(pair.match());
    String after = texts.get(pair.copy());
    List<PassagePair> aligned = passages.getOrDefault(pair, List.of());
    return before == null || after == null || aligned.isEmpty()
        ? List.of()
        : PassageDiff.of(before, after, aligned);
  }
}

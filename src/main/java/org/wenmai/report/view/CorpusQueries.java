package org.wenmai.report.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.wenmai.report.aggregate.LocalScanner;
import org.wenmai.report.aggregate.Ranked;
import org.wenmai.report.aggregate.SparkScanner;
import org.wenmai.report.aggregate.TableScan;
import org.wenmai.report.aggregate.TableScanner;
import org.wenmai.report.aggregate.TopLists;
import org.wenmai.report.view.CopiesView.Comparison;
import org.wenmai.report.view.CopiesView.Member;
import org.wenmai.report.view.CorpusHealth.Rejected;
import org.wenmai.report.view.RunView.Count;
import org.wenmai.schema.Table;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.PublishedTables;

/**
 * What the report asks of the tables that grow with the corpus. Each method is one question; its
 * answer is of bounded size.
 */
final class CorpusQueries {
  private static final int MEMBERS_SHOWN = 8;
  private static final int EXAMPLES_SHOWN = 3;

  /** Up to here a scan in this JVM takes less time than Spark takes to schedule its tasks. */
  private static final long SMALL_RUN_DOCUMENTS = 20_000;

  private static final long SMALL_RUN_ROWS = 400_000;

  private final TableScanner scanner;

  CorpusQueries(TableScanner scanner) {
    this.scanner = scanner;
  }

  /** Scans a small run in this JVM and a large one on Spark. */
  static CorpusQueries of(SparkSession spark, PublishedTables tables, Manifest manifest) {
    return new CorpusQueries(
        isSmall(manifest)
            ? new LocalScanner(tables, spark.sparkContext().hadoopConfiguration())
            : new SparkScanner(spark, tables));
  }

  private static boolean isSmall(Manifest manifest) {
    return rows(manifest, Tables.DOCUMENTS) <= SMALL_RUN_DOCUMENTS
        && Stream.of(Tables.REJECTED, Tables.FAMILIES, Tables.KEYWORDS, Tables.DOCUMENT_TOPICS)
                .mapToLong(table -> rows(manifest, table))
                .sum()
            <= SMALL_RUN_ROWS;
  }

  private static long rows(Manifest manifest, Table table) {
    Manifest.Table published = manifest.tables().get(table.name());
    return published == null ? 0 : published.rows();
  }

  /** Everything that is counted. */
  Facets facets() {
    return scanner
        .scan(FacetScans.ALL)
        .mergeByKey(FacetCount::key, FacetCount::plus)
        .aggregate(new FacetLists())
        .facets();
  }

  /**
   * Documents that are shown.
   *
   * @param members of each family, the original first, then the most similar
   * @param comparisons of a copy of a family, by the id of the family
   * @param documents by id
   */
  record Shown(
      Map<String, List<Member>> members,
      Map<String, Comparison> comparisons,
      Map<String, DocumentCard> documents) {}

  /** Members of some families, and some documents by id. */
  Shown shown(List<String> families, List<String> documents) {
    Map<String, List<PublishedMember>> members = members(Set.copyOf(families));
    Set<String> wanted = new HashSet<>(documents);
    members.values().forEach(family -> family.forEach(member -> wanted.add(member.docId())));
    Map<String, DocumentCard> cards = cards(wanted);
    Map<String, List<Member>> shown = new HashMap<>();
    members.forEach(
        (family, all) -> shown.put(family, all.stream().map(one -> one.shown(cards)).toList()));
    Map<String, DocumentCard> byId = new HashMap<>(cards);
    byId.keySet().retainAll(Set.copyOf(documents));
    return new Shown(shown, new FamilyComparisons(scanner).of(members), byId);
  }

  private Map<String, List<PublishedMember>> members(Set<String> families) {
    return families.isEmpty()
        ? Map.of()
        : scanner
            .scan(List.of(PublishedMember.scan(families)))
            .aggregate(new TopLists<>(MEMBERS_SHOWN))
            .lists();
  }

  private Map<String, DocumentCard> cards(Set<String> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    TableScan<DocumentCard> scan =
        new TableScan<>(
            Tables.DOCUMENTS,
            PublishedDocument.CARD_COLUMNS,
            row ->
                Stream.of(new PublishedDocument(row))
                    .filter(document -> wanted.contains(document.docId()))
                    .map(PublishedDocument::card));
    return scanner.scan(List.of(scan)).toList().stream()
        .collect(Collectors.toMap(DocumentCard::docId, Function.identity()));
  }

  /** Some rejected records by {@link RejectedRecord#list}, the smallest uri first. */
  Map<String, List<Rejected>> rejectedExamples() {
    return shown(
        scanner.scan(List.of(RejectedRecord.SCAN)).aggregate(new TopLists<>(EXAMPLES_SHOWN)),
        RejectedRecord::shown);
  }

  /** Terms that are among the first keywords of most originals, by language. */
  Map<String, List<Count>> keywordsByLanguage(int limit) {
    return shown(
        scanner
            .scan(DocumentKeywords.SCANS)
            .mergeByKey(DocumentKeywords::docId, DocumentKeywords::plus)
            .flatMap(DocumentKeywords::uses)
            .mergeByKey(TermUse::key, TermUse::plus)
            .aggregate(new TopLists<>(limit)),
        TermUse::count);
  }

  private static <T extends Ranked<T>, U> Map<String, List<U>> shown(
      TopLists<T> lists, Function<T, U> form) {
    Map<String, List<U>> shown = new HashMap<>();
    lists.lists().forEach((name, list) -> shown.put(name, list.stream().map(form).toList()));
    return shown;
  }
}

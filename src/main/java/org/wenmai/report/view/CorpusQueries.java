package org.wenmai.report.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.wenmai.report.view.CopiesView.Member;
import org.wenmai.report.view.CorpusHealth.Rejected;
import org.wenmai.report.view.RunView.Count;
import org.wenmai.schema.Table;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.PublishedTables;

/**
 * What is asked of the tables that grow with the corpus. Two answer: {@link LocalCorpus} reads a
 * small run in a moment, {@link SparkCorpus} a large one on the cluster; a test holds them equal.
 */
interface CorpusQueries {
  int MEMBERS_SHOWN = 8;
  int EXAMPLES_SHOWN = 3;

  /** Keywords below this rank say little of the corpus, and cost a join. */
  int TOP_RANKS = 5;

  /** Up to here, reading row by row takes less time than Spark takes to plan. */
  long SMALL_RUN_DOCUMENTS = 20_000;

  long SMALL_RUN_ROWS = 400_000;

  /** The corpus of a run, read in the way that suits its size. */
  static CorpusQueries of(SparkSession spark, PublishedTables tables, Manifest manifest) {
    boolean small =
        rows(manifest, Tables.DOCUMENTS) <= SMALL_RUN_DOCUMENTS
            && Stream.of(Tables.REJECTED, Tables.FAMILIES, Tables.KEYWORDS, Tables.DOCUMENT_TOPICS)
                    .mapToLong(table -> rows(manifest, table))
                    .sum()
                <= SMALL_RUN_ROWS;
    return small ? new LocalCorpus(tables) : new SparkCorpus(spark, tables);
  }

  private static long rows(Manifest manifest, Table table) {
    Manifest.Table published = manifest.tables().get(table.name());
    return published == null ? 0 : published.rows();
  }

  /**
   * Documents that are shown.
   *
   * @param members of each family, the original first, then the most similar
   * @param documents by id
   */
  record Shown(Map<String, List<Member>> members, Map<String, DocumentCard> documents) {}

  /** Everything that is counted. */
  Facets facets();

  /** Members of some families, and some documents by id. */
  Shown shown(List<String> families, List<String> documents);

  /** Some rejected records by {@link #key}, the smallest uri first. */
  Map<String, List<Rejected>> rejectedExamples();

  /** Terms that are among the first keywords of most originals, by language. */
  Map<String, List<Count>> keywordsByLanguage(int limit);

  /** A stage and one of its reasons as one key. */
  static String key(String stage, String reason) {
    return stage + "\u0000" + reason;
  }
}

package org.wenmai.report.view;

import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.PublishedTables;

/**
 * Everything that is shown of one run: totals, and top lists whose length does not depend on the
 * size of the corpus. A part is null if the run stopped before the stage that makes it. Immutable.
 *
 * @param manifest its description
 * @param headline the most important numbers
 * @param health the state in which the records arrived
 * @param languages most documents first; empty if the run stopped before identify
 * @param copies families of copies; null before families
 * @param terms what the corpus is about, the language with most documents first
 * @param names words and names that the corpus has beyond the dictionaries
 * @param topics largest first; null before topics
 * @param timeline documents over time; null where no document has a date
 * @param settings the effective job, flat, in its order
 * @param checks quality checks, in the order of their names
 */
public record RunView(
    Manifest manifest,
    Headline headline,
    CorpusHealth health,
    List<LanguageUse> languages,
    @Nullable CopiesView copies,
    List<LanguageTerms> terms,
    NewNames names,
    @Nullable TopicsView topics,
    @Nullable Timeline timeline,
    List<Setting> settings,
    List<Check> checks) {
  public RunView {
    languages = List.copyOf(languages);
    terms = List.copyOf(terms);
    settings = List.copyOf(settings);
    checks = List.copyOf(checks);
  }

  /**
   * Reads what a published run shows: a small run without any Spark job, a large one in seven at
   * most.
   *
   * @param runFolder {@code <warehouse>/runs/<run>}
   * @param manifest of that run
   * @throws org.wenmai.error.WenmaiException RUN_MISSING if a table cannot be read
   */
  public static RunView load(SparkSession spark, Path runFolder, Manifest manifest) {
    PublishedTables tables =
        new PublishedTables(
            spark.sparkContext().hadoopConfiguration(), runFolder, manifest.tables());
    return new RunViewLoader(manifest, tables, CorpusQueries.of(spark, tables, manifest)).load();
  }

  /**
   * The most important numbers.
   *
   * @param read records read
   * @param documents records kept
   * @param rejected records not kept
   * @param stories documents when each family of copies counts once; null before families
   * @param languages distinct languages, the undecided left out; null before identify
   * @param topics topics of the run; null before topics
   */
  public record Headline(
      long read,
      long documents,
      long rejected,
      @Nullable Long stories,
      @Nullable Long languages,
      @Nullable Long topics) {}

  /**
   * How often something occurs.
   *
   * @param documents documents that have it
   * @param occurrences in these documents, where they are counted
   */
  public record Count(String name, long documents, long occurrences) {}

  /**
   * The documents of one language.
   *
   * @param language BCP 47 primary subtag; und where undecided
   * @param share of all documents, 0 to 1
   * @param words stop words included
   * @param scripts ISO 15924, most documents first
   */
  public record LanguageUse(
      String language, long documents, double share, long words, List<Count> scripts) {
    public LanguageUse {
      scripts = List.copyOf(scripts);
    }
  }

  /**
   * What documents of one language are about.
   *
   * @param distinctive terms that set the language's documents apart, heaviest first; empty while
   *     no stage computes them
   * @param keywords terms that are a keyword of most documents, copies left out
   */
  public record LanguageTerms(String language, List<Term> distinctive, List<Count> keywords) {
    public LanguageTerms {
      distinctive = List.copyOf(distinctive);
      keywords = List.copyOf(keywords);
    }
  }

  /**
   * A term as people write it.
   *
   * @param weight as the table has it; larger is more
   */
  public record Term(String surface, double weight) {}

  /**
   * Words and names that the corpus has beyond the dictionaries.
   *
   * @param newWords most frequent first
   * @param variants spellings of one name, most frequent first
   */
  public record NewNames(List<Count> newWords, List<Variant> variants) {
    public NewNames {
      newWords = List.copyOf(newWords);
      variants = List.copyOf(variants);
    }
  }

  /** One name in another spelling, how often it occurs, and why the two are one. */
  public record Variant(String term, String canonical, long count, String evidence) {}

  /** A key of the effective job in dotted form, with its value as JSON writes it. */
  public record Setting(String key, String value) {}

  /** One row of the table quality. */
  public record Check(
      String name,
      String level,
      @Nullable Double value,
      @Nullable Double threshold,
      boolean passed) {}
}

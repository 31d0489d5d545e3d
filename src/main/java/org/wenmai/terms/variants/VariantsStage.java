package org.wenmai.terms.variants;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.TableStage;
import org.wenmai.corpus.Workspace;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.text.fold.RegionalWords;
import org.wenmai.text.name.CorpusName;
import org.wenmai.text.name.NameSpelling;

/**
 * Links the spellings of one name, as {@link NameSpelling} and {@link SpellingLink} judge them, and
 * the Han and Latin names that texts put together, as {@link AppositionCount} does.
 *
 * <p>Looked at are new words and Latin names with a capital inside, and what shares a key with one
 * of them: never all pairs. Three passes over {@code terms}, one over the terms of {@code tokens},
 * a second one where neighbours must decide, and one over the text of {@code records}. The driver
 * holds {@value NameCandidates#MOST} names and {@value NamePairs#MOST} pairs at most, the most
 * frequent ones, and of each rarer name {@value ContextProfile#NEIGHBOURS} neighbours.
 */
public final class VariantsStage implements TableStage {
  private static final String HAN = "^[\\u4E00-\\u9FFF]{3,6}$";

  /** A term in more than this share of all documents, and in more than some, is everywhere. */
  private static final double WIDESPREAD = 0.02;

  private static final long SOME = 4;

  private final RegionalWords words;

  /**
   * Creates the stage.
   *
   * @param words as the text of the run was folded
   */
  public VariantsStage(RegionalWords words) {
    this.words = words;
  }

  @Override
  public List<String> writes() {
    return List.of(Tables.VARIANTS.name());
  }

  @Override
  public Map<String, Dataset<Row>> run(Workspace workspace) {
    return Map.of(Tables.VARIANTS.name(), link(workspace, workspace.table("terms")));
  }

  /**
   * The table.
   *
   * @param terms with the columns language, term, surface, documents and occurrences of {@code
   *     terms}
   */
  public Dataset<Row> link(Workspace workspace, Dataset<Row> terms) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
    NameCandidates names = new NameCandidates(spark, terms);
    Set<String> known = names.latin();
    known.addAll(newWords(workspace));
    List<NamePair> pairs = NamePairs.of(known, names.near(known, HAN));
    CanonicalSpellings spellings = new CanonicalSpellings();
    if (!pairs.isEmpty()) {
      Set<String> widespread = names.inMoreDocumentsThan(most(workspace));
      new LinkScorer(workspace, pairs, widespread).links().forEach(spellings::add);
    }
    apposed(workspace, names).forEach(spellings::add);
    return workspace.spark().createDataFrame(spellings.rows(), Tables.VARIANTS.schema());
  }

  private static List<String> newWords(Workspace workspace) {
    Dataset<Row> words =
        workspace.table("new_words").where(col("term").rlike(HAN)).select("term", "count");
    return NameCandidates.first(words, "count").stream().map(row -> row.getString(0)).toList();
  }

  /** Documents that a term may be in without being everywhere. */
  private static long most(Workspace workspace) {
    return Math.max(SOME, (long) (WIDESPREAD * workspace.table("tokens").count()));
  }

  /** Names that texts put together, of most texts first and a bounded number of them. */
  private List<SpellingLink> apposed(Workspace workspace, NameCandidates terms) {
    List<AppositionCount> proving = AppositionCount.proving(found(workspace));
    Map<String, CorpusName> known = terms.named(AppositionCount.names(proving));
    List<SpellingLink> links = new ArrayList<>();
    for (AppositionCount apposed : proving) {
      CorpusName han = known.getOrDefault(apposed.han(), unknown(apposed.han(), "zh", apposed));
      CorpusName latin =
          known.getOrDefault(apposed.latin(), unknown(apposed.latin(), "en", apposed));
      links.add(SpellingLink.apposed(han, latin, apposed.documents()));
    }
    return links;
  }

  private List<AppositionCount> found(Workspace workspace) {
    return workspace
        .table("records")
        .select(
            col("text"),
            col(WorkTables.FOLDED).isNotNull(),
            col(AppositionFunction.BOILERPLATE),
            col(AppositionFunction.DAMAGE))
        .javaRDD()
        .flatMapToPair(new AppositionFunction(words))
        .reduceByKey(AppositionCount::merge, workspace.partitions())
        .values()
        .top(NameCandidates.MOST, new AppositionCount.MostDocuments());
  }

  /** A name that is no term, since the segmenter cuts it apart: it has no places. */
  private static CorpusName unknown(String term, String language, AppositionCount apposed) {
    return new CorpusName(term, term, language, apposed.documents());
  }
}

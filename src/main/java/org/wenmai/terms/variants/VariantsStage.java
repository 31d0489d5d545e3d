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
import org.wenmai.terms.Spelling;
import org.wenmai.terms.Variant;
import org.wenmai.text.fold.RegionalWords;
import org.wenmai.text.name.CorpusName;
import org.wenmai.text.name.SpellingDifference;

/**
 * Links the spellings of one name by the rules of {@link SpellingDifference} and {@link
 * SpellingLink}, and the Han and Latin names that texts put in apposition by those of {@link
 * AppositionCount}.
 *
 * <p>Candidates are new words and Latin names with a capital inside, and the terms that share a key
 * with one of them, so that not all pairs are compared. There are three passes over {@code terms},
 * one over the terms of {@code tokens}, a second one where neighbours must decide, and one over the
 * text of {@code records}. The driver holds at most {@value NameCandidates#MAX_NAMES} names and
 * {@value NamePairs#MAX_PAIRS} pairs, the most frequent ones, and {@value
 * ContextProfile#MAX_NEIGHBOURS} neighbours of each rarer name.
 */
public final class VariantsStage implements TableStage {
  private static final String HAN = "^[\\u4E00-\\u9FFF]{3,6}$";

  /** A term in more than this share of all documents is widespread. */
  private static final double WIDESPREAD = 0.02;

  /** A term in no more documents than this is not widespread in any corpus. */
  private static final long FEW_DOCUMENTS = 4;

  private final RegionalWords words;

  /**
   * Creates the stage.
   *
   * @param words the regional words that the text of the run was folded to
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
   * Makes the table.
   *
   * @param terms with the columns of {@link Spelling#SCHEMA}
   */
  public Dataset<Row> link(Workspace workspace, Dataset<Row> terms) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
    NameCandidates names = new NameCandidates(spark, terms);
    Set<String> known = names.latin();
    known.addAll(newWords(workspace));
    List<NamePair> pairs = NamePairs.of(known, names.similarTo(known, HAN));
    CanonicalSpellings spellings = new CanonicalSpellings();
    if (!pairs.isEmpty()) {
      Set<String> widespread = names.inMoreDocumentsThan(fewDocuments(workspace));
      new LinkScorer(workspace, pairs, widespread).links().forEach(spellings::add);
    }
    appositions(workspace, names).forEach(spellings::add);
    List<Row> rows = spellings.variants().stream().map(Variant::toRow).toList();
    return workspace.spark().createDataFrame(rows, Variant.SCHEMA);
  }

  private static List<String> newWords(Workspace workspace) {
    Dataset<Row> words =
        workspace.table("new_words").where(col("term").rlike(HAN)).select("term", "count");
    return NameCandidates.mostFrequent(words, "count").stream()
        .map(row -> row.<String>getAs("term"))
        .toList();
  }

  /** The number of documents that a term may be in without being widespread. */
  private static long fewDocuments(Workspace workspace) {
    return Math.max(FEW_DOCUMENTS, (long) (WIDESPREAD * workspace.table("tokens").count()));
  }

  private List<SpellingLink> appositions(Workspace workspace, NameCandidates names) {
    List<AppositionCount> proofs = AppositionCount.selectProofs(mostFrequent(workspace));
    Map<String, CorpusName> terms = names.named(AppositionCount.names(proofs));
    List<SpellingLink> links = new ArrayList<>();
    for (AppositionCount proof : proofs) {
      long documents = proof.documents();
      CorpusName han = terms.getOrDefault(proof.han(), noTerm(proof.han(), "zh", documents));
      CorpusName latin = terms.getOrDefault(proof.latin(), noTerm(proof.latin(), "en", documents));
      links.add(SpellingLink.byApposition(han, latin, documents));
    }
    return links;
  }

  /** The appositions of most documents, those first. */
  private List<AppositionCount> mostFrequent(Workspace workspace) {
    return RecordText.all(workspace)
        .flatMapToPair(new AppositionFunction(words))
        .reduceByKey(AppositionCount::merge, workspace.partitions())
        .values()
        .top(NameCandidates.MAX_NAMES, new AppositionCount.MostDocuments());
  }

  /**
   * A name that is no term, because the tokenizer splits it. Its occurrences are unknown, so that
   * documents are counted instead.
   */
  private static CorpusName noTerm(String term, String language, long documents) {
    return new CorpusName(term, term, language, documents);
  }
}

package org.wenmai.stage.variants;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.schema.Tables;
import org.wenmai.stage.TableStage;
import org.wenmai.stage.Work;
import org.wenmai.stage.Workspace;
import org.wenmai.text.name.Apposition;
import org.wenmai.text.name.Name;
import org.wenmai.text.name.Spelling;
import scala.Tuple2;

/**
 * Links the spellings of one name, as {@link Spelling} and {@link Link} judge them, and the Han and
 * Latin names that texts put together.
 *
 * <p>Looked at are new words and Latin names with a capital inside, and what shares a key with one
 * of them: never all pairs. Two passes over {@code terms}, one over the terms of {@code tokens},
 * one over the folded text of {@code records}; the driver holds {@value TermNames#MOST} names at
 * most, the most frequent ones.
 */
public final class VariantsStage implements TableStage {
  private static final String HAN = "^[\\u4E00-\\u9FFF]{3,6}$";

  private static final StructType APPOSED =
      new StructType()
          .add("han", DataTypes.StringType)
          .add("latin", DataTypes.StringType)
          .add("documents", DataTypes.LongType);

  @Override
  public String name() {
    return "variants";
  }

  @Override
  public List<String> reads() {
    return List.of("terms", "new_words", "tokens", "records");
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
   * @param terms with the columns language, term, surface and occurrences of {@code terms}
   */
  public Dataset<Row> link(Workspace workspace, Dataset<Row> terms) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
    TermNames names = new TermNames(spark, terms);
    Set<String> known = names.latin();
    known.addAll(newWords(workspace));
    List<Pairs.Pair> pairs = Pairs.of(known, names.near(known, HAN));
    Map<String, Company> company = company(workspace, spark, Pairs.terms(pairs));
    Spellings spellings = new Spellings();
    for (Pairs.Pair pair : pairs) {
      Company ofA = company.getOrDefault(pair.a().term(), new Company());
      Company ofB = company.getOrDefault(pair.b().term(), new Company());
      Link.of(pair.a(), pair.b(), ofA, ofB).ifPresent(spellings::add);
    }
    apposed(workspace, names).forEach(spellings::add);
    return workspace.spark().createDataFrame(spellings.rows(), Tables.VARIANTS.schema());
  }

  private static List<String> newWords(Workspace workspace) {
    Dataset<Row> words =
        workspace.table("new_words").where(col("term").rlike(HAN)).select("term", "count");
    return TermNames.first(words, "count").stream().map(row -> row.getString(0)).toList();
  }

  private static Map<String, Company> company(
      Workspace workspace, JavaSparkContext spark, Set<String> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    return workspace
        .table("tokens")
        .select(col("doc_id"), col("words.term"), col("words.stop"))
        .javaRDD()
        .mapPartitionsToPair(new FindCompany(spark.broadcast(names)))
        .reduceByKey(Company::merge, workspace.partitions())
        .collectAsMap();
  }

  /** Names that texts put together, of most texts first and a bounded number of them. */
  private static List<Link> apposed(Workspace workspace, TermNames terms) {
    JavaRDD<Row> counted =
        workspace
            .table("records")
            .select(coalesce(col(Work.FOLDED), col("text")))
            .javaRDD()
            .flatMap(row -> new HashSet<>(Apposition.of(row.getString(0))).iterator())
            .mapToPair(found -> new Tuple2<>(found, 1L))
            .reduceByKey(Long::sum, workspace.partitions())
            .map(found -> RowFactory.create(found._1().han(), found._1().latin(), found._2()));
    List<Row> pairs =
        TermNames.first(workspace.spark().createDataFrame(counted, APPOSED), "documents");
    Set<String> names = new HashSet<>();
    pairs.forEach(row -> names.addAll(List.of(row.getString(0), row.getString(1))));
    Map<String, Name> known = terms.named(names);
    List<Link> links = new ArrayList<>();
    for (Row row : pairs) {
      long documents = row.getLong(2);
      Name han = known.getOrDefault(row.getString(0), unknown(row.getString(0), "zh", documents));
      Name latin = known.getOrDefault(row.getString(1), unknown(row.getString(1), "en", documents));
      links.add(Link.apposed(han, latin, documents));
    }
    return links;
  }

  /** A name that is no term, since the segmenter cuts it apart. */
  private static Name unknown(String term, String language, long documents) {
    return new Name(term, term, language, documents);
  }
}

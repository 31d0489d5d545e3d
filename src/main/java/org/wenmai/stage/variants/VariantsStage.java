package org.wenmai.stage.variants;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.schema.Tables;
import org.wenmai.stage.BoundedCollect;
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
 * one over the folded text of {@code records}; the driver holds {@value #MOST} names at most, the
 * most frequent ones.
 */
public final class VariantsStage implements TableStage {
  static final int MOST = 100_000;

  /** Fewer places than this leave no room for a slip that is rare beside them. */
  private static final int FREQUENT = 10;

  private static final String HAN = "^[\\u4E00-\\u9FFF]{3,6}$";
  private static final String INNER_CAPITAL = "\\p{Ll}\\p{Lu}";

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
    return Map.of(Tables.VARIANTS.name(), link(workspace));
  }

  /** The table. */
  public Dataset<Row> link(Workspace workspace) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
    Set<String> known = knownNames(workspace);
    List<Pairs.Pair> pairs = Pairs.of(known, candidates(workspace, spark, known));
    Map<String, Company> company = company(workspace, spark, Pairs.terms(pairs));
    Spellings spellings = new Spellings();
    for (Pairs.Pair pair : pairs) {
      Company ofA = company.getOrDefault(pair.a().term(), new Company());
      Company ofB = company.getOrDefault(pair.b().term(), new Company());
      Link.of(pair.a(), pair.b(), ofA, ofB).ifPresent(spellings::add);
    }
    apposed(workspace, spark).forEach(spellings::add);
    return workspace.spark().createDataFrame(spellings.rows(), Tables.VARIANTS.schema());
  }

  /** New words, and frequent Latin names with a capital inside. */
  private static Set<String> knownNames(Workspace workspace) {
    Dataset<Row> words =
        workspace.table("new_words").where(col("term").rlike(HAN)).select("term", "count");
    Dataset<Row> latin =
        workspace
            .table("terms")
            .where(col("surface").rlike(INNER_CAPITAL).and(col("occurrences").geq(FREQUENT)))
            .select("term", "occurrences");
    Set<String> names = new HashSet<>();
    first(words, "count").forEach(row -> names.add(row.getString(0)));
    first(latin, "occurrences").forEach(row -> names.add(row.getString(0)));
    return names;
  }

  /** All names that share a key with a known one, and those themselves. */
  private static List<Name> candidates(
      Workspace workspace, JavaSparkContext spark, Set<String> known) {
    Dataset<Row> terms =
        workspace
            .table("terms")
            .where(col("term").rlike(HAN).or(col("surface").rlike(INNER_CAPITAL)))
            .select("term", "surface", "occurrences");
    Set<String> keys = new HashSet<>();
    Broadcast<Set<String>> all = spark.broadcast(known);
    Dataset<Row> ours =
        terms.filter((FilterFunction<Row>) row -> all.value().contains(row.getString(0)));
    first(ours, "occurrences").forEach(row -> keys.addAll(Spelling.keys(name(row))));
    Broadcast<Set<String>> wanted = spark.broadcast(keys);
    Dataset<Row> near =
        terms.filter(
            (FilterFunction<Row>)
                row -> Spelling.keys(name(row)).stream().anyMatch(wanted.value()::contains));
    Map<String, Name> names = new TreeMap<>();
    first(near, "occurrences")
        .forEach(row -> names.merge(row.getString(0), name(row), VariantsStage::sum));
    return new ArrayList<>(names.values());
  }

  private static Name name(Row row) {
    return new Name(row.getString(0), row.getString(1), row.getLong(2));
  }

  /**
   * The same term in several languages is one name here; the more frequent surface stands for it.
   */
  private static Name sum(Name a, Name b) {
    boolean first =
        a.count() > b.count()
            || (a.count() == b.count() && a.surface().compareTo(b.surface()) <= 0);
    return new Name(a.term(), first ? a.surface() : b.surface(), a.count() + b.count());
  }

  private static List<Row> first(Dataset<Row> rows, String count) {
    return collected(
        rows.orderBy(col(count).desc(), col("term"), col(rows.columns()[1])).limit(MOST));
  }

  private static List<Row> collected(Dataset<Row> rows) {
    return BoundedCollect.of(rows, MOST).orElseThrow();
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
  private static List<Link> apposed(Workspace workspace, JavaSparkContext spark) {
    JavaRDD<Row> counted =
        workspace
            .table("records")
            .select(coalesce(col(Work.FOLDED), col("text")))
            .javaRDD()
            .flatMap(row -> new HashSet<>(Apposition.of(row.getString(0))).iterator())
            .mapToPair(found -> new Tuple2<>(found, 1L))
            .reduceByKey(Long::sum, workspace.partitions())
            .map(found -> RowFactory.create(found._1().han(), found._1().latin(), found._2()));
    Dataset<Row> rows = workspace.spark().createDataFrame(counted, APPOSED);
    List<Row> pairs =
        collected(rows.orderBy(col("documents").desc(), col("han"), col("latin")).limit(MOST));
    Set<String> names = new HashSet<>();
    pairs.forEach(row -> names.addAll(List.of(row.getString(0), row.getString(1))));
    Map<String, Name> known = counts(workspace, spark, names);
    List<Link> links = new ArrayList<>();
    for (Row row : pairs) {
      long documents = row.getLong(2);
      Name han = known.getOrDefault(row.getString(0), unknown(row.getString(0), documents));
      Name latin = known.getOrDefault(row.getString(1), unknown(row.getString(1), documents));
      links.add(Link.apposed(han, latin, documents));
    }
    return links;
  }

  private static Name unknown(String term, long documents) {
    return new Name(term, term, documents);
  }

  private static Map<String, Name> counts(
      Workspace workspace, JavaSparkContext spark, Set<String> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    Broadcast<Set<String>> wanted = spark.broadcast(names);
    Dataset<Row> terms =
        workspace
            .table("terms")
            .select("term", "surface", "occurrences")
            .filter((FilterFunction<Row>) row -> wanted.value().contains(row.getString(0)));
    Map<String, Name> counts = new HashMap<>();
    first(terms, "occurrences")
        .forEach(row -> counts.merge(row.getString(0), name(row), VariantsStage::sum));
    return counts;
  }
}

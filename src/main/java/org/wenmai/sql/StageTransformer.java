package org.wenmai.sql;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * The stages of a run that work text by text, as a transformer for spark.ml pipelines: repair,
 * identify, fold and segment, up to {@link #lastStage()}.
 *
 * <p>It reads a column of raw texts and adds columns by the names of the published tables, each
 * with {@link #outputPrefix()}: {@code text}, {@code repairs}, {@code boilerplate}, {@code damage},
 * {@code char_count}, {@code language}, {@code language_confidence}, {@code script}, {@code
 * paragraphs}, {@code folded}, {@code words}, {@code word_count}; and two of its own. {@code terms}
 * are the words that count, in text order, never null, as {@code CountVectorizer}, {@code
 * HashingTF} and {@code Word2Vec} want them. {@code rejection} says why nothing is left of a text,
 * and is null else. Of a null text all columns are null, but terms are empty.
 *
 * <p>Boilerplate is known by sight only: learning it takes a corpus and so a run. A pipeline with
 * it is saved and loaded as any other; the same text gives the same columns everywhere. Of a user
 * dictionary ({@code segment.dictionary}) the path is saved, not the words: keep the file.
 *
 * <pre>{@code
 * Pipeline pipeline = new Pipeline().setStages(new PipelineStage[] {
 *   new StageTransformer().setInputCol("body"),
 *   new CountVectorizer().setInputCol("wenmai_terms").setOutputCol("counts"),
 *   new IDF().setInputCol("counts").setOutputCol("features")});
 * }</pre>
 */
public final class StageTransformer extends Transformer implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;
  private static final String OUTCOME = "__wenmai";

  private final String uid;
  private final Param<String> inputCol;
  private final Param<String> languageCol;
  private final Param<String> outputPrefix;
  private final Param<String> lastStage;
  private final StringArrayParam settings;

  /** Creates a transformer with a name of its own. */
  public StageTransformer() {
    this(Identifiable.randomUID("wenmai"));
  }

  /** Creates a transformer of that name; Spark calls it when it loads a pipeline. */
  public StageTransformer(String uid) {
    this.uid = uid;
    this.inputCol = new Param<>(uid, "inputCol", "column of raw texts, strings");
    this.languageCol =
        new Param<>(
            uid,
            "languageCol",
            "column of languages that are known, BCP 47; they are believed, not guessed");
    this.outputPrefix =
        new Param<>(uid, "outputPrefix", "what the names of the added columns begin with");
    this.lastStage =
        new Param<>(
            uid,
            "lastStage",
            "the last stage: " + String.join(", ", TextStages.NAMES),
            ParamValidators.inArray(TextStages.NAMES.toArray()));
    this.settings =
        new StringArrayParam(
            this,
            "settings",
            "key=value with keys of a job file below repair, identify, fold and segment");
    setDefault(inputCol, "text");
    setDefault(outputPrefix, "wenmai_");
    setDefault(lastStage, TextStages.NAMES.get(TextStages.NAMES.size() - 1));
    setDefault(settings, new String[0]);
  }

  /** Reads a saved transformer; Spark finds it by this name. */
  public static MLReader<StageTransformer> read() {
    return new DefaultParamsReader<>();
  }

  /** Loads a saved transformer. */
  public static StageTransformer load(String path) {
    return read().load(path);
  }

  @Override
  public String uid() {
    return uid;
  }

  /** Column of raw texts; {@code text}. */
  public Param<String> inputCol() {
    return inputCol;
  }

  /** Sets {@link #inputCol()}. */
  public StageTransformer setInputCol(String column) {
    set(inputCol, column);
    return this;
  }

  /** Column of languages that are known, null where one is not; none unless set. */
  public Param<String> languageCol() {
    return languageCol;
  }

  /** Sets {@link #languageCol()}. */
  public StageTransformer setLanguageCol(String column) {
    set(languageCol, column);
    return this;
  }

  /** What the names of the added columns begin with; {@code wenmai_}. */
  public Param<String> outputPrefix() {
    return outputPrefix;
  }

  /** Sets {@link #outputPrefix()}. */
  public StageTransformer setOutputPrefix(String prefix) {
    set(outputPrefix, prefix);
    return this;
  }

  /** The last stage: repair, identify, fold or {@code segment}. */
  public Param<String> lastStage() {
    return lastStage;
  }

  /** Sets {@link #lastStage()}. */
  public StageTransformer setLastStage(String stage) {
    set(lastStage, stage);
    return this;
  }

  /** Keys of a job file, as {@code fold.regional-words=true}; none. */
  public StringArrayParam settings() {
    return settings;
  }

  /** Sets {@link #settings()}. */
  public StageTransformer setSettings(String... keysAndValues) {
    set(settings, keysAndValues.clone());
    return this;
  }

  @Override
  public StageTransformer copy(ParamMap extra) {
    return defaultCopy(extra);
  }

  /**
   * The columns of a dataset with those that are added.
   *
   * @throws WenmaiException if an input is missing or no string, a column is there already, or a
   *     setting is wrong
   */
  @Override
  public StructType transformSchema(StructType schema) {
    requireString(schema, inputCol);
    if (isDefined(languageCol)) {
      requireString(schema, languageCol);
    }
    StructType all = schema;
    for (StructField added : TextStages.added(lastOne(), settingsGiven()).fields()) {
      String name = getOrDefault(outputPrefix) + added.name();
      requireAbsent(schema, name);
      all = all.add(name, added.dataType(), added.nullable());
    }
    return all;
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    TextStages stages =
        TextStages.upTo(
            lastOne(),
            settingsGiven(),
            dataset.sparkSession().sparkContext().hadoopConfiguration());
    StructType columns = TextStages.added(lastOne(), settingsGiven());
    String outcomeCol = unused(dataset.columns());
    // Non-deterministic in Spark's sense, or it would be evaluated once for every column.
    Column outcome =
        udf(stages, columns)
            .asNondeterministic()
            .apply(struct(col(quoted(getOrDefault(inputCol))), language()));
    Column[] kept =
        Arrays.stream(dataset.columns()).map(name -> col(quoted(name))).toArray(Column[]::new);
    List<String> added = List.of(columns.fieldNames());
    Column[] all = Arrays.copyOf(kept, kept.length + added.size());
    for (int i = 0; i < added.size(); i++) {
      String name = getOrDefault(outputPrefix) + added.get(i);
      all[kept.length + i] = col(outcomeCol).getField(added.get(i)).as(name);
    }
    return dataset.toDF().withColumn(outcomeCol, outcome).select(all);
  }

  private String lastOne() {
    return getOrDefault(lastStage);
  }

  private List<String> settingsGiven() {
    return List.of(getOrDefault(settings));
  }

  private static String unused(String... columns) {
    String name = OUTCOME;
    while (has(columns, name)) {
      name += "_";
    }
    return name;
  }

  /** By Spark's own rule, which by default does not tell capitals from small letters. */
  private static boolean has(String[] columns, String name) {
    boolean exact = SQLConf.get().caseSensitiveAnalysis();
    return Arrays.stream(columns)
        .anyMatch(column -> exact ? column.equals(name) : column.equalsIgnoreCase(name));
  }

  private Column language() {
    return isDefined(languageCol)
        ? col(quoted(getOrDefault(languageCol)))
        : lit(null).cast(DataTypes.StringType);
  }

  private static String quoted(String column) {
    return "`" + column.replace("`", "``") + "`";
  }

  private void requireString(StructType schema, Param<String> param) {
    String name = getOrDefault(param);
    boolean there = has(schema.fieldNames(), name);
    boolean isString =
        Arrays.stream(schema.fields())
            .anyMatch(
                field ->
                    has(new String[] {field.name()}, name)
                        && field.dataType() instanceof StringType);
    if (!isString) {
      throw new WenmaiException(
          ErrorCode.USAGE,
          param.name()
              + " is '"
              + name
              + "', which is "
              + (there ? "no column of strings." : "no column of the dataset."),
          "Set it to one of the columns: " + String.join(", ", schema.fieldNames()) + ".");
    }
  }

  private static void requireAbsent(StructType schema, String name) {
    if (has(schema.fieldNames(), name)) {
      throw new WenmaiException(
          ErrorCode.USAGE,
          "The dataset has a column '" + name + "' already.",
          "Set outputPrefix, or drop the column.");
    }
  }
}

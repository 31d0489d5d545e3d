package org.wenmai.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.DocumentPipeline;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.WorkColumns;
import org.wenmai.document.stage.FoldStage;
import org.wenmai.document.stage.IdentifyStage;
import org.wenmai.document.stage.RepairStage;
import org.wenmai.document.stage.SegmentStage;
import org.wenmai.document.training.UserDictionaryReader;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;

/** The stages from repair on, as a function of one text and the language that it is known to be. */
final class TextStages implements UDF1<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** Stages, in order. */
  static final List<String> NAMES = List.of("repair", "identify", "fold", "segment");

  /** Keys of what a run learns from its corpus, or of tables that only a run writes. */
  private static final List<String> OF_A_CORPUS =
      List.of(
          "repair.boilerplate-sample",
          "repair.boilerplate-min-documents",
          "segment.new-words",
          "segment.new-words-sample",
          "segment.variants",
          "segment.phrase-words");

  private static final String TERMS = "terms";
  private static final StructType GIVEN =
      new StructType()
          .add(WorkColumns.RAW_TEXT, DataTypes.StringType, true)
          .add(WorkColumns.DECLARED_LANGUAGE, DataTypes.StringType, true)
          .add(WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE, true);

  /** What only stages tell each other. */
  private static final List<String> INTERNAL =
      List.of(
          WorkColumns.RAW_TEXT,
          WorkColumns.DECLARED_LANGUAGE,
          WorkColumns.REJECTION,
          WorkColumns.FOLD_MAP,
          WorkColumns.TERMS,
          WorkColumns.PHRASES);

  private final DocumentPipeline chain;
  private final List<String> columns;
  private final StructType added;
  private final int minTermCodePoints;

  private TextStages(DocumentPipeline chain, int minTermCodePoints) {
    this.chain = chain;
    this.columns = chain.columns();
    this.added = added(chain.schema());
    this.minTermCodePoints = minTermCodePoints;
  }

  /**
   * The stages up to one of {@link #NAMES}.
   *
   * @param settings keys of a job file with their values
   * @param hadoop opens user dictionaries
   * @throws WenmaiException if a setting is none, or is not of these stages
   */
  static TextStages upTo(String last, List<String> settings, Configuration hadoop) {
    Job job = job(last, settings);
    boolean cuts = last.equals(NAMES.get(NAMES.size() - 1));
    return of(
        last,
        job,
        cuts
            ? UserDictionaryReader.read(hadoop, job.segment(), job.fold().folder())
            : UserWordList.none());
  }

  /**
   * The columns that come out of {@link #upTo}; reads no dictionary.
   *
   * @throws WenmaiException as there
   */
  static StructType added(String last, List<String> settings) {
    return of(last, job(last, settings), UserWordList.none()).added();
  }

  private static Job job(String last, List<String> settings) {
    settings.forEach(setting -> requireStage(last, setting));
    return JobFile.parse("seed: 1", "the settings of a StageTransformer", settings);
  }

  private static TextStages of(String last, Job job, UserWordList words) {
    List<DocumentStage> all =
        List.of(
            new RepairStage(job.repair()),
            new IdentifyStage(job.identify()),
            new FoldStage(job.fold()),
            new SegmentStage(job.segment(), words));
    List<DocumentStage> wanted = all.subList(0, NAMES.indexOf(last) + 1);
    return new TextStages(
        new DocumentPipeline(GIVEN, wanted, Map.of()), job.segment().minTermCodePoints());
  }

  private static void requireStage(String last, String setting) {
    List<String> stages = NAMES.subList(0, NAMES.indexOf(last) + 1);
    if (stages.stream().noneMatch(stage -> setting.startsWith(stage + "."))) {
      throw wrong(setting, "is of no stage up to " + last, stages);
    }
    if (setting.indexOf('=') < 0) {
      throw wrong(setting, "has no value", stages);
    }
    if (OF_A_CORPUS.stream().anyMatch(key -> setting.startsWith(key + "="))) {
      throw wrong(setting, "needs a corpus, and does nothing text by text", stages);
    }
  }

  private static WenmaiException wrong(String setting, String why, List<String> stages) {
    return new WenmaiException(
        ErrorCode.CONFIG_INVALID,
        "The setting '" + setting + "' of a StageTransformer " + why + ".",
        "Write keys of " + String.join(", ", stages) + ", like repair.normal-form=NFC.");
  }

  private static StructType added(StructType all) {
    StructType added = new StructType();
    for (StructField field : all.fields()) {
      if (!INTERNAL.contains(field.name())) {
        added = added.add(field.name(), field.dataType(), true);
      }
    }
    if (List.of(all.fieldNames()).contains(WorkColumns.WORDS)) {
      added = added.add(TERMS, new ArrayType(DataTypes.StringType, false), false);
    }
    return added.add(WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE, true);
  }

  /** The columns that come out, in order. */
  StructType added() {
    return added;
  }

  @Override
  public Row call(Row in) {
    @Nullable Object[] record =
        in.isNullAt(0)
            ? new @Nullable Object[columns.size()]
            : chain.take(RowFactory.create(in.get(0), in.get(1), null));
    @Nullable Object[] out = new @Nullable Object[added.size()];
    for (int i = 0; i < out.length; i++) {
      String name = added.apply(i).name();
      out[i] = name.equals(TERMS) ? terms(value(record, WorkColumns.WORDS)) : value(record, name);
    }
    return RowFactory.create(out);
  }

  private @Nullable Object value(@Nullable Object[] record, String name) {
    return record[columns.indexOf(name)];
  }

  private List<String> terms(@Nullable Object words) {
    List<String> terms = new ArrayList<>();
    if (words instanceof List<?> rows) {
      for (Object row : rows) {
        Word word = word((Row) row);
        if (word.isTerm(minTermCodePoints)) {
          terms.add(word.term());
        }
      }
    }
    return terms;
  }

  /** From a value of {@link org.wenmai.schema.Tables#WORDS}. */
  private static Word word(Row row) {
    return new Word(
        row.getString(0),
        row.getInt(1),
        row.getInt(2),
        row.getBoolean(3),
        row.getString(4),
        row.getString(5));
  }
}

package org.wenmai.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.DecodedContent;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentMetadata;
import org.wenmai.document.DocumentOrigin;
import org.wenmai.document.DocumentPipeline;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.Rejection;
import org.wenmai.document.SegmentedText;
import org.wenmai.document.stage.FoldStage;
import org.wenmai.document.stage.IdentifyStage;
import org.wenmai.document.stage.RepairStage;
import org.wenmai.document.stage.SegmentStage;
import org.wenmai.document.table.DocumentColumns;
import org.wenmai.document.training.UserDictionaryReader;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.schema.WorkTables;
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
  private static final String REJECTION = "rejection";

  /** The columns that each stage adds. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "repair", List.of("text", "repairs", "boilerplate", "damage", "char_count"),
          "identify",
              List.of("language", "language_confidence", "script", DocumentColumns.PARAGRAPHS),
          "fold", List.of(WorkTables.FOLDED),
          "segment", List.of(DocumentColumns.WORDS, "word_count"));

  private final DocumentPipeline pipeline;
  private final StructType properties;
  private final boolean hasTerms;
  private final int minTermCodePoints;

  private TextStages(DocumentPipeline pipeline, String last, int minTermCodePoints) {
    this.pipeline = pipeline;
    this.properties = properties(last);
    this.hasTerms = hasTerms(last);
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
    UserWordList words =
        hasTerms(last)
            ? UserDictionaryReader.read(hadoop, job.segment(), job.fold().folder())
            : UserWordList.none();
    List<DocumentStage> all =
        List.of(
            new RepairStage(job.repair()),
            new IdentifyStage(job.identify()),
            new FoldStage(job.fold()),
            new SegmentStage(job.segment(), () -> words));
    return new TextStages(
        new DocumentPipeline(all.subList(0, NAMES.indexOf(last) + 1)),
        last,
        job.segment().minTermCodePoints());
  }

  /**
   * The columns that come out of {@link #upTo}; reads no dictionary.
   *
   * @throws WenmaiException as there
   */
  static StructType added(String last, List<String> settings) {
    job(last, settings); // Checks them.
    return added(last);
  }

  private static Job job(String last, List<String> settings) {
    settings.forEach(setting -> requireStage(last, setting));
    return JobFile.parse("seed: 1", "the settings of a StageTransformer", settings);
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

  private static StructType properties(String last) {
    StructType properties = new StructType();
    for (String stage : NAMES.subList(0, NAMES.indexOf(last) + 1)) {
      for (String column : COLUMNS.getOrDefault(stage, List.of())) {
        properties = properties.add(column, DocumentColumns.typeOf(column), true);
      }
    }
    return properties;
  }

  private static StructType added(String last) {
    StructType added = properties(last);
    if (hasTerms(last)) {
      added = added.add(TERMS, new ArrayType(DataTypes.StringType, false), false);
    }
    return added.add(REJECTION, DocumentColumns.REJECTION, true);
  }

  private static boolean hasTerms(String last) {
    return last.equals(NAMES.get(NAMES.size() - 1));
  }

  @Override
  public Row call(Row in) {
    Document document = in.isNullAt(0) ? null : processed(in.getString(0), in.getString(1));
    List<@Nullable Object> out = new ArrayList<>();
    if (document == null) {
      out.addAll(Collections.nCopies(properties.size(), null));
    } else {
      out.addAll(values(document));
    }
    if (hasTerms) {
      out.add(terms(document));
    }
    out.add(document == null ? null : document.rejection().map(TextStages::row).orElse(null));
    return RowFactory.create(out.toArray());
  }

  private Document processed(String text, @Nullable String language) {
    return pipeline.process(
        new Document(
            DocumentOrigin.none(),
            DocumentMetadata.ofLanguage(language),
            DecodedContent.ofText(text)));
  }

  private List<@Nullable Object> values(Document document) {
    DocumentColumns columns = new DocumentColumns();
    List<@Nullable Object> values = new ArrayList<>();
    for (StructField field : properties.fields()) {
      Object value = columns.value(field.name(), document);
      values.add(CatalystTypeConverters.convertToScala(value, field.dataType()));
    }
    return values;
  }

  private List<String> terms(@Nullable Document document) {
    return Optional.ofNullable(document)
        .flatMap(Document::findSegmented)
        .map(SegmentedText::words)
        .orElse(List.of())
        .stream()
        .filter(word -> word.isTerm(minTermCodePoints))
        .map(Word::term)
        .toList();
  }

  private static Row row(Rejection rejection) {
    return RowFactory.create(
        rejection.stage(), rejection.reason(), rejection.detail(), rejection.excerpt());
  }
}

package org.wenmai.document.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.sketch.DocumentSketch;
import org.wenmai.document.Document;
import org.wenmai.document.PublicationDate;
import org.wenmai.document.SegmentedText;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.text.Span;
import org.wenmai.text.language.DocumentLanguage;
import org.wenmai.text.language.DocumentLanguage.InParagraph;
import org.wenmai.text.repair.RepairedText;
import org.wenmai.text.tokenize.token.Word;

/**
 * The properties of a document as values of columns, in Spark's internal form. A property that no
 * stage has set is null. Not thread-safe.
 */
public final class DocumentColumns {
  /** Of {@link #PARAGRAPHS}: a paragraph without the id of its document. */
  public static final StructType PARAGRAPH =
      new StructType()
          .add("index", DataTypes.IntegerType, false)
          .add("start", DataTypes.IntegerType, false)
          .add("end", DataTypes.IntegerType, false)
          .add("language", DataTypes.StringType, false)
          .add("language_confidence", DataTypes.DoubleType, false)
          .add("script", DataTypes.StringType, false);

  /** Paragraphs in text order, an array of {@link #PARAGRAPH}. */
  public static final String PARAGRAPHS = "paragraphs";

  /** Words in text order, as {@link org.wenmai.schema.Tables#WORDS}. */
  public static final String WORDS = "words";

  /** Why a document is not kept; null while it is. */
  public static final StructType REJECTION =
      new StructType()
          .add("stage", DataTypes.StringType, false)
          .add("reason", DataTypes.StringType, false)
          .add("detail", DataTypes.StringType, true)
          .add("excerpt", DataTypes.StringType, true);

  /** A column that is always null. */
  static final Function<Document, @Nullable Object> NULL = document -> null;

  private final Strings kinds = new Strings();
  private final Strings languages = new Strings();
  private final Strings scripts = new Strings();

  private final Map<String, Function<Document, @Nullable Object>> columns =
      Map.ofEntries(
          string("doc_id", document -> document.origin().docId()),
          string("record_id", document -> document.origin().recordId()),
          string("external_id", document -> document.origin().externalId()),
          string("uri", document -> document.origin().uri()),
          string("source", document -> document.origin().source()),
          string("title", document -> document.metadata().title()),
          string("author", document -> document.metadata().author()),
          string("canonical_uri", document -> document.metadata().canonicalUri()),
          any("extra", document -> strings(document.metadata().extra())),
          published("published_at", date -> DateTimeUtils.instantToMicros(date.at())),
          published("published_date", date -> (int) date.date().toEpochDay()),
          published("published_precision", date -> UTF8String.fromString(date.precision())),
          string(
              WorkTables.UNDERSTOOD,
              document -> document.metadata().published() == null ? "no" : "yes"),
          string("charset", document -> document.content().charset()),
          any("charset_confidence", document -> document.content().charsetConfidence()),
          any("page_char_count", document -> document.content().pageCharCount()),
          repaired("text", repaired -> UTF8String.fromString(repaired.text())),
          repaired("repairs", repaired -> counts(repaired.repairs())),
          repaired("damage", repaired -> spans(repaired.damage())),
          repaired("char_count", RepairedText::charCount),
          any(
              "boilerplate",
              document ->
                  document.findRepaired().map(any -> spans(document.boilerplate())).orElse(null)),
          language("language", found -> UTF8String.fromString(found.language().tag())),
          language("language_confidence", found -> found.language().confidence()),
          language("script", found -> UTF8String.fromString(found.language().script())),
          language(PARAGRAPHS, found -> paragraphs(found.paragraphs())),
          string(WorkTables.FOLDED, document -> document.findFolded().orElse(null)),
          any(WorkTables.FOLDED_OFFSETS, DocumentColumns::foldedOffsets),
          segmented(WORDS, segmented -> words(segmented.words())),
          segmented("word_count", segmented -> (long) segmented.words().size()),
          segmented(WorkTables.TERMS, SegmentedText::terms),
          segmented(WorkTables.PHRASES, SegmentedText::phrases),
          any(
              WorkTables.SKETCH,
              document -> document.findSketch().map(DocumentColumns::sketch).orElse(null)));

  /**
   * The values of a column.
   *
   * @throws IllegalStateException if there is no such column
   */
  Function<Document, @Nullable Object> named(String column) {
    if (WorkTables.FAMILY_COLUMNS.contains(column)) {
      return NULL; // Filled when the families are known.
    }
    Function<Document, @Nullable Object> values = columns.get(column);
    if (values == null) {
      throw new IllegalStateException("A document has no column " + column);
    }
    return values;
  }

  /**
   * The value of a column in Spark's internal form, whether the document is kept or not.
   *
   * @throws IllegalStateException if there is no such column
   */
  public @Nullable Object value(String column, Document document) {
    return named(column).apply(document);
  }

  /** The type of a column that a stage of the text pass sets. */
  public static DataType typeOf(String column) {
    return switch (column) {
      case WORDS -> Tables.WORDS;
      case PARAGRAPHS -> new ArrayType(PARAGRAPH, false);
      case WorkTables.FOLDED -> DataTypes.StringType;
      default -> Tables.DOCUMENTS.schema().apply(column).dataType();
    };
  }

  private static Map.Entry<String, Function<Document, @Nullable Object>> any(
      String name, Function<Document, @Nullable Object> values) {
    return Map.entry(name, values);
  }

  private static Map.Entry<String, Function<Document, @Nullable Object>> string(
      String name, Function<Document, @Nullable String> values) {
    return Map.entry(name, document -> UTF8String.fromString(values.apply(document)));
  }

  private static Map.Entry<String, Function<Document, @Nullable Object>> published(
      String name, Function<PublicationDate, Object> values) {
    return Map.entry(
        name,
        document -> {
          PublicationDate published = document.metadata().published();
          return published == null ? null : values.apply(published);
        });
  }

  private static Map.Entry<String, Function<Document, @Nullable Object>> repaired(
      String name, Function<RepairedText, Object> values) {
    return Map.entry(name, document -> orNull(document.findRepaired().map(values)));
  }

  private static Map.Entry<String, Function<Document, @Nullable Object>> language(
      String name, Function<DocumentLanguage, Object> values) {
    return Map.entry(name, document -> orNull(document.findLanguage().map(values)));
  }

  private static Map.Entry<String, Function<Document, @Nullable Object>> segmented(
      String name, Function<SegmentedText, Object> values) {
    return Map.entry(name, document -> orNull(document.findSegmented().map(values)));
  }

  private static @Nullable Object orNull(Optional<Object> value) {
    return value.orElse(null);
  }

  private static ArrayBasedMapData counts(Map<String, Integer> counts) {
    Object[] keys = counts.keySet().stream().map(UTF8String::fromString).toArray();
    return new ArrayBasedMapData(
        new GenericArrayData(keys), new GenericArrayData(counts.values().toArray()));
  }

  private static ArrayBasedMapData strings(Map<String, String> strings) {
    Object[] keys = strings.keySet().stream().map(UTF8String::fromString).toArray();
    Object[] values = strings.values().stream().map(UTF8String::fromString).toArray();
    return new ArrayBasedMapData(new GenericArrayData(keys), new GenericArrayData(values));
  }

  private ArrayData spans(List<Span> spans) {
    return array(spans, span -> new Object[] {span.start(), span.end(), kinds.of(span.kind())});
  }

  private ArrayData words(List<Word> words) {
    return array(
        words,
        word ->
            new Object[] {
              UTF8String.fromString(word.term()),
              word.start(),
              word.end(),
              word.stop(),
              kinds.of(word.kind()),
              languages.of(word.language())
            });
  }

  private ArrayData paragraphs(List<InParagraph> paragraphs) {
    Object[] rows = new Object[paragraphs.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new GenericInternalRow(paragraph(i, paragraphs.get(i)));
    }
    return new GenericArrayData(rows);
  }

  /** The values of {@link #PARAGRAPH}. */
  Object[] paragraph(int index, InParagraph paragraph) {
    return new Object[] {
      index,
      paragraph.paragraph().start(),
      paragraph.paragraph().end(),
      languages.of(paragraph.language().tag()),
      paragraph.language().confidence(),
      scripts.of(paragraph.language().script())
    };
  }

  private static @Nullable ArrayData foldedOffsets(Document document) {
    int[] offsets = document.analyzedOffsets().toInts();
    return offsets == null ? null : new GenericArrayData(offsets);
  }

  private static InternalRow sketch(DocumentSketch sketch) {
    return new GenericInternalRow(
        new Object[] {
          UTF8String.fromString(sketch.exact()),
          sketch.shingles(),
          new GenericArrayData(sketch.sample())
        });
  }

  private static <T> ArrayData array(List<T> values, Function<T, Object[]> row) {
    Object[] rows = new Object[values.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new GenericInternalRow(row.apply(values.get(i)));
    }
    return new GenericArrayData(rows);
  }

  /** Strings in Spark's form; most are the same as the one before. */
  private static final class Strings {
    private String last = "";
    private UTF8String lastBytes = UTF8String.EMPTY_UTF8;

    UTF8String of(String string) {
      if (!string.equals(last)) {
        last = string;
        lastBytes = UTF8String.fromString(string);
      }
      return lastBytes;
    }
  }
}

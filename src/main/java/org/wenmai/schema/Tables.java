package org.wenmai.schema;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.wenmai.schema.Column.Presence.ALWAYS;
import static org.wenmai.schema.Column.Presence.FROM_LATER_STAGE;
import static org.wenmai.schema.Column.Presence.OPTIONAL;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * Every table that a run publishes: the contract with whoever reads them.
 *
 * <p>Offsets are Unicode code points into {@code documents.text}, from 0, end exclusive. Ids are
 * strings, counts are 64-bit, scores are doubles. Additions are welcome; these names stay.
 */
public final class Tables {

  /** A marked part of a text: array of (start, end, kind). */
  public static final DataType SPANS =
      listOf(
          new StructType()
              .add("start", IntegerType, false)
              .add("end", IntegerType, false)
              .add("kind", StringType, false));

  /** The words of a document. */
  public static final DataType WORDS =
      listOf(
          new StructType()
              .add("term", StringType, false)
              .add("start", IntegerType, false)
              .add("end", IntegerType, false)
              .add("stop", BooleanType, false)
              .add("kind", StringType, false)
              .add("language", StringType, false));

  /** Terms that describe a topic, heaviest first. */
  public static final DataType WEIGHTED_TERMS =
      listOf(
          new StructType()
              .add("term", StringType, false)
              .add("surface", StringType, false)
              .add("weight", DoubleType, false));

  /** Aligned passages of two documents. */
  public static final DataType PASSAGES =
      listOf(
          new StructType()
              .add("a_start", IntegerType, false)
              .add("a_end", IntegerType, false)
              .add("b_start", IntegerType, false)
              .add("b_end", IntegerType, false));

  private static final DataType STRINGS = listOf(StringType);

  public static final Table DOCUMENTS =
      new Table(
          "documents",
          1,
          "one document that was read and kept",
          List.of(
              always(
                  "doc_id",
                  StringType,
                  "128 bits of SHA-256 in hex, of source name, record key and content"),
              always(
                  "record_id",
                  StringType,
                  "128 bits of SHA-256 in hex, of source name and record key: the same record over time"),
              optional("external_id", StringType, "the mapped id; null where the source maps none"),
              always(
                  "uri",
                  StringType,
                  "the file, with # and the position of the record where a file holds many"),
              always(
                  "source",
                  StringType,
                  "the mapped source, else the name of the job's source; may be empty"),
              optional(
                  "title", StringType, "the mapped or embedded title; null where there is none"),
              optional(
                  "author",
                  StringType,
                  "as the record or the page itself says; null where it does not"),
              optional(
                  "canonical_uri",
                  StringType,
                  "the mapped url, or the address that the page gives as its own; null where there is none"),
              optional(
                  "published_at", TimestampType, "when it was published, UTC; null where unknown"),
              optional(
                  "published_date", DateType, "the day of the written zone; null where unknown"),
              optional(
                  "published_precision",
                  StringType,
                  "what the source wrote: year, month, day or second; null where unknown"),
              later("text", StringType, "the repaired text, to which all offsets refer"),
              always(
                  "charset",
                  StringType,
                  "the charset that the bytes were decoded with; where parts are UTF-8, that of the rest"),
              always(
                  "charset_confidence",
                  DoubleType,
                  "0 to 1; 1 where the charset was declared and fits"),
              optional(
                  "page_char_count",
                  LongType,
                  "code points of all visible text of the HTML page that text was taken from, no white space counted; null where it was no page"),
              later(
                  "repairs",
                  DataTypes.createMapType(StringType, IntegerType, false),
                  "kind of repair to number of occurrences"),
              later(
                  "boilerplate",
                  SPANS,
                  "passages that belong to the page and not to the text, left out of the analysis: credits, share, navigation, promotion, copyright, front_matter, recurring"),
              later("damage", SPANS, "passages that could not be repaired; left out of the words"),
              later("language", StringType, "BCP 47 primary subtag; und where undecided"),
              later("language_confidence", DoubleType, "0 to 1"),
              later(
                  "script",
                  StringType,
                  "ISO 15924: Hans, Hant, Hani (mixed or undecided Chinese), Latn, Jpan, Kore, Zyyy (no letters)"),
              later("char_count", LongType, "code points of text that are no white space"),
              later("word_count", LongType, "words, stop words included"),
              later("family_id", StringType, "the family of copies; a single document is its own"),
              later("family_role", StringType, "original or copy"),
              later("family_size", LongType, "documents in the family, 1 for a single document"),
              always(
                  "extra",
                  DataTypes.createMapType(StringType, StringType, false),
                  "fields of the record that the job does not map, by name; bounded, see formats.md")));

  public static final Table REJECTED =
      new Table(
          "rejected",
          1,
          "one record that was read and not kept, with the reason",
          List.of(
              always(
                  "doc_id",
                  StringType,
                  "as in documents; of an unreadable file, of its uri and length"),
              optional("record_id", StringType, "as in documents"),
              always("uri", StringType, "as in documents"),
              always("stage", StringType, "the stage that rejected it"),
              always(
                  "reason",
                  StringType,
                  "one lower-case word, such as unreadable, too_large, undecodable, repeated, truncated"),
              optional("detail", StringType, "what exactly was wrong, for people"),
              optional(
                  "excerpt",
                  StringType,
                  "the first characters of the content, where there are any")));

  public static final Table PARAGRAPHS =
      new Table(
          "paragraphs",
          1,
          "one paragraph of a document",
          List.of(
              always("doc_id", StringType, "the document"),
              always("index", IntegerType, "0 for the first paragraph"),
              always("start", IntegerType, "first code point in documents.text"),
              always("end", IntegerType, "code point after the last one"),
              always("language", StringType, "as in documents"),
              always("language_confidence", DoubleType, "0 to 1"),
              always("script", StringType, "as in documents")));

  public static final Table BOILERPLATE_LINES =
      new Table(
          "boilerplate_lines",
          1,
          "one line or passage that recurs at the edge of a source's documents, as was learned from a sample",
          List.of(
              always("source", StringType, "the name of the job's source; may be empty"),
              always("place", StringType, "the edge of the document: head or tail"),
              always("kind", StringType, "what it is for, as in documents.boilerplate"),
              always(
                  "template",
                  StringType,
                  "its text with what varies masked: digits as 0, {url}, {link}, {name}, {value}"),
              always("example", StringType, "how it reads in one document"),
              always(
                  "documents",
                  LongType,
                  "documents of the sample with different text that have it"),
              always("share", DoubleType, "their share of the documents looked at, 0 to 1")));

  public static final Table TOKENS =
      new Table(
          "tokens",
          1,
          "the words of one document",
          List.of(
              always("doc_id", StringType, "the document"),
              always("language", StringType, "as in documents"),
              always(
                  "words",
                  WORDS,
                  "in text order; term is folded, normalized and, of a language that inflects, a stem (segment.stem), [start, end) cites documents.text as it is written; stop words are flagged, not dropped; kind is word, number, unit, url, path, email, hashtag, mention, emoji or symbol")));

  public static final Table FAMILIES =
      new Table(
          "families",
          1,
          "one member of a family of two or more copies",
          List.of(
              always(
                  "family_id",
                  StringType,
                  "the doc_id of the original, or the id that an earlier run gave"),
              always("doc_id", StringType, "the member"),
              always("role", StringType, "original or copy"),
              always(
                  "kind",
                  StringType,
                  "how a copy relates to its best match: exact, near, contained or reworded;"
                      + " original for the original; known where only an earlier run saw the"
                      + " match"),
              optional("matched_doc_id", StringType, "the best match; null for an original"),
              optional(
                  "matched_run", StringType, "the run that published the match; null: this run"),
              always(
                  "similarity",
                  DoubleType,
                  "Jaccard of folded 5-grams with the match, 0 to 1; 1 for an original"),
              always(
                  "containment",
                  DoubleType,
                  "share of this document's 5-grams that the match has, 0 to 1"),
              always(
                  "cross_script",
                  BooleanType,
                  "one of the two is Simplified, the other Traditional")));

  public static final Table MATCHES =
      new Table(
          "matches",
          1,
          "one verified pair of copies, or of forms, doc_a below doc_b",
          List.of(
              always("doc_a", StringType, "the smaller id"),
              always("doc_b", StringType, "the larger id"),
              optional(
                  "matched_run", StringType, "the run that published the other; null: this run"),
              always(
                  "kind",
                  StringType,
                  "exact, near, contained or reworded; form where both were filled in from one form"
                      + " and are no copies, of each such document the pair that is most alike"),
              always("similarity", DoubleType, "Jaccard of folded 5-grams, 0 to 1"),
              always("containment_a", DoubleType, "share of the 5-grams of doc_a that doc_b has"),
              always("containment_b", DoubleType, "share of the 5-grams of doc_b that doc_a has"),
              always(
                  "cross_script",
                  BooleanType,
                  "one of the two is Simplified, the other Traditional"),
              always(
                  "passages",
                  PASSAGES,
                  "what both texts share, in code points of both, in the order of doc_a; the whole of both"
                      + " where they are exact")));

  public static final Table SUBSTITUTIONS =
      new Table(
          "substitutions",
          1,
          "an expression that a reworded copy replaced",
          List.of(
              always("doc_a", StringType, "the original"),
              always("doc_b", StringType, "the copy"),
              always("term_a", StringType, "what the original has, folded"),
              always("term_b", StringType, "what the copy has for it"),
              always("count", LongType, "how often")));

  public static final Table TERMS =
      new Table(
          "terms",
          1,
          "one term of one language",
          List.of(
              always("language", StringType, "as in documents"),
              always(
                  "term", StringType, "as in tokens: what the forms of a word share, not for show"),
              always("surface", StringType, "the most frequent way it is written, for show"),
              always("documents", LongType, "documents that have it"),
              always("families", LongType, "families that have it"),
              always("occurrences", LongType, "in all documents"),
              always(
                  "idf",
                  DoubleType,
                  "ln((1 + families of the language) / (1 + families that have it)) + 1")));

  public static final Table NEW_WORDS =
      new Table(
          "new_words",
          2,
          "a word that no dictionary has, found in this corpus or in one that it continues",
          List.of(
              always("term", StringType, "the word, folded"),
              always("count", LongType, "occurrences in the sample; repeated sentences count once"),
              always("documents", LongType, "documents of the sample that have it"),
              always(
                  "cohesion",
                  DoubleType,
                  "least pointwise mutual information over its splits, nats"),
              always("left_entropy", DoubleType, "entropy of what comes before it, nats"),
              always("right_entropy", DoubleType, "entropy of what comes after it, nats"),
              always(
                  "evidence",
                  StringType,
                  "company (it keeps together among changing neighbours), model (rare; the segmenter"
                      + " made one word of it everywhere) or sound (written like another new word but"
                      + " for one character that sounds the same)"),
              optional("run", StringType, "the run that found it last; null: this run")));

  public static final Table VARIANTS =
      new Table(
          "variants",
          1,
          "one name in another spelling",
          List.of(
              always("term", StringType, "the spelling, folded"),
              always("canonical", StringType, "the most frequent spelling of that name"),
              always(
                  "canonical_language",
                  StringType,
                  "the language in which the canonical form is most frequent, as in terms"),
              always(
                  "count",
                  LongType,
                  "occurrences; of a name that is no term, since the tokenizer splits it, documents"),
              always("evidence", StringType, "why the two are one")));

  public static final Table KEYWORDS =
      new Table(
          "keywords",
          1,
          "one keyword of one document: a term, or a phrase of terms that recurs in it",
          List.of(
              always("doc_id", StringType, "the document"),
              always("rank", IntegerType, "1 for the heaviest"),
              always(
                  "term",
                  StringType,
                  "as in terms; of a phrase its words, with spaces where the text has them"),
              always("surface", StringType, "as the document writes it most often"),
              always(
                  "weight",
                  DoubleType,
                  "TF-IDF; up to half as much again for an early first occurrence"),
              always("count", LongType, "occurrences in the document")));

  public static final Table DISTINCTIVE =
      new Table(
          "distinctive",
          1,
          "a term that sets one part of the corpus apart from the rest; not filled yet: no rows",
          List.of(
              always("scope", StringType, "source, language, period or topic"),
              always("value", StringType, "which source, language, period or topic"),
              always("term", StringType, "as in terms"),
              always("surface", StringType, "the most frequent way it is written"),
              always("weight", DoubleType, "how distinctive; larger is more")));

  public static final Table TOPICS =
      new Table(
          "topics",
          1,
          "one topic",
          List.of(
              always("topic_id", StringType, "its identity, kept across runs"),
              optional(
                  "parent_topic_id", StringType, "the topic that it is a part of; null at the top"),
              always(
                  "level",
                  IntegerType,
                  "0: a topic; 1: a finer topic within one, which is in document_topics.subtopic_id"),
              always("label", StringType, "a few words for people"),
              always("languages", STRINGS, "languages of its documents, most documents first"),
              always("method", StringType, "kmeans; bisecting and lda are not filled yet"),
              always("documents", LongType, "documents whose first topic it is, or a part of that"),
              always("families", LongType, "families of which at least one document has it first"),
              always("top_terms", WEIGHTED_TERMS, "heaviest first"),
              always(
                  "exemplars", STRINGS, "doc_id of the most typical documents, most typical first"),
              optional(
                  "coherence",
                  DoubleType,
                  "mean NPMI of the top terms over documents, -1 to 1; null where not computed"),
              optional(
                  "diversity",
                  DoubleType,
                  "share of its top terms that no other topic has among its own, 0 to 1")));

  public static final Table TOPIC_LINKS =
      new Table(
          "topic_links",
          1,
          "two topics that are alike; not filled yet: no rows",
          List.of(
              always("topic_a", StringType, "the smaller id"),
              always("topic_b", StringType, "the larger id"),
              always("kind", StringType, "how they are alike"),
              always("similarity", DoubleType, "0 to 1")));

  public static final Table TOPIC_CURVE =
      new Table(
          "topic_curve",
          1,
          "what a number of topics would be worth",
          List.of(
              always("count", LongType, "number of topics tried"),
              optional("language", StringType, "null: all languages together"),
              optional(
                  "coherence",
                  DoubleType,
                  "mean NPMI of the top terms of the topics, -1 to 1; null where not computed"),
              optional(
                  "stability",
                  DoubleType,
                  "agreement of repeated fits, 0 to 1; null where not computed"),
              optional(
                  "diversity",
                  DoubleType,
                  "distinct among all top terms, 0 to 1; null where not computed"),
              optional(
                  "separation",
                  DoubleType,
                  "simplified silhouette, -1 to 1; null where not computed"),
              optional(
                  "gain",
                  DoubleType,
                  "how much better topics predict the words of their documents than the corpus does,"
                      + " in nats a term; null where not computed"),
              always("chosen", BooleanType, "true for the number that the run used")));

  public static final Table DOCUMENT_TOPICS =
      new Table(
          "document_topics",
          1,
          "one topic of one document; every document has rank 1, outliers too",
          List.of(
              always("doc_id", StringType, "the document"),
              always("topic_id", StringType, "the topic, of level 0"),
              optional(
                  "subtopic_id",
                  StringType,
                  "the finer topic within it, of level 1; null where the topic is whole"),
              always("rank", IntegerType, "1 for the best"),
              always("weight", DoubleType, "how much the document belongs to it, 0 to 1"),
              always("outlier", BooleanType, "it belongs to no topic well")));

  public static final Table TRENDS =
      new Table(
          "trends",
          1,
          "one topic in one period",
          List.of(
              always("topic_id", StringType, "the topic"),
              always("period_start", DateType, "first day"),
              always("period_unit", StringType, "day, week, month or year"),
              always("documents", LongType, "documents of the period whose first topic it is"),
              always("families", LongType, "families of the period"),
              always("share", DoubleType, "of the period's documents, 0 to 1"),
              always("burst", DoubleType, "how far above its usual level; 0: not at all")));

  public static final Table TOPIC_EVENTS =
      new Table(
          "topic_events",
          1,
          "what became of a topic since the predecessor",
          List.of(
              always("topic_id", StringType, "the topic"),
              always("event", StringType, "born, continued, split, merged or died"),
              always("from_topic_ids", STRINGS, "topics of the predecessor"),
              optional("similarity", DoubleType, "0 to 1; null for born and died")));

  public static final Table QUALITY =
      new Table(
          "quality",
          1,
          "one check of the run",
          List.of(
              always("check", StringType, "its name"),
              always("level", StringType, "error (stops publication), warning or info"),
              optional("value", DoubleType, "what was measured; null where it could not be"),
              optional("threshold", DoubleType, "what was demanded; null where nothing is"),
              always("passed", BooleanType, "the value meets the threshold")));

  /** What a run knows of all documents so far: its successor finds copies of them by it. */
  public static final Table INDEX = SuccessorTables.INDEX;

  /** What a run knows of its topics: its successor continues them by it. */
  public static final Table MODEL = SuccessorTables.MODEL;

  /** All tables, in the order in which the data dictionary shows them. */
  public static final List<Table> ALL =
      List.of(
          DOCUMENTS,
          REJECTED,
          PARAGRAPHS,
          BOILERPLATE_LINES,
          TOKENS,
          FAMILIES,
          MATCHES,
          SUBSTITUTIONS,
          TERMS,
          NEW_WORDS,
          VARIANTS,
          KEYWORDS,
          DISTINCTIVE,
          TOPICS,
          TOPIC_LINKS,
          TOPIC_CURVE,
          DOCUMENT_TOPICS,
          TRENDS,
          TOPIC_EVENTS,
          QUALITY,
          INDEX,
          MODEL);

  private Tables() {}

  /**
   * The table of this name.
   *
   * @throws WenmaiException if there is none
   */
  public static Table named(String name) {
    return ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new WenmaiException(
                    ErrorCode.RUN_MISSING,
                    "There is no table " + name + ".",
                    "Choose one of "
                        + String.join(", ", ALL.stream().map(Table::name).toList())
                        + "."));
  }

  private static DataType listOf(DataType element) {
    return new ArrayType(element, false);
  }

  private static Column always(String name, DataType type, String meaning) {
    return new Column(name, type, ALWAYS, meaning);
  }

  private static Column optional(String name, DataType type, String meaning) {
    return new Column(name, type, OPTIONAL, meaning);
  }

  private static Column later(String name, DataType type, String meaning) {
    return new Column(name, type, FROM_LATER_STAGE, meaning);
  }
}

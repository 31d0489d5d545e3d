package org.wenmai.schema;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Tables that a run leaves for its successor, which therefore need not read old texts. */
final class SuccessorTables {
  /** Terms of a topic and their weights, heaviest first. */
  private static final DataType WEIGHTS =
      new ArrayType(
          new StructType().add("term", StringType, false).add("weight", DoubleType, false), false);

  static final Table INDEX =
      new Table(
          "index",
          2,
          "one document that this run or one before it has seen, as copies are found by it",
          List.of(
              always("doc_id", StringType, "the document"),
              optional("run", StringType, "the run that saw it last; null: this run"),
              always("family_id", StringType, "its family; its own id where it has no copies"),
              optional("published_at", TimestampType, "when it was published"),
              always("length", IntegerType, "code points of its text"),
              optional("script", StringType, "its script, ISO 15924"),
              always(
                  "text", StringType, "what is compared: folded, with line ends for boilerplate"),
              optional(
                  "offsets",
                  new ArrayType(IntegerType, false),
                  "where code points of the compared text lie in the text of the document, as pairs"
                      + " of offsets from which on the difference is constant; null: all the same"),
              always("exact", StringType, "128 bits of the hash of the normalized text, in hex"),
              always("shingles", IntegerType, "number of its distinct 5-grams"),
              always(
                  "sample",
                  new ArrayType(LongType, false),
                  "hashes of the 5-grams by which copies are found; empty where the text is too"
                      + " short")));

  static final Table MODEL =
      new Table(
          "model",
          1,
          "one topic of one language, as its successors are found by it",
          List.of(
              always("topic_id", StringType, "the topic"),
              optional("level", IntegerType, "as in topics; null: 0"),
              always("language", StringType, "BCP 47"),
              always("documents", LongType, "documents whose first topic it is"),
              always("terms", WEIGHTS, "what it is about, a vector of length 1")));

  private SuccessorTables() {}

  private static Column always(String name, DataType type, String meaning) {
    return new Column(name, type, Column.Presence.ALWAYS, meaning);
  }

  private static Column optional(String name, DataType type, String meaning) {
    return new Column(name, type, Column.Presence.OPTIONAL, meaning);
  }
}

package org.wenmai.document;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.terms.DocumentPhrases;
import org.wenmai.terms.DocumentTerms;

/**
 * Columns that exist only while a run works: what one stage leaves for another and no table shows.
 * Published columns go by their names in {@link org.wenmai.schema.Tables}.
 */
public final class WorkColumns {
  /** Ingest: the record as decoded, before any repair. String. */
  public static final String RAW_TEXT = "raw_text";

  /** Ingest: the name of the job's source that the record comes from; may be empty. String. */
  public static final String FEED = "feed";

  /** Ingest: the language that the source declares, BCP 47; null where it declares none. */
  public static final String DECLARED_LANGUAGE = "declared_language";

  /** Why the record is not kept; null while it is. See {@link #REJECTION_TYPE}. */
  public static final String REJECTION = "rejection";

  /** Identify: paragraphs in text order. See {@link #PARAGRAPHS_TYPE}. */
  public static final String PARAGRAPHS = "paragraphs";

  /** Fold: the text for analysis; null where it equals the repaired text. */
  public static final String FOLDED = "folded";

  /**
   * Fold: where folded places lie in the repaired text, in the form of {@code OffsetMap.toInts};
   * null where every code point kept its place.
   */
  public static final String FOLD_MAP = "fold_map";

  /** Segment: words, as published in {@code tokens.words}. */
  public static final String WORDS = "words";

  /**
   * Segment: distinct terms of the document without stop words, as {@link DocumentTerms}. Binary.
   */
  public static final String TERMS = "terms";

  /**
   * Segment: recurring phrases, and where terms stand first, as {@link DocumentPhrases}. Binary.
   */
  public static final String PHRASES = "phrases";

  /** Families: the sketch by which likely copies are found. See {@link #SKETCH_TYPE}. */
  public static final String SKETCH = "sketch";

  /** Type of {@link #REJECTION}. */
  public static final StructType REJECTION_TYPE =
      new StructType()
          .add("stage", DataTypes.StringType, false)
          .add("reason", DataTypes.StringType, false)
          .add("detail", DataTypes.StringType, true)
          .add("excerpt", DataTypes.StringType, true);

  /** Type of {@link #PARAGRAPHS}. */
  public static final DataType PARAGRAPHS_TYPE =
      new ArrayType(
          new StructType()
              .add("index", DataTypes.IntegerType, false)
              .add("start", DataTypes.IntegerType, false)
              .add("end", DataTypes.IntegerType, false)
              .add("language", DataTypes.StringType, false)
              .add("language_confidence", DataTypes.DoubleType, false)
              .add("script", DataTypes.StringType, false),
          false);

  /**
   * Type of {@link #SKETCH}: hash of the normalized text (128 bits in hex), number of distinct
   * shingles, MinHash signature (empty where the text has too few shingles).
   */
  public static final StructType SKETCH_TYPE =
      new StructType()
          .add("exact", DataTypes.StringType, false)
          .add("shingles", DataTypes.IntegerType, false)
          .add("signature", new ArrayType(DataTypes.IntegerType, false), false);

  private WorkColumns() {}
}

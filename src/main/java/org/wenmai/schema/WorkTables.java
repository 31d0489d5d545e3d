package org.wenmai.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Tables that stages leave for each other and that no run publishes. */
public final class WorkTables {
  /** Documents before their families are known, with what the family stage compares. */
  public static final String RECORDS = "records";

  /** The distinct terms of each document. */
  public static final String TERM_COUNTS = "term_counts";

  /** Documents that give a date, and whether it was understood. */
  public static final String WRITTEN_DATES = "written_dates";

  /** In {@link #WRITTEN_DATES}: {@code yes} or {@code no}. */
  public static final String UNDERSTOOD = "understood";

  /** Members of families of two and more. */
  public static final String ASSIGNMENTS = "assignments";

  /** In {@link #RECORDS}: the text for analysis; null where it equals the repaired text. */
  public static final String FOLDED = "folded";

  /**
   * In {@link #RECORDS}: from code points of {@link #FOLDED} to those of the repaired text, as
   * {@code OffsetMap.toInts} writes it; null where they are the same.
   */
  public static final String FOLDED_OFFSETS = "folded_offsets";

  /** In {@link #RECORDS}: what likely copies are found by. See {@link #SKETCH_TYPE}. */
  public static final String SKETCH = "sketch";

  /** In {@link #TERM_COUNTS}: as {@code DocumentTerms} packs them. Binary. */
  public static final String TERMS = "terms";

  /** In {@link #TERM_COUNTS}: as {@code DocumentPhrases} packs them. Binary. */
  public static final String PHRASES = "phrases";

  /**
   * Type of {@link #SKETCH}: hash of the normalized text (128 bits in hex), number of distinct
   * shingles, and the sample of these by which copies are found (empty where the text has too few).
   */
  public static final StructType SKETCH_TYPE =
      new StructType()
          .add("exact", DataTypes.StringType, false)
          .add("shingles", DataTypes.IntegerType, false)
          .add("sample", new ArrayType(DataTypes.LongType, false), false);

  /** Columns of documents that the family stage fills. */
  public static final List<String> FAMILY_COLUMNS =
      List.of("family_id", "family_role", "family_size");

  private static final Map<String, StructType> SCHEMAS =
      Map.of(
          RECORDS,
          records(),
          TERM_COUNTS,
          new StructType()
              .add("doc_id", DataTypes.StringType, false)
              .add("language", DataTypes.StringType, false)
              .add(TERMS, DataTypes.BinaryType, false)
              .add(PHRASES, DataTypes.BinaryType, false),
          WRITTEN_DATES,
          new StructType()
              .add("doc_id", DataTypes.StringType, false)
              .add(UNDERSTOOD, DataTypes.StringType, false),
          ASSIGNMENTS,
          new StructType()
              .add("doc_id", DataTypes.StringType, false)
              .add("family_id", DataTypes.StringType, false)
              .add("family_role", DataTypes.StringType, false)
              .add("family_size", DataTypes.LongType, false));

  private WorkTables() {}

  /** The schema of a work table or, by the same name, of a published one. */
  public static StructType schema(String table) {
    StructType work = SCHEMAS.get(table);
    return work == null ? Tables.named(table).schema() : work;
  }

  /** Whether a table is one of the contract. */
  public static boolean isPublished(String table) {
    return !SCHEMAS.containsKey(table);
  }

  private static StructType records() {
    List<StructField> fields = new ArrayList<>();
    for (StructField field : Tables.DOCUMENTS.schema().fields()) {
      if (!FAMILY_COLUMNS.contains(field.name())) {
        fields.add(field);
      }
    }
    return new StructType(fields.toArray(StructField[]::new))
        .add(FOLDED, DataTypes.StringType, true)
        .add(FOLDED_OFFSETS, new ArrayType(DataTypes.IntegerType, false), true)
        .add(SKETCH, SKETCH_TYPE, true);
  }
}

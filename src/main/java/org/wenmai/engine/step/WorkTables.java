package org.wenmai.engine.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.wenmai.document.WorkColumns;
import org.wenmai.schema.Tables;

/** Tables that stages leave for each other and that no run publishes. */
public final class WorkTables {
  /** Documents before their families are known, with what the family stage compares. */
  public static final String RECORDS = "records";

  /** The distinct terms of each document. */
  public static final String TERM_COUNTS = "term_counts";

  /** Members of families of two and more. */
  public static final String ASSIGNMENTS = "assignments";

  /** Columns of documents that the family stage fills. */
  static final List<String> FAMILY_COLUMNS = List.of("family_id", "family_role", "family_size");

  /** What {@link WorkColumns#PARAGRAPHS} is an array of. */
  public static final StructType PARAGRAPH =
      (StructType) ((ArrayType) WorkColumns.PARAGRAPHS_TYPE).elementType();

  private static final Map<String, StructType> SCHEMAS =
      Map.of(
          RECORDS,
          records(),
          TERM_COUNTS,
          new StructType()
              .add("doc_id", DataTypes.StringType, false)
              .add("language", DataTypes.StringType, false)
              .add(WorkColumns.TERMS, DataTypes.BinaryType, false)
              .add(WorkColumns.PHRASES, DataTypes.BinaryType, false),
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
        .add(WorkColumns.FOLDED, DataTypes.StringType, true)
        .add(WorkColumns.SKETCH, WorkColumns.SKETCH_TYPE, true);
  }
}

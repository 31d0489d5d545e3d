package org.wenmai.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.wenmai.schema.Tables;
import org.wenmai.stage.Work;

/** Tables that stages leave for each other and that no run publishes. */
final class WorkTables {
  /** Documents before their families are known, with what the family stage compares. */
  static final String RECORDS = "records";

  /** The distinct terms of each document. */
  static final String TERM_COUNTS = "term_counts";

  /** Members of families of two and more. */
  static final String ASSIGNMENTS = "assignments";

  /** Columns of documents that the family stage fills. */
  static final List<String> FAMILY_COLUMNS = List.of("family_id", "family_role", "family_size");

  /** What {@link Work#PARAGRAPHS} is an array of. */
  static final StructType PARAGRAPH = (StructType) ((ArrayType) Work.PARAGRAPHS_TYPE).elementType();

  private static final Map<String, StructType> SCHEMAS =
      Map.of(
          RECORDS,
          records(),
          TERM_COUNTS,
          new StructType()
              .add("doc_id", DataTypes.StringType, false)
              .add("language", DataTypes.StringType, false)
              .add(Work.TERMS, DataTypes.BinaryType, false)
              .add(Work.PHRASES, DataTypes.BinaryType, false),
          ASSIGNMENTS,
          new StructType()
              .add("doc_id", DataTypes.StringType, false)
              .add("family_id", DataTypes.StringType, false)
              .add("family_role", DataTypes.StringType, false)
              .add("family_size", DataTypes.LongType, false));

  private WorkTables() {}

  /** The schema of a work table or, by the same name, of a published one. */
  static StructType schema(String table) {
    StructType work = SCHEMAS.get(table);
    return work == null ? Tables.named(table).schema() : work;
  }

  static boolean isPublished(String table) {
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
        .add(Work.FOLDED, DataTypes.StringType, true)
        .add(Work.SKETCH, Work.SKETCH_TYPE, true);
  }
}

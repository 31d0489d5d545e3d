package org.wenmai.stage.families;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What the stage makes of the verified pairs.
 *
 * @param families as published
 * @param matches as published
 * @param assignments rows of {@link #ASSIGNMENTS}: members of families of two and more
 */
record FamilyTables(Dataset<Row> families, Dataset<Row> matches, Dataset<Row> assignments) {
  static final StructType ASSIGNMENTS =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("family_id", DataTypes.StringType, false)
          .add("family_role", DataTypes.StringType, false)
          .add("family_size", DataTypes.LongType, false);

  static final String ORIGINAL = "original";
  static final String COPY = "copy";

  Map<String, Dataset<Row>> byName(Dataset<Row> substitutions) {
    return Map.of(
        "families", families,
        "matches", matches,
        "substitutions", substitutions,
        "assignments", assignments);
  }
}

package org.wenmai.dedup.families;

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
 * @param renamed rows of {@link #RENAMED}: old families that go on under another id
 */
record FamilyTables(
    Dataset<Row> families, Dataset<Row> matches, Dataset<Row> assignments, Dataset<Row> renamed) {
  static final StructType ASSIGNMENTS =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("family_id", DataTypes.StringType, false)
          .add("family_role", DataTypes.StringType, false)
          .add("family_size", DataTypes.LongType, false);

  static final StructType RENAMED =
      new StructType()
          .add("old_id", DataTypes.StringType, false)
          .add("family_id", DataTypes.StringType, false);

  static final String ORIGINAL = "original";
  static final String COPY = "copy";

  /** Kind of a copy that an earlier run found, where this run did not compare the two again. */
  static final String KNOWN = "known";

  Map<String, Dataset<Row>> byName(Dataset<Row> substitutions, Dataset<Row> index) {
    return Map.of(
        "families", families,
        "matches", matches,
        "substitutions", substitutions,
        "index", index,
        "assignments", assignments);
  }
}

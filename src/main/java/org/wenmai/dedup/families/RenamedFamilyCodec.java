package org.wenmai.dedup.families;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.dedup.families.model.Family;

/** Rows of old families that go on under another id: the old one and the new one. */
final class RenamedFamilyCodec {
  static final StructType SCHEMA =
      new StructType()
          .add("old_id", DataTypes.StringType, false)
          .add("family_id", DataTypes.StringType, false);

  private RenamedFamilyCodec() {}

  static List<Row> toRows(Family family) {
    return family.renamed().stream().map(oldId -> RowFactory.create(oldId, family.id())).toList();
  }
}

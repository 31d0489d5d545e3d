package org.wenmai.dedup.families;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.dedup.families.model.FamilyRow;

/** Rows of members: the columns of table {@code families}, and the size of the family. */
final class FamilyRowCodec {
  static final StructType SCHEMA =
      new StructType()
          .add("family_id", DataTypes.StringType, false)
          .add("doc_id", DataTypes.StringType, false)
          .add("role", DataTypes.StringType, false)
          .add("kind", DataTypes.StringType, false)
          .add("matched_doc_id", DataTypes.StringType, true)
          .add("matched_run", DataTypes.StringType, true)
          .add("similarity", DataTypes.DoubleType, false)
          .add("containment", DataTypes.DoubleType, false)
          .add("cross_script", DataTypes.BooleanType, false)
          .add("family_size", DataTypes.LongType, false);

  private FamilyRowCodec() {}

  static Row toRow(FamilyRow member) {
    return RowFactory.create(
        member.familyId(),
        member.docId(),
        member.role(),
        member.kind(),
        member.matchedDocId(),
        member.matchedRun(),
        member.similarity(),
        member.containment(),
        member.crossScript(),
        member.familySize());
  }
}

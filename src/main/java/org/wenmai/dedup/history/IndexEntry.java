package org.wenmai.dedup.history;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.PairMember;

/**
 * What the past knows of a document.
 *
 * @param member as it was then
 * @param familyId its family then
 * @param run the run that saw it last; null where this run has it again
 * @param rest the documents of that family that this run does not have; null where it has all
 */
public record IndexEntry(
    PairMember member, String familyId, @Nullable String run, @Nullable Rest rest) {
  public static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("time", DataTypes.LongType, false)
          .add("length", DataTypes.IntegerType, false)
          .add("shingles", DataTypes.IntegerType, false)
          .add("family_id", DataTypes.StringType, false)
          .add("run", DataTypes.StringType, true)
          .add("rest_size", DataTypes.LongType, true)
          .add("rest_time", DataTypes.LongType, true)
          .add("rest_length", DataTypes.IntegerType, true)
          .add("rest_id", DataTypes.StringType, true)
          .add("least", DataTypes.IntegerType, true);

  /**
   * Documents of an old family that this run does not have.
   *
   * @param size how many
   * @param first which comes first as an original
   * @param least fewest shingles of a document of the family, whether this run has it or not
   */
  public record Rest(long size, PairMember first, int least) {}

  public static IndexEntry of(Row row) {
    PairMember member =
        new PairMember(row.getString(0), row.getLong(1), row.getInt(2), row.getInt(3));
    String run = row.isNullAt(5) ? null : row.getString(5);
    return new IndexEntry(member, row.getString(4), run, row.isNullAt(6) ? null : rest(row));
  }

  private static Rest rest(Row row) {
    PairMember first = new PairMember(row.getString(9), row.getLong(7), row.getInt(8), 0);
    return new Rest(row.getLong(6), first, row.getInt(10));
  }

  /** Whether this run does not have the document. */
  public boolean isOld() {
    return run != null;
  }

  /** Whether this run has the document, and all others of its old family, which bears its id. */
  public boolean isFounder() {
    return rest == null && familyId.equals(member.docId());
  }

  /**
   * Whether the document, as a container, joined a part in an earlier run: its family, which stays
   * as it is, has one.
   */
  public boolean hasPart(int shingles) {
    return rest != null && 2L * rest.least() <= shingles;
  }
}

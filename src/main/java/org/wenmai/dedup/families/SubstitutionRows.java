package org.wenmai.dedup.families;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.CopyPairCodec;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.verification.VerifiedPairCodec;

/** Rows of table {@code substitutions}. */
final class SubstitutionRows {
  private SubstitutionRows() {}

  /**
   * What a copy has for words of its original.
   *
   * @param verified a row with the columns of {@link VerifiedPairCodec#SCHEMA}
   */
  static List<Row> of(Row verified) {
    CopyPair pair = CopyPairCodec.fromRow(verified);
    boolean inOrder = PairMember.ORIGINAL_FIRST.compare(pair.a, pair.b) <= 0;
    String original = inOrder ? pair.a.docId : pair.b.docId;
    String copy = inOrder ? pair.b.docId : pair.a.docId;
    return verified.<Row>getList(verified.fieldIndex(VerifiedPairCodec.SUBSTITUTIONS)).stream()
        .map(
            its ->
                RowFactory.create(
                    original, copy, its.getString(0), its.getString(1), its.getLong(2)))
        .toList();
  }
}

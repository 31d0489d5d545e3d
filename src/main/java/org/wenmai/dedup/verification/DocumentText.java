package org.wenmai.dedup.verification;

import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.PairMember;
import org.wenmai.text.fold.OffsetMap;

/**
 * A document with the text that is compared.
 *
 * @param docId the document
 * @param run the run that published it last; null where this run has it
 * @param time when it was published, microseconds; the largest where unknown
 * @param length code points of its text
 * @param script ISO 15924; null where unknown
 * @param text folded, with line ends for boilerplate; empty where nothing is to be compared
 * @param offsets from the folded to the repaired text, as {@link OffsetMap#toInts} writes them
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record DocumentText(
    String docId,
    @Nullable String run,
    long time,
    int length,
    @Nullable String script,
    String text,
    int @Nullable [] offsets) {
  DocumentText withoutText() {
    return new DocumentText(docId, run, time, length, script, "", null);
  }

  /** The document as one of a pair, with this number of distinct shingles. */
  PairMember member(int shingles) {
    return new PairMember(docId, run, time, length, shingles);
  }
}

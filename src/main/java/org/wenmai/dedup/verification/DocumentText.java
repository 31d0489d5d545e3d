package org.wenmai.dedup.verification;

import org.jspecify.annotations.Nullable;

/**
 * A document with the text that is compared.
 *
 * @param docId the document
 * @param run the run that published it last; null where this run has it
 * @param time when it was published, microseconds; the largest where unknown
 * @param length code points of its text
 * @param script ISO 15924; null where unknown
 * @param text folded, without boilerplate
 */
record DocumentText(
    String docId,
    @Nullable String run,
    long time,
    int length,
    @Nullable String script,
    String text) {}

/**
 * Decodes double-byte text again that was read byte-misaligned, that is shifted by one byte.
 *
 * <p>Start at {@link org.wenmai.text.repair.misaligned.BeamSearchDecoder}, which finds the
 * likeliest decoding of a passage. {@link org.wenmai.text.repair.misaligned.MisalignmentTraces}
 * finds the passages that are worth a search.
 */
@NullMarked
package org.wenmai.text.repair.misaligned;

import org.jspecify.annotations.NullMarked;

/**
 * Double-byte text that was read one byte out of step: where that may have happened, and the
 * likeliest way to read it again. Start at {@link
 * org.wenmai.text.repair.misaligned.BeamSearchDecoder}.
 */
@NullMarked
package org.wenmai.text.repair.misaligned;

import org.jspecify.annotations.NullMarked;

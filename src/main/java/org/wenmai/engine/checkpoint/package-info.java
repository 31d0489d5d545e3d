/**
 * Which steps are finished, and whether what they left still holds: fingerprints of code, job and
 * inputs. Start at {@link org.wenmai.engine.checkpoint.CheckpointStore}.
 */
@NullMarked
package org.wenmai.engine.checkpoint;

import org.jspecify.annotations.NullMarked;

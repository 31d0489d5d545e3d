/**
 * One run from job to published tables: the pipeline as a list of steps, the lock, the gate, the
 * publication. Start at {@link org.wenmai.engine.Analysis}.
 */
@NullMarked
package org.wenmai.engine;

import org.jspecify.annotations.NullMarked;

/**
 * What a step of a run is, and the steps that work on tables. Start at {@link
 * org.wenmai.engine.step.Step}.
 */
@NullMarked
package org.wenmai.engine.step;

import org.jspecify.annotations.NullMarked;

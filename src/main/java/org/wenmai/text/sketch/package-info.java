/**
 * How alike two texts are: shingles, sketches of them, and the exact measures. Start at {@link
 * org.wenmai.text.sketch.Sketch}.
 */
@NullMarked
package org.wenmai.text.sketch;

import org.jspecify.annotations.NullMarked;

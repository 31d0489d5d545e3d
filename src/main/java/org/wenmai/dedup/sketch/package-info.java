/**
 * How alike two texts are: shingles, sketches of them, and the exact measures. Start at {@link
 * org.wenmai.dedup.sketch.DocumentSketch}.
 */
@NullMarked
package org.wenmai.dedup.sketch;

import org.jspecify.annotations.NullMarked;

/**
 * The stage that adds words with places in the repaired text, and the terms of each document. Start
 * at {@link org.wenmai.stage.segment.SegmentStage}.
 */
@NullMarked
package org.wenmai.stage.segment;

import org.jspecify.annotations.NullMarked;

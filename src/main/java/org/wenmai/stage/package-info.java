/**
 * What a stage is, and the tools that every stage is given. Each stage lives in a room of its own
 * below this package; no room knows another. Start at {@link org.wenmai.stage.RowStage}.
 */
@NullMarked
package org.wenmai.stage;

import org.jspecify.annotations.NullMarked;

/**
 * Documents of earlier runs, as the table {@code index} keeps them. Start at {@link
 * org.wenmai.dedup.history.PredecessorIndex}.
 */
@NullMarked
package org.wenmai.dedup.history;

import org.jspecify.annotations.NullMarked;

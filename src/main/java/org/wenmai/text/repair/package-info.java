/**
 * Undoes what damaged a text on its way here, and marks what cannot be undone. Start at {@link
 * org.wenmai.text.repair.TextRepairer}: the list of its steps.
 */
@NullMarked
package org.wenmai.text.repair;

import org.jspecify.annotations.NullMarked;

/**
 * The folder that holds all runs: who may write it, what is finished in it, what is newest. Knows
 * files only, nothing of Spark. Start at {@link org.wenmai.run.warehouse.Warehouse}.
 */
@NullMarked
package org.wenmai.run.warehouse;

import org.jspecify.annotations.NullMarked;

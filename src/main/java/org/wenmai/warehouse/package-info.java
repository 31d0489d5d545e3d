/**
 * The folder that holds all runs: who may write it, what is finished in it, what is newest, what a
 * run says of itself. Start at {@link org.wenmai.warehouse.Warehouse}; to read a run, at {@link
 * org.wenmai.warehouse.PublishedTables}.
 */
@NullMarked
package org.wenmai.warehouse;

import org.jspecify.annotations.NullMarked;

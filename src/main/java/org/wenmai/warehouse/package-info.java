/**
 * The folder of all runs: its lock, its staging area, published runs and their manifests. Start at
 * {@link org.wenmai.warehouse.Warehouse}; to read a run, at {@link
 * org.wenmai.warehouse.PublishedTables}.
 */
@NullMarked
package org.wenmai.warehouse;

import org.jspecify.annotations.NullMarked;

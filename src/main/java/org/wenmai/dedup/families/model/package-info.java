/**
 * Families without Spark: which pairs join documents, what a family is, what is published of its
 * members and pairs. Start at {@link org.wenmai.dedup.families.model.Family}.
 */
@NullMarked
package org.wenmai.dedup.families.model;

import org.jspecify.annotations.NullMarked;

/**
 * What is to be read: sources, the files that their paths stand for, and the slices that tasks
 * read. Start at {@link org.wenmai.source.plan.InputLister}.
 */
@NullMarked
package org.wenmai.source.plan;

import org.jspecify.annotations.NullMarked;

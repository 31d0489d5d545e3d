/**
 * Plans the input: the sources of a corpus, the files of a source and their formats, and the slices
 * that tasks read. Start at {@link org.wenmai.source.plan.InputListing}.
 */
@NullMarked
package org.wenmai.source.plan;

import org.jspecify.annotations.NullMarked;

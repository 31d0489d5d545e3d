/**
 * What the report shows of a run, as plain records: totals, lists of bounded length, excerpts.
 * Start at {@link org.wenmai.report.view.RunView}; what is asked of tables of corpus size is in
 * {@code CorpusQueries}.
 */
@NullMarked
package org.wenmai.report.view;

import org.jspecify.annotations.NullMarked;

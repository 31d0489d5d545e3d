/**
 * One run from job to published tables: the pipeline as a list of steps, the ledger of what is
 * finished, the account of every record, the gate, the publication. Start at {@link
 * org.wenmai.run.Analysis}.
 */
@NullMarked
package org.wenmai.run;

import org.jspecify.annotations.NullMarked;

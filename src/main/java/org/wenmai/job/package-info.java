/**
 * The job file: YAML to the rooms' config records, with the line of every mistake. Start at {@link
 * org.wenmai.job.JobFile}.
 */
@NullMarked
package org.wenmai.job;

import org.jspecify.annotations.NullMarked;

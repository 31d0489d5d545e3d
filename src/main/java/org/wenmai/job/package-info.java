/**
 * The job file: YAML to the config records of the stages, with the line of every mistake. Start at
 * {@link org.wenmai.job.JobFile}.
 */
@NullMarked
package org.wenmai.job;

import org.jspecify.annotations.NullMarked;

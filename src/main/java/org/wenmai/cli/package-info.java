/**
 * The command line: arguments to a job, errors to messages and exit statuses. The only package that
 * ends the process. Start at {@link org.wenmai.cli.Main}.
 */
@NullMarked
package org.wenmai.cli;

import org.jspecify.annotations.NullMarked;

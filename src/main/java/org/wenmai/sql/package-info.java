/**
 * Text functions for SQL, notebooks and Spark Connect: the stages of the text pass without a run.
 */
@NullMarked
package org.wenmai.sql;

import org.jspecify.annotations.NullMarked;

/** Text functions for SQL, notebooks and Spark Connect: the text rooms without a run. */
@NullMarked
package org.wenmai.sql;

import org.jspecify.annotations.NullMarked;

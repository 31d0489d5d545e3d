/**
 * The contract: every table that a run publishes, every column with type, unit and null rule. Start
 * at {@link org.wenmai.schema.Tables}.
 */
@NullMarked
package org.wenmai.schema;

import org.jspecify.annotations.NullMarked;

/**
 * JSON: objects one a line (JSON Lines), in an array, or in a sequence. Start at {@link
 * org.wenmai.source.format.json.JsonRecordReader}.
 */
@NullMarked
package org.wenmai.source.format.json;

import org.jspecify.annotations.NullMarked;

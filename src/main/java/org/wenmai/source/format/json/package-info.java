/**
 * JSON: objects one a line, in one array, or one after the other. Start at {@link
 * org.wenmai.source.format.json.JsonRecordReader}.
 */
@NullMarked
package org.wenmai.source.format.json;

import org.jspecify.annotations.NullMarked;

/**
 * Documents as rows: the only place that knows both {@link org.wenmai.document.Document} and the
 * columns of tables. Start at {@link org.wenmai.document.table.DocumentEncoder}.
 */
@NullMarked
package org.wenmai.document.table;

import org.jspecify.annotations.NullMarked;

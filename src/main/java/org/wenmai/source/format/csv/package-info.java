/** CSV with a header: one record a row. */
@NullMarked
package org.wenmai.source.format.csv;

import org.jspecify.annotations.NullMarked;

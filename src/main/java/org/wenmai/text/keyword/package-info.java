/**
 * Keywords of documents: counts of terms and phrases, TF-IDF weights, and the selection by them.
 * Start at {@link org.wenmai.text.keyword.TfIdf}.
 */
@NullMarked
package org.wenmai.text.keyword;

import org.jspecify.annotations.NullMarked;

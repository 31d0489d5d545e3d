/**
 * How much a word says about a document: TF-IDF and what is derived from it. Start at {@link
 * org.wenmai.text.keyword.TfIdf}.
 */
@NullMarked
package org.wenmai.text.keyword;

import org.jspecify.annotations.NullMarked;

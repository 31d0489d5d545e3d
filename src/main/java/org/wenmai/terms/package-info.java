/**
 * The terms of a document in packed form, which all stages after the text pass read. What is
 * counted over the corpus is in {@link org.wenmai.terms.statistics}, spellings of one name in
 * {@link org.wenmai.terms.variants}.
 */
@NullMarked
package org.wenmai.terms;

import org.jspecify.annotations.NullMarked;

/**
 * Terms as the stages after the text pass read them: {@link org.wenmai.terms.DocumentTerms} of one
 * document, and one class for each table of terms that several stages read, which turns its rows
 * into records and back. What is counted over the corpus is in {@link org.wenmai.terms.statistics},
 * spellings of one name in {@link org.wenmai.terms.variants}.
 */
@NullMarked
package org.wenmai.terms;

import org.jspecify.annotations.NullMarked;

/**
 * Normalizes the surface of a word to its term: case and width folding, stemming, stop words. Start
 * at {@link org.wenmai.text.normalize.TermNormalizer}.
 */
@NullMarked
package org.wenmai.text.normalize;

import org.jspecify.annotations.NullMarked;

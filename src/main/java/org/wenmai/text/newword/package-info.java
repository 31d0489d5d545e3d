/**
 * Finds words that no dictionary has, by how the characters of a corpus keep company. Start at
 * {@link org.wenmai.text.newword.NewWordLearner}.
 *
 * <p><b>Candidates.</b> The segmenter cuts the text; what it made up beyond its dictionary is taken
 * apart again into characters, so that every piece is a dictionary word or a character. Stop words,
 * numerals and everything that is not Han part the stretches in which candidates lie: two to six
 * pieces, six characters at most, one character by itself among them, and one dictionary word of
 * two and more characters at most. So 树莓|派 is a candidate and 人工智能|技术 is none.
 *
 * <p><b>Statistics.</b> <i>Cohesion</i> is the pointwise mutual information over the weakest cut,
 * {@code min ln(N · c(ab) / (c(a) · c(b)))}, with all pieces as N (Church and Hanks 1990).
 * <i>Entropies</i> are those of the characters before and after; an edge of a stretch counts as a
 * neighbour of its own, since it is certain that no word goes on there (Jin and Tanaka-Ishii 2006).
 * A sentence that was seen before, whatever signs stood beside it, counts nothing, so that copies
 * prove nothing.
 *
 * <p><b>Rivals.</b> Of a word and a longer one that holds it, the longer one stays if half of the
 * shorter one's places are in it; else it is a phrase, and the shorter one stays.
 */
@NullMarked
package org.wenmai.text.newword;

import org.jspecify.annotations.NullMarked;

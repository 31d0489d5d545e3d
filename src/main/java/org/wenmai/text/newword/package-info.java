/**
 * Finds words that the dictionary lacks by statistics of a corpus: cohesion and neighbour entropy.
 * Start at {@link org.wenmai.text.newword.NewWordLearner}.
 *
 * <p><b>Candidates.</b> The text is tokenized by jieba, and words that only its HMM found are split
 * into characters, so that every token is a dictionary word or a character. Stop words, numerals
 * and everything but Han end a run of tokens. A candidate is a sequence of two to six tokens of one
 * run, of at most six characters, with at least one single character and at most one longer
 * dictionary word. So 树莓|派 is a candidate, and 人工智能|技术 is not.
 *
 * <p><b>Statistics.</b> <i>Cohesion</i> is the pointwise mutual information at the weakest split,
 * {@code min ln(N · c(ab) / (c(a) · c(b)))}, where N is the number of all tokens (Church and Hanks
 * 1990). <i>Entropies</i> are those of the characters before and after (Jin and Tanaka-Ishii 2006);
 * a neighbour that is not Han is always distinct, since no word goes on there. A repeated sentence
 * counts once, whatever punctuation surrounds it, so that copies have no effect.
 *
 * <p><b>Overlapping candidates.</b> Of a candidate and a longer one that contains it, the longer
 * one is kept if it has at least half of the occurrences of the shorter one; else it is a phrase,
 * and the shorter one is kept.
 */
@NullMarked
package org.wenmai.text.newword;

import org.jspecify.annotations.NullMarked;

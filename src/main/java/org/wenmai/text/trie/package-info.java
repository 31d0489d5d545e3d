/**
 * Tries that map words to numbers: {@link org.wenmai.text.trie.DoubleArrayTrie} for a fixed set of
 * words, {@link org.wenmai.text.trie.DynamicTrie} for words that are added at run time.
 */
@NullMarked
package org.wenmai.text.trie;

import org.jspecify.annotations.NullMarked;

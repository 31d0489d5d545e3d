/**
 * Tries from strings to numbers: {@link org.wenmai.text.trie.DoubleArrayTrie} for words that are
 * known beforehand, {@link org.wenmai.text.trie.DynamicTrie} for words that are added at run time.
 */
@NullMarked
package org.wenmai.text.trie;

import org.jspecify.annotations.NullMarked;

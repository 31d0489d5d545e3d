/**
 * A double-array trie from strings to numbers. Start at {@link
 * org.wenmai.text.trie.DoubleArrayTrie}.
 */
@NullMarked
package org.wenmai.text.trie;

import org.jspecify.annotations.NullMarked;

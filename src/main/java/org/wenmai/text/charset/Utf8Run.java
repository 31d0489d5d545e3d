package org.wenmai.text.charset;

/**
 * A part of a text that is UTF-8, as far as validity shows.
 *
 * @param from index of its first byte
 * @param to index after its last byte
 * @param weight number of its sequences; those of three or four bytes count twice
 */
record Utf8Run(int from, int to, int weight) {}

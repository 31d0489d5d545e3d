package org.wenmai.text.boilerplate;

/**
 * A part of a text that is marked as boilerplate.
 *
 * @param start index of the first char
 * @param end index after the last char
 */
record BoilerplateSpan(int start, int end, BoilerplateKind kind) {}

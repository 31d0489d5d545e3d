package org.wenmai.text.boilerplate;

/**
 * A marked part of a text.
 *
 * @param start first UTF-16 unit
 * @param end unit after the last one
 */
record BoilerplateSpan(int start, int end, BoilerplateKind kind) {}

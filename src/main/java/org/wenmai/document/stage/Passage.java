package org.wenmai.document.stage;

/**
 * A part of the repaired text that is cut by itself.
 *
 * @param start first code point
 * @param end code point after the last one, above {@code start}
 * @param language what it is cut as
 */
public record Passage(int start, int end, String language) {}

package org.wenmai.text.language;

/**
 * A paragraph of a text.
 *
 * @param start first code point in the text, counted from 0
 * @param end code point after the last one
 * @param text what it says, without white space around it; never empty
 */
public record Paragraph(int start, int end, String text) {}

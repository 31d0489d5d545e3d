package org.wenmai.text.language;

/**
 * A paragraph of a text.
 *
 * @param start index of its first code point in the text
 * @param end index after its last code point
 * @param text its trimmed text; never empty
 */
public record Paragraph(int start, int end, String text) {}

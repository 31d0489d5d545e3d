package org.wenmai.text.fold;

/**
 * A folded text with a map of its offsets to the source.
 *
 * @param text the folded text; the same instance as the source if nothing changed
 * @param map from code points of {@code text} to code points of the source
 */
public record FoldedText(String text, OffsetMap map) {}

package org.wenmai.text.fold;

/**
 * A folded text and the way back.
 *
 * @param text the folded text; the very same instance as the source where nothing changed
 * @param map from code points of {@code text} to code points of the source
 */
public record FoldedText(String text, OffsetMap map) {}

package org.wenmai.document;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The content of a document as decoded, before any repair.
 *
 * @param text well-formed UTF-16; null where it could not be decoded
 * @param charset that the bytes were decoded with; empty where there were none
 * @param charsetConfidence 0 to 1
 * @param pageCharCount of a page: code points of all its visible text, white space apart; null for
 *     everything else
 */
public record DecodedContent(
    @Nullable String text, String charset, double charsetConfidence, @Nullable Long pageCharCount) {
  public DecodedContent {
    requireNonNull(charset, "charset");
  }

  /** A text that was decoded by somebody else. */
  public static DecodedContent ofText(String text) {
    return new DecodedContent(requireNonNull(text, "text"), "", 0, null);
  }

  /** The same content, cut after a number of UTF-16 units; no surrogate pair is split. */
  public DecodedContent truncated(int maxUnits) {
    if (text == null || text.length() <= maxUnits) {
      return this;
    }
    int end = Character.isHighSurrogate(text.charAt(maxUnits - 1)) ? maxUnits - 1 : maxUnits;
    return new DecodedContent(text.substring(0, end), charset, charsetConfidence, pageCharCount);
  }
}

package org.wenmai.text.charset;

/**
 * The result of decoding bytes.
 *
 * @param text the text without byte order mark; U+FFFD where bytes are invalid
 * @param charset published name of the charset, see {@link TextDecoder}
 * @param confidence 0 to 1; 1 for a byte order mark, valid UTF-8 or a declared charset that fits
 * @param mixed whether parts of it are UTF-8, and only the rest is in the charset
 */
public record DecodedText(String text, String charset, double confidence, boolean mixed) {
  /** A text in one charset. */
  public DecodedText(String text, String charset, double confidence) {
    this(text, charset, confidence, false);
  }
}

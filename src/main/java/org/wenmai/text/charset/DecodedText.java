package org.wenmai.text.charset;

/**
 * Bytes as text.
 *
 * @param text without byte order mark; U+FFFD where bytes fit no character
 * @param charset name of the charset as published, see {@link TextDecoder}
 * @param confidence 0 to 1; 1 where a byte order mark, strict UTF-8 or a fitting declaration says
 *     so
 */
public record DecodedText(String text, String charset, double confidence) {}

package org.wenmai.text.charset;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset that an HTML or XML document names in its first lines: a hint that is often
 * wrong.
 */
final class DeclaredCharset {
  private static final int HEAD_BYTES = 8192;

  /**
   * Matches only tags about the document itself: scripts and links name charsets of other files.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "<(?:meta\\s[^<>]{0,400}?charset|\\?xml\\s[^<>]{0,200}?encoding)"
              + "\\s{0,3}=\\s{0,3}[\"']?([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private DeclaredCharset() {}

  /** The name; null if the bytes are not markup or name no charset. */
  static @Nullable String charset(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD_BYTES);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1).stripLeading();
    if (!head.startsWith("<")) {
      return null;
    }
    Matcher matcher = NAME.matcher(head);
    return matcher.find() ? matcher.group(1) : null;
  }
}

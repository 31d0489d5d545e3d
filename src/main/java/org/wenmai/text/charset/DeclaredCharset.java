package org.wenmai.text.charset;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The charset that a document of markup names in its first lines: a hint, often a wrong one. */
final class DeclaredCharset {
  private static final int HEAD_BYTES = 8192;

  /** In a tag that speaks for the document: scripts and links name the charsets of others. */
  private static final Pattern NAME =
      Pattern.compile(
          "<(?:meta\\s[^<>]{0,400}?charset|\\?xml\\s[^<>]{0,200}?encoding)"
              + "\\s{0,3}=\\s{0,3}[\"']?([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private DeclaredCharset() {}

  /** The name; null where the bytes are no markup or name none. */
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

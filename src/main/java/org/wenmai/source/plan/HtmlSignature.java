package org.wenmai.source.plan;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What an HTML document begins with, in whatever charset. */
final class HtmlSignature {
  /** Comments and an XML declaration may stand before; white space and marks were skipped. */
  private static final int LOOK_AHEAD = 4096;

  private static final Pattern BEFORE =
      Pattern.compile("\\s+|<!--.*?-->|<\\?xml[^>]*>", Pattern.DOTALL);

  private static final Pattern OPENING =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);

  private HtmlSignature() {}

  /** Whether one begins at this byte, but for comments. */
  static boolean isAt(byte[] head, int start) {
    if (start >= head.length) {
      return false;
    }
    int length = Math.min(head.length - start, LOOK_AHEAD);
    // The zero bytes are UTF-16's.
    String text = new String(head, start, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    var before = BEFORE.matcher(text);
    int at = 0;
    while (before.region(at, text.length()).lookingAt()) {
      at = before.end();
    }
    return OPENING.matcher(text).region(at, text.length()).lookingAt();
  }
}

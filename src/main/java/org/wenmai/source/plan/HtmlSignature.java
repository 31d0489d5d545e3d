package org.wenmai.source.plan;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes the beginning of an HTML document, in any charset. */
final class HtmlSignature {
  /** Comments and an XML declaration may come first. */
  private static final int LOOK_AHEAD = 4096;

  private static final Pattern PROLOG =
      Pattern.compile("\\s+|<!--.*?-->|<\\?xml[^>]*>", Pattern.DOTALL);

  private static final Pattern OPENING =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);

  private HtmlSignature() {}

  /** Whether an HTML document begins at this byte. */
  static boolean isAt(byte[] head, int start) {
    if (start >= head.length) {
      return false;
    }
    int length = Math.min(head.length - start, LOOK_AHEAD);
    // UTF-16 and UTF-32 of ASCII are its bytes with zero bytes between.
    String text = new String(head, start, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    Matcher prolog = PROLOG.matcher(text);
    int opening = 0;
    while (prolog.region(opening, text.length()).lookingAt()) {
      opening = prolog.end();
    }
    return OPENING.matcher(text).region(opening, text.length()).lookingAt();
  }
}

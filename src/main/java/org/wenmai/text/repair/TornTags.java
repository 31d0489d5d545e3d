package org.wenmai.text.repair;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes remnants of HTML tags that a careless extraction left in text: closing tags that nothing
 * in the text opens, and {@code ?/p>}, of which a wrong decoder ate the first half.
 *
 * <p>Text about HTML shows tags in pairs, and keeps them. A block that ends is a line that ends. An
 * inline tag between two ASCII characters stays, because it may part words.
 */
final class TornTags implements Step {
  private static final String BLOCKS =
      "p|div|li|ul|ol|td|th|tr|table|tbody|h[1-6]|section|article|blockquote|figure|figcaption|center";
  private static final String INLINE = "span|strong|em|b|i|u|a|font|small|sub|sup";
  private static final Pattern HALF =
      Pattern.compile(
          "(?<![A-Za-z0-9=&/])[?\uFF1F\uFFFD]/(?:" + BLOCKS + ")>", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSING =
      Pattern.compile("</(" + BLOCKS + "|" + INLINE + ")>", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENING = Pattern.compile("<([A-Za-z][A-Za-z0-9]*)(?=[\\s/>])");
  private static final Pattern BLOCK = Pattern.compile("(?:" + BLOCKS + ")");

  @Override
  public String apply(String text, Tally tally) {
    if (text.indexOf('>') < 0 || text.indexOf('/') < 0) {
      return text;
    }
    String whole = removeHalves(text, tally);
    return whole.contains("</") ? removeUnopened(whole, tally) : whole;
  }

  private static String removeHalves(String text, Tally tally) {
    return HALF.matcher(text)
        .replaceAll(
            half -> {
              tally.count("torn_tag");
              return "\n";
            });
  }

  private static String removeUnopened(String text, Tally tally) {
    Set<String> opened = opened(text);
    Matcher closing = CLOSING.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    boolean found = closing.find();
    while (found) {
      int start = closing.start();
      int end = start;
      int tags = 0;
      boolean block = false;
      // Tags that follow each other go or stay together.
      while (found && closing.start() == end && !opened.contains(name(closing))) {
        block |= BLOCK.matcher(name(closing)).matches();
        end = closing.end();
        tags++;
        found = closing.find();
      }
      if (tags == 0) {
        found = closing.find();
      } else if (block || !isAscii(text, start - 1) || !isAscii(text, end)) {
        tally.count("torn_tag", tags);
        out.append(text, copied, start).append(block ? "\n" : "");
        copied = end;
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  private static String name(Matcher closing) {
    return closing.group(1).toLowerCase(Locale.ROOT);
  }

  private static Set<String> opened(String text) {
    Set<String> names = new HashSet<>();
    Matcher opening = OPENING.matcher(text);
    while (opening.find()) {
      names.add(opening.group(1).toLowerCase(Locale.ROOT));
    }
    return names;
  }

  private static boolean isAscii(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 0x7F;
  }
}

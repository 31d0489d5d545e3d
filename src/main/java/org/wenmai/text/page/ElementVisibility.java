package org.wenmai.text.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells which elements a reader of the page would not see. */
final class ElementVisibility {
  private static final Pattern HIDING =
      Pattern.compile(
          "(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)",
          Pattern.CASE_INSENSITIVE);

  /** Classes that style sheets hide by convention. */
  private static final Pattern HIDDEN_NAMES =
      Pattern.compile(
          "(?<![\\w-])(?:sr-only|visually-?hidden|screen-reader(?:-text)?|hidden-text)(?![\\w-])|tooltip|rollover|hovercard",
          Pattern.CASE_INSENSITIVE);

  private ElementVisibility() {}

  /** Whether an element never has text for readers. */
  static boolean isInvisible(Element element) {
    String tag = element.normalName();
    if (HtmlTags.isInvisible(tag)) {
      return !isForScripts(tag);
    }
    String names = element.attr("class");
    return !names.isEmpty() && HIDDEN_NAMES.matcher(names).find();
  }

  /** Whether an element is hidden as the page is loaded; a script may show it, or replace it. */
  static boolean isHidden(Element element) {
    String tag = element.normalName();
    if (isForScripts(tag) || element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return (!style.isEmpty() && HIDING.matcher(style).find())
        || (!HtmlTags.isBlock(tag) && element.hasClass("hidden"));
  }

  private static boolean isForScripts(String tag) {
    return tag.equals("noscript") || tag.equals("template");
  }
}

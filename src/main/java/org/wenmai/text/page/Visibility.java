package org.wenmai.text.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what a reader of the page would not see. */
final class Visibility {
  private static final Pattern HIDING =
      Pattern.compile(
          "(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)",
          Pattern.CASE_INSENSITIVE);

  private Visibility() {}

  static boolean isHidden(Element element) {
    return Tags.isUnseen(element.normalName())
        || element.hasAttr("hidden")
        || HIDING.matcher(element.attr("style")).find();
  }
}

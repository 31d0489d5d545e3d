package org.wenmai.text.page;

import java.util.Set;

/** Classifies HTML elements by how their text is displayed. */
final class HtmlTags {
  /** Elements without text for readers. */
  private static final Set<String> INVISIBLE =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "svg",
          "math",
          "canvas",
          "iframe",
          "frame",
          "frameset",
          "noframes",
          "object",
          "embed",
          "applet",
          "audio",
          "video",
          "map",
          "select",
          "option",
          "datalist",
          "button",
          "input",
          "textarea",
          "meter",
          "progress",
          "rp",
          "rt",
          "dialog",
          "source",
          "track",
          "param",
          "link",
          "meta");

  private static final Set<String> BLOCK =
      Set.of(
          "html",
          "body",
          "address",
          "article",
          "aside",
          "blockquote",
          "center",
          "caption",
          "col",
          "colgroup",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "listing",
          "xmp",
          "plaintext",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private HtmlTags() {}

  static boolean isInvisible(String tag) {
    return INVISIBLE.contains(tag);
  }

  static boolean isBlock(String tag) {
    return BLOCK.contains(tag);
  }

  static boolean isHeading(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  static boolean isPreformatted(String tag) {
    return switch (tag) {
      case "pre", "listing", "xmp", "plaintext" -> true;
      default -> false;
    };
  }
}

package org.wenmai.text.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a text is a fragment of HTML, or plain text that may show tags.
 *
 * <p>A fragment has most of its letters within elements that are closed; or its tags are links,
 * emphasis and line breaks, and it is not about tags. {@code a < b} and {@code List<String>} have
 * no tag of HTML, and a tag that a sentence names ({@code use <b> for bold}) is not closed.
 *
 * <p>Takes time linear in the length of the text.
 */
final class HtmlFragmentDetector {
  /** The least share of the letters within closed elements. */
  private static final double MIN_ENCLOSED = 0.8;

  /** The same where a tag stands as a word. */
  private static final double MIN_ENCLOSED_BESIDE_MENTIONS = 0.9;

  /** So many line breaks outweigh words such as “tag”. */
  private static final int MANY_BREAKS = 8;

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rb", "ruby",
          "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "g", "path", "image", "img");

  private static final Set<String> VOID =
      Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr");

  /** Elements whose end tag may be left out. */
  private static final Set<String> OPTIONAL_END =
      Set.of("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option");

  private static final String OPENING_QUOTES = "`\"'“‘「『(（《〈";
  private static final String CLOSING_QUOTES = "`\"'”’」』)）》〉";
  private static final String PUNCTUATION = ".!?。！？；;…,，:：>\r\n";

  /** Words of texts that explain markup. */
  private static final Pattern ABOUT_MARKUP =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:x?html5?|css|markup|tags?|elements?|attributes?|xml|balises?|"
              + "etiquetas?|тег(?:и|а|ов|ом)?)(?![\\p{L}\\p{N}])|标签|標籤|标记|標記|元素|代码|代碼|"
              + "程式碼|タグ|要素|マークアップ|コード|태그|요소|마크업|코드|^\\s{0,3}(?:```|~~~)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);

  /** Markdown, whose lines an HTML parser would join; it may hold some HTML. */
  private static final Pattern MARKDOWN =
      Pattern.compile(
          "^(?:#{1,6} |[=-]{3,}\\s*$|> |```|~~~|[*+-] )|\\]\\(|\\]\\[|\\*\\*[^*\\s]",
          Pattern.MULTILINE);

  private final String text;
  private final List<MarkupTag> tags;
  private final StringBuilder outside = new StringBuilder();
  private int letters;
  private int enclosed;
  private int pairs;
  private int breaks;
  private int attributes;
  private int mentions;
  private int unknown;

  private HtmlFragmentDetector(String text) {
    this.text = text;
    this.tags = MarkupTagScanner.scan(text);
    tags.forEach(this::count);
  }

  /** Whether a text is a fragment, with its tags as they are. */
  static boolean isFragment(String text) {
    return mayHaveTags(text) && new HtmlFragmentDetector(text).isFragment(1);
  }

  /**
   * Whether a text, whose references were resolved, was a fragment before it was escaped. A text
   * that shows a single tag has to escape it.
   */
  static boolean isUnescapedFragment(String text) {
    return mayHaveTags(text) && new HtmlFragmentDetector(text).isFragment(2);
  }

  /** Whether a text is a fragment that has most of its letters in elements. */
  static boolean isEnclosedFragment(String text) {
    HtmlFragmentDetector found = mayHaveTags(text) ? new HtmlFragmentDetector(text) : null;
    return found != null && found.isFragment(1) && found.isEnclosed();
  }

  private static boolean mayHaveTags(String text) {
    return text.indexOf('<') >= 0 && text.indexOf('>') >= 0;
  }

  private boolean isEnclosed() {
    return pairs > 0 && enclosed >= letters * MIN_ENCLOSED;
  }

  private boolean isFragment(int leastTags) {
    int found = pairs + breaks + attributes;
    if (found < leastTags || unknown * 4 > found || pairs < 3 * mentions) {
      return false;
    }
    countLetters();
    if (mentions > 0) {
      return enclosed >= letters * MIN_ENCLOSED_BESIDE_MENTIONS;
    }
    return isEnclosed()
        || (!MARKDOWN.matcher(outside).find()
            && (breaks >= MANY_BREAKS || !ABOUT_MARKUP.matcher(outside).find()));
  }

  private void count(MarkupTag tag) {
    boolean foreign = tag.name.indexOf(':') >= 0 || tag.name.indexOf('-') >= 0;
    if (foreign || (tag.isEndTag && isKnown(tag.name))) {
      return;
    }
    if (!isKnown(tag.name)) {
      unknown++;
    } else if (isQuoted(tag)) {
      mentions++;
    } else if (tag.name.equals("script") || tag.name.equals("style")) {
      attributes++;
    } else if (VOID.contains(tag.name) && tag.hasAttributes) {
      attributes++;
    } else if (tag.paired) {
      pairs++;
    } else if (VOID.contains(tag.name) || OPTIONAL_END.contains(tag.name)) {
      breaks += isSeparator(tag) ? 1 : 0;
      mentions += isSeparator(tag) ? 0 : 1;
    } else {
      mentions++;
    }
  }

  private static boolean isKnown(String name) {
    return INLINE.contains(name)
        || VOID.contains(name)
        || HtmlTags.isBlock(name)
        || HtmlTags.isInvisible(name);
  }

  /** Counts letters, and those within pairs; collects the text that is not within blocks. */
  private void countLetters() {
    int depth = 0;
    int blocks = 0;
    int at = 0;
    for (MarkupTag tag : tags) {
      addText(at, tag.start, depth, blocks);
      at = tag.end;
      if (tag.paired) {
        depth += tag.isEndTag ? -1 : 1;
        blocks += !HtmlTags.isBlock(tag.name) ? 0 : tag.isEndTag ? -1 : 1;
      }
    }
    addText(at, text.length(), depth, blocks);
  }

  private void addText(int from, int to, int depth, int blocks) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    letters += count;
    enclosed += depth > 0 ? count : 0;
    if (blocks == 0) {
      outside.append(text, from, to).append(' ');
    }
  }

  /** Whether a tag stands between quotation marks, as the name of itself. */
  private boolean isQuoted(MarkupTag tag) {
    return tag.start > 0
        && tag.end < text.length()
        && OPENING_QUOTES.indexOf(text.charAt(tag.start - 1)) >= 0
        && CLOSING_QUOTES.indexOf(text.charAt(tag.end)) >= 0;
  }

  /** Whether a tag separates lines; a word of a sentence has spaces around it. */
  private boolean isSeparator(MarkupTag tag) {
    int before = tag.start - 1;
    boolean spaceBefore = before < 0 || Character.isWhitespace(text.charAt(before));
    boolean spaceAfter = tag.end >= text.length() || Character.isWhitespace(text.charAt(tag.end));
    if (!spaceBefore || !spaceAfter) {
      return true;
    }
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before < 0
        || tag.end >= text.length()
        || "\r\n".indexOf(text.charAt(tag.end)) >= 0
        || PUNCTUATION.indexOf(text.charAt(before)) >= 0;
  }
}

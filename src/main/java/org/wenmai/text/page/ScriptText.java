package org.wenmai.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text that a page has in its scripts: as the article of JSON-LD, or in the data that a script
 * is to show.
 */
final class ScriptText {
  /** The least prose, in letters, of data. */
  private static final double MIN_PROSE = 120;

  /** With a larger share of its prose visible, the page is read as it is seen. */
  private static final double MAX_VISIBLE = 0.5;

  private ScriptText() {}

  /**
   * The text of JSON-LD if it has much more prose than what is visible; else that of data if there
   * is no prose at all.
   *
   * @param body the article in JSON-LD; null if there is none
   * @param visible prose of the main text that is visible
   */
  static Optional<String> find(Document page, @Nullable String body, double visible) {
    Optional<String> article = body == null ? Optional.empty() : text(body);
    if (article.isPresent() && visible < prose(article.get()) * MAX_VISIBLE) {
      return article;
    }
    if (visible > 0) {
      return Optional.empty();
    }
    String best = null;
    double most = MIN_PROSE;
    for (Element script : page.select("script")) {
      for (List<String> values : ScriptStrings.texts(script.data())) {
        String text = joined(values);
        double prose = prose(text);
        if (prose > most) {
          best = text;
          most = prose;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static String joined(List<String> values) {
    List<String> paragraphs = new ArrayList<>();
    for (String value : values) {
      text(value).filter(text -> !text.isBlank()).ifPresent(paragraphs::add);
    }
    return String.join("\n\n", paragraphs);
  }

  private static Optional<String> text(String value) {
    return HtmlFragmentReader.isHtml(value)
        ? HtmlFragmentReader.read(value)
        : Optional.of(value.strip());
  }

  private static double prose(String text) {
    double prose = 0;
    PageBox box = new PageBox(0, null, "", "", "", 0);
    for (String line : (Iterable<String>) text.lines()::iterator) {
      prose += ProseWeight.of(new PageBlock(box, PageBlock.Kind.PARAGRAPH, line, line.length(), 0));
    }
    return prose;
  }
}

package org.wenmai.text.page.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Collects the elements with metadata of a page in one pass, in document order. */
final class MetadataElements implements NodeVisitor {
  final List<Element> metas = new ArrayList<>();
  final List<Element> links = new ArrayList<>();
  final List<Element> jsonLd = new ArrayList<>();
  final List<Element> times = new ArrayList<>();

  /** Elements that name an author: those by rel first, then those by itemprop. */
  final List<Element> authors = new ArrayList<>();

  @Nullable Element html;
  @Nullable Element title;
  private int authorsByRel;

  static MetadataElements of(Document page) {
    MetadataElements elements = new MetadataElements();
    page.traverse(elements);
    return elements;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      collect(element);
    }
  }

  private void collect(Element element) {
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "link" -> links.add(element);
      case "time" -> times.add(element);
      case "html" -> html = html == null ? element : html;
      case "title" -> {
        // SVG drawings have titles as well.
        boolean ofPage = element.tag().namespace().equals(Parser.NamespaceHtml);
        title = title == null && ofPage ? element : title;
      }
      case "script" -> {
        if (element.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
          jsonLd.add(element);
        }
      }
      default -> {
        if (element.attr("rel").equalsIgnoreCase("author")) {
          authors.add(authorsByRel++, element);
        } else if (element.attr("itemprop").equalsIgnoreCase("author")) {
          authors.add(element);
        }
      }
    }
  }
}

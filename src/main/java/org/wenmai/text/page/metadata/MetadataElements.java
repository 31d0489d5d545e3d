package org.wenmai.text.page.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The elements in which a page speaks of itself, in the order of the page; found in one pass. */
final class MetadataElements implements NodeVisitor {
  final List<Element> metas = new ArrayList<>();
  final List<Element> links = new ArrayList<>();
  final List<Element> data = new ArrayList<>();
  final List<Element> times = new ArrayList<>();

  /** Whatever names an author: by rel, then by itemprop. */
  final List<Element> authors = new ArrayList<>();

  @Nullable Element html;
  @Nullable Element title;
  private int byRelation;

  static MetadataElements of(Document page) {
    MetadataElements marks = new MetadataElements();
    page.traverse(marks);
    return marks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      take(element);
    }
  }

  private void take(Element element) {
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "link" -> links.add(element);
      case "time" -> times.add(element);
      case "html" -> html = html == null ? element : html;
      case "title" -> {
        // Drawings have titles as well.
        boolean ofPage = element.tag().namespace().equals(Parser.NamespaceHtml);
        title = title == null && ofPage ? element : title;
      }
      case "script" -> {
        if (element.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
          data.add(element);
        }
      }
      default -> {
        if (element.attr("rel").equalsIgnoreCase("author")) {
          authors.add(byRelation++, element);
        } else if (element.attr("itemprop").equalsIgnoreCase("author")) {
          authors.add(element);
        }
      }
    }
  }
}

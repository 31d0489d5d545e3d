package org.wenmai.text.page.metadata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The meta elements of a page by property, name or itemprop in lower case; the first of a name
 * wins.
 */
final class MetaTags {
  private final Map<String, String> contents = new HashMap<>();

  MetaTags(Iterable<Element> metas) {
    for (Element meta : metas) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        put(meta.attr("property"), content);
        put(meta.attr("name"), content);
        put(meta.attr("itemprop"), content);
      }
    }
  }

  private void put(String name, String content) {
    if (!name.isEmpty()) {
      contents.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content);
    }
  }

  /** The content of the first of these names that the page has; null if it has none. */
  @Nullable String first(String... names) {
    for (String name : names) {
      String content = contents.get(name);
      if (content != null) {
        return content;
      }
    }
    return null;
  }
}

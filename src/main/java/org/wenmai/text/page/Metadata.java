package org.wenmai.text.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself; null where it says nothing. */
record Metadata(
    @Nullable String title,
    @Nullable String published,
    @Nullable String author,
    @Nullable String canonical,
    @Nullable String language,
    @Nullable String site) {

  static Metadata of(Document page) {
    Map<String, String> metas = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String name =
          meta.attr(
              meta.hasAttr("property") ? "property" : meta.hasAttr("name") ? "name" : "itemprop");
      if (!name.isEmpty() && !meta.attr("content").isBlank()) {
        metas.putIfAbsent(name.toLowerCase(Locale.ROOT), meta.attr("content").strip());
      }
    }
    Element title = page.getElementsByTag("title").first();
    String named = title == null || title.text().isBlank() ? null : title.text().strip();
    String link = null;
    for (Element element : page.getElementsByTag("link")) {
      if (element.attr("rel").equalsIgnoreCase("canonical")) {
        link = element.absUrl("href");
      }
    }
    String language = page.getElementsByTag("html").attr("lang");
    return new Metadata(
        metas.getOrDefault("og:title", named),
        metas.getOrDefault("article:published_time", metas.get("datepublished")),
        metas.get("author"),
        link == null || link.isEmpty() ? null : link,
        language.isBlank() ? null : language,
        metas.get("og:site_name"));
  }
}

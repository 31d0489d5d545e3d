package org.wenmai.text.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in its head and its attributes; null where it says nothing.
 *
 * @param title as the page writes it, maybe with the name of the site
 */
public record PageMetadata(
    @Nullable String title,
    @Nullable String published,
    @Nullable String author,
    @Nullable String canonical,
    @Nullable String language,
    @Nullable String site) {
  private static final int MOST_TITLE_CHARS = 1_000;
  private static final int MOST_NAME_CHARS = 200;
  private static final int MOST_URI_CHARS = 2_048;
  private static final int MOST_DATE_CHARS = 64;
  private static final int MOST_MARKS = 8;
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|\\d{9}");

  /** No name of a person or an agency has an address, a year or a bar in it. */
  private static final Pattern NO_NAME =
      Pattern.compile("https?://|@|\\d{4}|[|•]", Pattern.CASE_INSENSITIVE);

  private static final Pattern BY =
      Pattern.compile("^(?:by|作者)\\s*[:：]?\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*");

  public static PageMetadata of(Document page) {
    MetadataElements marks = MetadataElements.of(page);
    MetaTags metas = new MetaTags(marks.metas);
    JsonLdMetadata article = JsonLdMetadata.of(marks.data);
    String site =
        first(
            MOST_NAME_CHARS, metas.first("og:site_name", "application-name"), article.publisher());
    return new PageMetadata(
        first(
            MOST_TITLE_CHARS,
            metas.first("og:title"),
            article.headline(),
            metas.first("twitter:title", "dc.title", "headline"),
            text(marks.title)),
        published(marks, metas, article),
        author(marks, metas, article, site),
        canonical(marks, metas),
        language(marks, metas),
        site);
  }

  private static @Nullable String published(
      MetadataElements marks, MetaTags metas, JsonLdMetadata article) {
    return first(
        MOST_DATE_CHARS,
        dated(article.published()),
        dated(
            metas.first(
                "article:published_time",
                "og:published_time",
                "datepublished",
                "og:release_date",
                "parsely-pub-date",
                "sailthru.date",
                "article.published",
                "dc.date.issued",
                "dcterms.created",
                "dc.date",
                "dcterms.date",
                "pubdate",
                "publishdate",
                "publish_date",
                "publish-date",
                "citation_publication_date",
                "weibo: article:create_at",
                "date")),
        time(marks, element -> element.attr("itemprop").equalsIgnoreCase("datePublished")),
        time(marks, element -> element.hasAttr("pubdate")),
        time(marks, element -> element.hasAttr("datetime")));
  }

  /**
   * Only with a year of our times, or seconds since 1970: templates write year 1 where they know
   * none.
   */
  private static @Nullable String dated(@Nullable String date) {
    return date != null && YEAR.matcher(date).find() ? date : null;
  }

  private static @Nullable String time(MetadataElements marks, Predicate<Element> kind) {
    for (Element time : marks.times) {
      if (kind.test(time)) {
        return dated(time.hasAttr("datetime") ? time.attr("datetime") : text(time));
      }
    }
    return null;
  }

  private static @Nullable String author(
      MetadataElements marks, MetaTags metas, JsonLdMetadata article, @Nullable String site) {
    List<@Nullable String> names = new ArrayList<>();
    names.add(article.author());
    names.add(
        metas.first("author", "article:author", "dc.creator", "parsely-author", "sailthru.author"));
    marks.authors.stream().limit(MOST_MARKS).forEach(element -> names.add(text(element)));
    for (String name : names) {
      String author = first(MOST_NAME_CHARS, name);
      if (author != null && !NO_NAME.matcher(author).find() && !author.equalsIgnoreCase(site)) {
        return BY.matcher(author).replaceFirst("");
      }
    }
    return null;
  }

  private static @Nullable String canonical(MetadataElements marks, MetaTags metas) {
    for (Element link : marks.links) {
      List<String> relations = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
      if (relations.contains("canonical") && isAddress(link.absUrl("href"))) {
        return link.absUrl("href");
      }
    }
    String named = metas.first("og:url");
    return isAddress(named) ? named : null;
  }

  private static boolean isAddress(@Nullable String uri) {
    return uri != null && uri.length() <= MOST_URI_CHARS && ADDRESS.matcher(uri).matches();
  }

  private static @Nullable String language(MetadataElements marks, MetaTags metas) {
    Element html = marks.html;
    return first(
        MOST_DATE_CHARS,
        language(html == null ? "" : html.attr("lang")),
        language(html == null ? "" : html.attr("xml:lang")),
        language(metas.first("content-language", "og:locale", "dc.language")));
  }

  private static @Nullable String language(@Nullable String tag) {
    return tag != null && LANGUAGE.matcher(tag.strip()).matches() ? tag.replace('_', '-') : null;
  }

  private static @Nullable String text(@Nullable Element element) {
    return element == null ? null : element.text();
  }

  /** The first that says something, on one line; what is longer than this says too much. */
  private static @Nullable String first(int mostChars, @Nullable String... said) {
    for (String one : said) {
      if (one != null && !one.isBlank() && one.length() <= mostChars) {
        return one.strip().replaceAll("\\s+", " ");
      }
    }
    return null;
  }
}

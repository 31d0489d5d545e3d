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
 * The metadata in the head and the attributes of a page; null for what is missing.
 *
 * @param title the title as written, possibly with the name of the site
 * @param body the text of the article in JSON-LD, plain or HTML
 */
public record PageMetadata(
    @Nullable String title,
    @Nullable String published,
    @Nullable String author,
    @Nullable String canonical,
    @Nullable String language,
    @Nullable String site,
    @Nullable String body) {
  private static final int MAX_TITLE_CHARS = 1_000;
  private static final int MAX_NAME_CHARS = 200;
  private static final int MAX_URI_CHARS = 2_048;
  private static final int MAX_DATE_CHARS = 64;
  private static final int MAX_AUTHORS = 8;
  private static final Pattern URI = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|\\d{9}");

  /** Names of people and agencies contain no URL, year or bar. */
  private static final Pattern NOT_A_NAME =
      Pattern.compile("https?://|@|\\d{4}|[|•]", Pattern.CASE_INSENSITIVE);

  private static final Pattern BY =
      Pattern.compile("^(?:by|作者)\\s*[:：]?\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*");

  public static PageMetadata of(Document page) {
    MetadataElements elements = MetadataElements.of(page);
    MetaTags tags = new MetaTags(elements.metas);
    JsonLdMetadata article = JsonLdMetadata.of(elements.jsonLd);
    String site =
        first(MAX_NAME_CHARS, tags.first("og:site_name", "application-name"), article.publisher());
    return new PageMetadata(
        first(
            MAX_TITLE_CHARS,
            tags.first("og:title"),
            article.headline(),
            tags.first("twitter:title", "dc.title", "headline"),
            text(elements.title)),
        published(elements, tags, article),
        author(elements, tags, article, site),
        canonical(elements, tags),
        language(elements, tags),
        site,
        article.body());
  }

  private static @Nullable String published(
      MetadataElements elements, MetaTags tags, JsonLdMetadata article) {
    return first(
        MAX_DATE_CHARS,
        dated(article.published()),
        dated(
            tags.first(
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
        time(elements, element -> element.attr("itemprop").equalsIgnoreCase("datePublished")),
        time(elements, element -> element.hasAttr("pubdate")),
        time(elements, element -> element.hasAttr("datetime")));
  }

  /**
   * The date if it contains a plausible year or seconds since 1970: templates write year 1 if they
   * have no date.
   */
  private static @Nullable String dated(@Nullable String date) {
    return date != null && YEAR.matcher(date).find() ? date : null;
  }

  private static @Nullable String time(MetadataElements elements, Predicate<Element> kind) {
    for (Element time : elements.times) {
      if (kind.test(time)) {
        return dated(time.hasAttr("datetime") ? time.attr("datetime") : text(time));
      }
    }
    return null;
  }

  private static @Nullable String author(
      MetadataElements elements, MetaTags tags, JsonLdMetadata article, @Nullable String site) {
    List<@Nullable String> names = new ArrayList<>();
    names.add(article.author());
    names.add(
        tags.first("author", "article:author", "dc.creator", "parsely-author", "sailthru.author"));
    elements.authors.stream().limit(MAX_AUTHORS).forEach(element -> names.add(text(element)));
    for (String name : names) {
      String author = first(MAX_NAME_CHARS, name);
      if (author != null && !NOT_A_NAME.matcher(author).find() && !author.equalsIgnoreCase(site)) {
        return BY.matcher(author).replaceFirst("");
      }
    }
    return null;
  }

  private static @Nullable String canonical(MetadataElements elements, MetaTags tags) {
    for (Element link : elements.links) {
      List<String> relations = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
      if (relations.contains("canonical") && isUri(link.absUrl("href"))) {
        return link.absUrl("href");
      }
    }
    String named = tags.first("og:url");
    return isUri(named) ? named : null;
  }

  private static boolean isUri(@Nullable String uri) {
    return uri != null && uri.length() <= MAX_URI_CHARS && URI.matcher(uri).matches();
  }

  private static @Nullable String language(MetadataElements elements, MetaTags tags) {
    Element html = elements.html;
    return first(
        MAX_DATE_CHARS,
        language(html == null ? "" : html.attr("lang")),
        language(html == null ? "" : html.attr("xml:lang")),
        language(tags.first("content-language", "og:locale", "dc.language")));
  }

  private static @Nullable String language(@Nullable String tag) {
    return tag != null && LANGUAGE.matcher(tag.strip()).matches() ? tag.replace('_', '-') : null;
  }

  private static @Nullable String text(@Nullable Element element) {
    return element == null ? null : element.text();
  }

  /** The first value that is not blank and not too long, on one line. */
  private static @Nullable String first(int mostChars, @Nullable String... values) {
    for (String one : values) {
      if (one != null && !one.isBlank() && one.length() <= mostChars) {
        return one.strip().replaceAll("\\s+", " ");
      }
    }
    return null;
  }
}

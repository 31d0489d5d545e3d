package org.wenmai.source.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.wenmai.source.plan.SourceConfig;

/**
 * Names that files commonly give to text, title, date, author and address. They stand in for a
 * field that has its default name, in files that do not have this name.
 */
public final class KnownFieldNames {
  /** The better ones first; in lower case. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "text",
          List.of(
              "text",
              "body",
              "content",
              "article",
              "full_text",
              "fulltext",
              "article_text",
              "article_body",
              "articlebody",
              "body_text",
              "plain_text",
              "raw_text",
              "maintext",
              "content_text",
              "story",
              "正文",
              "内容",
              "內容",
              "文本",
              "文章内容",
              "新闻内容",
              "本文",
              "内文",
              "본문",
              "내용",
              "texte",
              "contenu",
              "texto",
              "contenido",
              "testo",
              "inhalt",
              "текст"),
          "title",
          List.of(
              "title",
              "headline",
              "subject",
              "article_title",
              "标题",
              "標題",
              "题目",
              "新闻标题",
              "タイトル",
              "見出し",
              "제목",
              "titre",
              "titulo",
              "título",
              "titolo",
              "titel",
              "заголовок"),
          "published-at",
          List.of(
              "date",
              "published_at",
              "published",
              "publishedat",
              "published_date",
              "publish_date",
              "publishdate",
              "publication_date",
              "pubdate",
              "pub_date",
              "date_published",
              "datepublished",
              "publish_time",
              "发布时间",
              "发布日期",
              "發布時間",
              "發佈時間",
              "发表时间",
              "日期",
              "时间",
              "公開日",
              "日付",
              "날짜",
              "작성일",
              "fecha",
              "datum",
              "дата"),
          "author",
          List.of(
              "author", "authors", "byline", "creator", "writer", "作者", "记者", "記者", "著者", "執筆者",
              "저자", "기자", "작성자", "auteur", "autor", "autore", "автор"),
          "url",
          List.of(
              "url",
              "link",
              "permalink",
              "canonical_url",
              "article_url",
              "page_url",
              "source_url",
              "uri",
              "链接",
              "鏈接",
              "網址",
              "网址",
              "原文链接",
              "リンク",
              "링크"));

  private static final int LISTED = 12;
  private static final int LISTED_LENGTH = 40;

  private KnownFieldNames() {}

  /**
   * The fields of a source as a file has them.
   *
   * @param names the names in the file
   * @param isUsable whether a name's value is such that it may be a field
   */
  public static Map<String, String> resolve(
      SourceConfig source, Collection<String> names, Predicate<String> isUsable) {
    Map<String, String> fields = source.fields();
    for (String field : NAMES.keySet()) {
      String name = source.fields().getOrDefault(field, "");
      if (source.isDefault(field) && !names.contains(name)) {
        Optional<String> other = find(field, names, isUsable);
        if (other.isPresent()) {
          fields = with(fields, field, other.get());
        }
      }
    }
    return fields;
  }

  private static Map<String, String> with(Map<String, String> fields, String field, String name) {
    Map<String, String> changed = new TreeMap<>(fields);
    // A name is no path here.
    changed.put(field, name.replace("\\", "\\\\").replace(".", "\\."));
    return changed;
  }

  private static Optional<String> find(
      String field, Collection<String> names, Predicate<String> isUsable) {
    Map<String, String> byLowerCase = new HashMap<>();
    names.forEach(name -> byLowerCase.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), name));
    return NAMES.getOrDefault(field, List.of()).stream()
        .filter(byLowerCase::containsKey)
        .map(byLowerCase::get)
        .filter(isUsable)
        .findFirst();
  }

  /** What a file has, and how one of it is made the text; for the detail of a rejection. */
  public static String advice(Collection<String> names, String likelyText) {
    List<String> listed =
        names.stream()
            .filter(name -> !name.isBlank())
            .limit(LISTED)
            .map(KnownFieldNames::shorten)
            .toList();
    String more = names.size() > listed.size() ? " …" : "";
    return "it has "
        + (listed.isEmpty() ? "none" : String.join(", ", listed) + more)
        + (likelyText.isBlank()
            ? ""
            : ". Map one: corpus.sources.fields: {text: " + shorten(likelyText) + "}");
  }

  private static String shorten(String name) {
    return name.length() <= LISTED_LENGTH
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LISTED_LENGTH / 2)) + "…";
  }
}

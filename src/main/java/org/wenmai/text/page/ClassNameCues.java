package org.wenmai.text.page;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What classes and ids tell of a box: web authors all over the world name parts in English. Of one
 * page; not thread-safe.
 */
final class ClassNameCues {
  /** What readers wrote. */
  private static final Pattern DISCUSSION =
      Pattern.compile("comment(?!ary|ator)|disqus|(?<![a-z])(?:respond|replies)(?![a-z])");

  /** Parts that are never what the page is there for, even if they are long. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "related|sidebar|breadcrumb|newsletter|subscribe|subscription|sign-?up|cookie|"
              + "consent|gdpr|advert|sponsor|promo|social|share|sharing|popular|trending|recommend|"
              + "read-?(?:more|next)|more-?(?:news|stories|from|articles|posts)|most-?(?:read|viewed)|"
              + "latest|you-?may|outbrain|taboola|footer|copyright|navigation|contentinfo|"
              + "complementary|banner|toolbar|modal|popup|overlay|lightbox|slider|swiper|carousel|"
              + "author-?(?:bio|box|info|card)|about-?(?:the-?)?author|"
              + "(?<![a-z])(?:nav|navbar|navbox|menu|ad|ads|adv|widget|aside|tags|teaser|dfp|search|login|"
              + "register|pagination|pager|rating|vote|feedback|callout|cta)(?![a-z])");

  /** What is written under pictures. */
  private static final Pattern CAPTION =
      Pattern.compile("caption|credit|(?<![a-z])(?:photo|image|img|picture|gallery)(?![a-z])");

  /** Parts that are small and go with a text without being it. */
  private static final Pattern DETAIL =
      Pattern.compile(
          "byline|dateline|timestamp|kicker|eyebrow|"
              + "(?<![a-z])(?:by|author|authors|date|time|meta|info|published|posted|category|"
              + "categories|tag|topics|source|views|print|toc|headline|title|"
              + "subtitle|button|btn|label|reading-time)(?![a-z])");

  private static final int IS_DISCUSSION = 1;
  private static final int IS_FURNITURE = 2;
  private static final int IS_CAPTION = 4;
  private static final int IS_DETAIL = 8;

  /** What was found: the boxes of a page share few names. */
  private final Map<String, Integer> known = new HashMap<>();

  boolean areDiscussion(String names) {
    return (kinds(names) & IS_DISCUSSION) != 0;
  }

  boolean areFurniture(String names) {
    return (kinds(names) & IS_FURNITURE) != 0;
  }

  boolean areCaption(String names) {
    return (kinds(names) & IS_CAPTION) != 0;
  }

  boolean areDetail(String names) {
    return (kinds(names) & IS_DETAIL) != 0;
  }

  private int kinds(String names) {
    return names.isBlank() ? 0 : known.computeIfAbsent(names, ClassNameCues::find);
  }

  private static int find(String names) {
    return (DISCUSSION.matcher(names).find() ? IS_DISCUSSION : 0)
        + (FURNITURE.matcher(names).find() ? IS_FURNITURE : 0)
        + (CAPTION.matcher(names).find() ? IS_CAPTION : 0)
        + (DETAIL.matcher(names).find() ? IS_DETAIL : 0);
  }
}

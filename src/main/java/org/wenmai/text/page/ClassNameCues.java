package org.wenmai.text.page;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Classifies boxes by English cues in their class and id, which web authors use worldwide. Caches
 * the names of one page; not thread-safe.
 */
final class ClassNameCues {
  /** Comments of readers. */
  private static final Pattern DISCUSSION =
      Pattern.compile("comment(?!ary|ator)|disqus|(?<![a-z])(?:respond|replies)(?![a-z])");

  /** Parts that are never the main text, even if they are long. */
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "related|sidebar|breadcrumb|newsletter|subscribe|subscription|sign-?up|cookie|"
              + "consent|gdpr|advert|sponsor|promo|social|share|sharing|popular|trending|recommend|"
              + "read-?(?:more|next)|more-?(?:news|stories|from|articles|posts)|most-?(?:read|viewed)|"
              + "latest|you-?may|outbrain|taboola|footer|copyright|navigation|contentinfo|"
              + "complementary|banner|toolbar|modal|popup|overlay|lightbox|slider|swiper|carousel|"
              + "author-?(?:bio|box|info|card)|about-?(?:the-?)?author|"
              + "(?<![a-z])(?:nav|navbar|navbox|menu|ad|ads|adv|widget|aside|tags|teaser|dfp|search|login|"
              + "register|pagination|pager|rating|vote|feedback|callout|cta)(?![a-z])");

  /** Captions of pictures. */
  private static final Pattern CAPTION =
      Pattern.compile("caption|credit|(?<![a-z])(?:photo|image|img|picture|gallery)(?![a-z])");

  /** Small parts that accompany a text without belonging to it. */
  private static final Pattern DETAIL =
      Pattern.compile(
          "byline|dateline|timestamp|kicker|eyebrow|"
              + "(?<![a-z])(?:by|author|authors|date|time|meta|info|published|posted|category|"
              + "categories|tag|topics|source|views|print|toc|headline|title|"
              + "subtitle|button|btn|label|reading-time)(?![a-z])");

  private static final int IS_DISCUSSION = 1;
  private static final int IS_BOILERPLATE = 2;
  private static final int IS_CAPTION = 4;
  private static final int IS_DETAIL = 8;

  /** Kinds by names: the boxes of a page share few names. */
  private final Map<String, Integer> known = new HashMap<>();

  boolean isDiscussion(String names) {
    return (kinds(names) & IS_DISCUSSION) != 0;
  }

  boolean isBoilerplate(String names) {
    return (kinds(names) & IS_BOILERPLATE) != 0;
  }

  boolean isCaption(String names) {
    return (kinds(names) & IS_CAPTION) != 0;
  }

  boolean isDetail(String names) {
    return (kinds(names) & IS_DETAIL) != 0;
  }

  private int kinds(String names) {
    return names.isBlank() ? 0 : known.computeIfAbsent(names, ClassNameCues::find);
  }

  private static int find(String names) {
    return (DISCUSSION.matcher(names).find() ? IS_DISCUSSION : 0)
        + (BOILERPLATE.matcher(names).find() ? IS_BOILERPLATE : 0)
        + (CAPTION.matcher(names).find() ? IS_CAPTION : 0)
        + (DETAIL.matcher(names).find() ? IS_DETAIL : 0);
  }
}

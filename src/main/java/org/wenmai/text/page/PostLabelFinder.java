package org.wenmai.text.page;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the lines that accompany each post of a discussion: who wrote it and when, ranks, counts,
 * buttons.
 *
 * <p>Posts are made by one template: a place in it (tags and classes from the page down) where
 * lines of the time of writing stand again and again shows that a page has posts; places that recur
 * as often and never have prose are such lines as well. Headings stay.
 */
final class PostLabelFinder {
  private static final int MAX_STAMP = 160;

  /** Levels of lists and quotations within the text of a post. */
  private static final int MAX_BODY_DEPTH = 6;

  /** Least share of the lines of a place that tell when something was written. */
  private static final double MIN_STAMPED = 0.75;

  /** Least share of posts that a line accompanies. */
  private static final double MIN_POSTS = 0.5;

  private static final Pattern CLOCK = Pattern.compile("(?<!\\d)\\d{1,2}[:：]\\d{2}(?!\\d)");

  /** A moment that is told by how long ago it was. */
  private static final Pattern AGO =
      Pattern.compile(
          "\\d+\\s?(?:秒|分钟|分鐘|小时|小時|天|周|个月|個月|年)前|\\d+\\s?(?:分|時間|日|か月|ヶ月)前|"
              + "\\d+\\s?(?:초|분|시간|일|개월|년)\\s?전|"
              + "\\d+ (?:second|minute|hour|day|week|month|year)s? ago|vor \\d+ \\p{L}+|il y a \\d+|"
              + "hace \\d+|\\d+ \\p{L}+ назад",
          Pattern.CASE_INSENSITIVE);

  /** Who wrote it, when. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "发表于|发布于|发帖|回复于|發表於|發表|回覆於|楼|樓|沙发|只看|作者|名前|投稿|書き込み|ID:|작성|등록|"
              + "\\b(?:posted|wrote|writes|said|joined|by|on|post|reply|re)\\b|#\\d|"
              + "geschrieben|verfasst|schrieb|écrit|posté|escrib|publicado|scritto|написал|добавлено|"
              + "отправлено|сообщение",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The same, as the beginning of a line that may be as long as a sentence. */
  private static final Pattern BEGINS =
      Pattern.compile(
          "\\W{0,3}(?:posted|written|发表于|发布于|發表於|發佈於|回复于|投稿日|書き込み|작성|등록일|geschrieben|"
              + "verfasst|publié|posté|publicado|escrito|scritto|добавлено|отправлено|"
              + "(?:\\d+|#\\d+) ?[:：]? ?名前|\\d+ ：名無し)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final List<PageBlock> blocks;
  private final double[] prose;
  private final PageBox whole;
  private final Map<Integer, Place> places = new HashMap<>();

  /** A place in the template of posts. */
  private static final class Place {
    int lines;
    int proseLines;
    int stamps;
    int answered;
    boolean heading;
    boolean list;
  }

  /** Looks at the blocks of a box. */
  PostLabelFinder(List<PageBlock> blocks, double[] prose, PageBox box) {
    this.blocks = blocks;
    this.prose = prose;
    this.whole = box;
  }

  /** The indexes of the lines; empty if the box has no posts. */
  BitSet find() {
    BitSet labels = new BitSet();
    int posts = countPosts();
    if (posts < 2) {
      return labels;
    }
    Set<Integer> bodies = bodies();
    for (int i = whole.first; i < whole.end; i++) {
      PageBlock block = blocks.get(i);
      Place place = places.getOrDefault(block.box().path, new Place());
      boolean recurs = place.lines >= Math.max(2, posts * MIN_POSTS);
      boolean accompanies =
          recurs
              && prose[i] == 0
              && place.proseLines == 0
              && !place.heading
              && block.kind() != PageBlock.Kind.PREFORMATTED
              && !isIn(block.box(), bodies);
      labels.set(i, isStamp(i) || accompanies);
    }
    return labels;
  }

  /** How many posts there are, by the place with the most lines of times; 0 if there are none. */
  private int countPosts() {
    int lastStamp = 0;
    for (int i = whole.first; i < whole.end; i++) {
      PageBlock block = blocks.get(i);
      Place place = places.computeIfAbsent(block.box().path, path -> new Place());
      place.lines++;
      boolean stamp = isStamp(i);
      place.proseLines += prose[i] > 0 && !stamp ? 1 : 0;
      place.heading |= block.kind() == PageBlock.Kind.HEADING;
      place.list |= block.kind() == PageBlock.Kind.ROW || block.box().tag.equals("li");
      if (stamp) {
        place.stamps++;
        lastStamp = block.box().path;
      } else if (prose[i] > 0 && lastStamp != 0) {
        places.getOrDefault(lastStamp, place).answered++;
        lastStamp = 0;
      }
    }
    int posts = 0;
    for (Place place : places.values()) {
      boolean stamped =
          place.stamps >= 2
              && !place.list
              && place.stamps >= (place.lines - place.proseLines) * MIN_STAMPED
              && place.answered * 2 >= place.stamps;
      posts = stamped ? Math.max(posts, place.stamps) : posts;
    }
    return posts;
  }

  /** A line that tells the moment when something was written, and nothing else. */
  private boolean isStamp(int i) {
    PageBlock block = blocks.get(i);
    return block.chars() <= MAX_STAMP
        && (prose[i] == 0 || BEGINS.matcher(block.text()).lookingAt())
        && isStamp(block.text());
  }

  /** Whether a line tells the moment when something was written. */
  static boolean isStamp(String line) {
    return hasDigit(line)
        && (AGO.matcher(line).find()
            || (VisibleDateFinder.hasAnyDate(line)
                && (CLOCK.matcher(line).find() || WRITTEN.matcher(line).find())));
  }

  /** A quotation without its first line, if that tells who wrote it and when. */
  static PageBlock withoutStamp(PageBlock block) {
    int end = block.text().indexOf('\n');
    boolean stamped = end > 0 && end <= MAX_STAMP && isStamp(block.text().substring(0, end));
    if (!stamped || block.kind() == PageBlock.Kind.PREFORMATTED) {
      return block;
    }
    String rest = block.text().substring(end + 1).strip();
    return new PageBlock(block.box(), block.kind(), rest, block.chars(), block.linkChars());
  }

  private static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Places with prose, and those around their paragraphs. */
  private Set<Integer> bodies() {
    Set<Integer> bodies = new HashSet<>();
    for (int i = whole.first; i < whole.end; i++) {
      PageBox box = blocks.get(i).box();
      if (prose[i] > 0 && !isStamp(i)) {
        bodies.add(box.path);
        if (box.parent != null && box.tag.equals("p")) {
          bodies.add(box.parent.path);
        }
      }
    }
    return bodies;
  }

  /** Whether a box, or one of the next that contain it, is such a place. */
  private boolean isIn(PageBox box, Set<Integer> bodies) {
    PageBox at = box;
    for (int i = 0; i < MAX_BODY_DEPTH && at != null && at != whole; i++) {
      if (bodies.contains(at.path)) {
        return true;
      }
      at = at.parent;
    }
    return false;
  }
}

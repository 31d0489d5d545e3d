package org.wenmai.text.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the names of the site and of its parts from the title of a page.
 *
 * <p>What follows the last separator goes if it names a site: by its last word, by the metadata or
 * the address of the page, or since it stands in a line of links or of rights. A title that names
 * no site stays as it is, with its dashes.
 */
final class TitleCutter {
  /** A longer line is no logo, path of links or copyright line. */
  private static final int MAX_LINE = 200;

  private static final int MAX_PARTS = 12;
  private static final int MAX_SITE_CHARS = 40;

  /** A dash needs spaces or ideographs around it, others do not. */
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[-–—·•:：/<>~]{1,3}\\s+|\\s*(?:[|_｜┃»›«‹]|--|——)+\\s*"
              + "|(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}”》」）)!?！？])\\s?[-–—]\\s?"
              + "(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}])");

  private static final Pattern SITE =
      Pattern.compile(
          "powered by|discuz|phpwind|phpbb|vbulletin|wordpress|\\.(?:com|net|org|cn|jp|kr|tw|de|ru)$|"
              + "(?:网|網|网站|網站|论坛|論壇|社区|社區|博客|部落格|日报|日報|晚报|晚報|时报|時報|新闻|新聞|"
              + "频道|頻道|门户|官网|首页|政府|委员会|管理局|贴吧|公众号|ニュース|新聞社|掲示板|公式サイト|"
              + "ホームページ|뉴스|신문|일보|카페|블로그|홈페이지|시청|군청|구청)$|"
              + "(?<![\\p{L}])(?:news|blog|forums?|boards?|wiki|times|magazine|homepage|website|"
              + "official site|zeitung|форум|новости|газета)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What programs of forums write before the title. */
  private static final Pattern FRAME =
      Pattern.compile(
          "(?:view|show) ?(?:topic|thread)|topic|thread|查看主题|查看帖子|主题|thema anzeigen",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RIGHTS =
      Pattern.compile(
          "©|\\(c\\)|copyright|版权所有|版權所有|主办|主辦|all rights reserved|powered by",
          Pattern.CASE_INSENSITIVE);

  private final List<PageBlock> blocks;
  private final Set<String> names = new HashSet<>();
  private @Nullable String lines;

  /**
   * Reads what the page says of its site.
   *
   * @param site name of the site in the metadata; null if there is none
   * @param uri address of the page; null if it is unknown
   */
  TitleCutter(List<PageBlock> blocks, @Nullable String site, @Nullable String uri) {
    names.add(letters(site == null ? "" : site));
    names.add(host(uri));
    names.remove("");
    this.blocks = blocks;
  }

  /** The lines of links and of rights, which may name the site. */
  private String lines() {
    if (lines == null) {
      StringBuilder all = new StringBuilder();
      for (PageBlock block : blocks) {
        boolean isLine = block.chars() <= MAX_LINE && block.kind() != PageBlock.Kind.HEADING;
        boolean links = block.linkShare() > 0.3;
        if (isLine && (links || RIGHTS.matcher(block.text()).find())) {
          all.append(letters(block.text())).append('\n');
        }
      }
      lines = all.toString();
    }
    return lines;
  }

  private static String host(@Nullable String uri) {
    try {
      String host = uri == null ? null : new URI(uri).getHost();
      return host == null ? "" : letters(host.replaceFirst("^www\\.", ""));
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static String letters(String text) {
    return HeadlineFinder.letters(text);
  }

  /** The title without the site; the title as it is if nothing else would be left. */
  @Nullable String cut(@Nullable String title) {
    if (title == null) {
      return null;
    }
    List<int[]> separators = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(title);
    while (separators.size() < MAX_PARTS && matcher.find()) {
      if (matcher.start() > 0 && matcher.end() < title.length()) {
        separators.add(new int[] {matcher.start(), matcher.end()});
      }
    }
    int end = title.length();
    for (int i = separators.size() - 1; i >= 0; i--) {
      if (!isSite(
          title.substring(separators.get(i)[1], end), title.substring(0, separators.get(i)[0]))) {
        break;
      }
      end = separators.get(i)[0];
    }
    int start = 0;
    for (int i = 0; end == title.length() && i < separators.size(); i++) {
      String part = title.substring(start, separators.get(i)[0]);
      boolean isSite = isNamed(part) || (separators.size() > 1 && lines().contains(letters(part)));
      if (!isSite && !FRAME.matcher(part.strip()).matches()) {
        break;
      }
      start = separators.get(i)[1];
    }
    if (start > 0) {
      return title.substring(start).strip();
    }
    String cut = title.substring(0, end).strip();
    return cut.isEmpty() ? title : cut;
  }

  private boolean isSite(String part, String before) {
    String letters = letters(part);
    if (letters.isEmpty()) {
      return true;
    }
    if (part.length() > MAX_SITE_CHARS || letters(before).isEmpty()) {
      return false;
    }
    return isNamed(part) || SITE.matcher(part.strip()).find() || lines().contains(letters);
  }

  /** Whether metadata or the address name the site so. */
  private boolean isNamed(String part) {
    String letters = letters(part).toLowerCase(Locale.ROOT);
    for (String name : names) {
      if (name.equals(letters) || (letters.length() > 3 && name.startsWith(letters))) {
        return true;
      }
    }
    return false;
  }
}

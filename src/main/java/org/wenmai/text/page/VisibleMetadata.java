package org.wenmai.text.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.page.metadata.PageMetadata;

/** What the first visible lines of a page add to what its head says. */
final class VisibleMetadata {
  /** The date stands at most so many blocks below the headline. */
  private static final int REACH = 12;

  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}(?!\\d)(?:\\s?日)?"
              + "(?:[\\sT]{1,3}\\d{1,2}:\\d{2}(?::\\d{2})?)?");

  private VisibleMetadata() {}

  /** Whether a line says when a text was published, in digits. */
  static boolean hasDate(String line) {
    return DATE.matcher(line).find();
  }

  /**
   * The headline as readers see it; else the title of the head without the name of the site.
   *
   * @param headline the number of its block; -1 where there is none
   */
  static @Nullable String title(PageMetadata metadata, List<PageBlock> blocks, int headline) {
    if (headline >= 0) {
      return blocks.get(headline).text().replaceAll("\\s+", " ");
    }
    String title = metadata.title();
    if (title == null || metadata.site() == null) {
      return title;
    }
    Pattern suffix = Pattern.compile("\\s*[-|–—_·»]\\s*" + Pattern.quote(metadata.site()) + "$");
    String without = suffix.matcher(title).replaceFirst("");
    return without.isBlank() ? title : without;
  }

  /** The date as the head says it; else the first one in the short lines below the headline. */
  static @Nullable String published(PageMetadata metadata, List<PageBlock> blocks, int headline) {
    if (metadata.published() != null || headline < 0) {
      return metadata.published();
    }
    int end = Math.min(blocks.size(), headline + REACH);
    for (PageBlock block : blocks.subList(headline + 1, end)) {
      Matcher date = DATE.matcher(block.text());
      if (ProseWeight.of(block) == 0 && date.find()) {
        return date.group().strip();
      }
    }
    return null;
  }
}

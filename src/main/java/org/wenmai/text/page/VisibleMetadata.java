package org.wenmai.text.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.page.metadata.PageMetadata;

/** Finds title and date of a page, in its visible text where its metadata lacks them. */
final class VisibleMetadata {
  /** The date is at most this many blocks below the headline. */
  private static final int MAX_BLOCKS_BELOW = 12;

  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}(?!\\d)(?:\\s?日)?"
              + "(?:[\\sT]{1,3}\\d{1,2}:\\d{2}(?::\\d{2})?)?");

  private VisibleMetadata() {}

  /** Whether a line contains a date in digits. */
  static boolean hasDate(String line) {
    return DATE.matcher(line).find();
  }

  /**
   * The visible headline; else the title of the metadata without the site name.
   *
   * @param headline index of the headline's block; -1 if there is none
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

  /** The date of the metadata; else the first one in the short lines below the headline. */
  static @Nullable String published(PageMetadata metadata, List<PageBlock> blocks, int headline) {
    if (metadata.published() != null || headline < 0) {
      return metadata.published();
    }
    int end = Math.min(blocks.size(), headline + MAX_BLOCKS_BELOW);
    for (PageBlock block : blocks.subList(headline + 1, end)) {
      Matcher date = DATE.matcher(block.text());
      if (ProseWeight.of(block) == 0 && date.find()) {
        return date.group().strip();
      }
    }
    return null;
  }
}

package org.wenmai.text.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the block that is the headline of the page. */
final class HeadlineFinder {
  private static final int MAX_CHARS = 400;

  /** Two variants of a title differ in length by less than this factor. */
  private static final int MAX_LENGTH_RATIO = 3;

  private HeadlineFinder() {}

  /**
   * The index of the headline: the first level-one heading that is similar to the title; else
   * another such heading; else a paragraph that is the start of the title. For a page without a
   * title it is the first level-one heading. -1 if there is none.
   *
   * @param title as the metadata have it
   * @param cut the title without the name of the site
   */
  static int find(List<PageBlock> blocks, @Nullable String title, @Nullable String cut) {
    String wanted = letters(title == null ? "" : title);
    String shorter = letters(cut == null ? "" : cut);
    int best = -1;
    int bestRank = 0;
    for (int i = 0; i < blocks.size(); i++) {
      int rank = blocks.get(i).chars() > MAX_CHARS ? 0 : rank(blocks.get(i), wanted, shorter);
      if (rank > bestRank) {
        best = i;
        bestRank = rank;
      }
    }
    return best;
  }

  private static int rank(PageBlock block, String title, String cut) {
    boolean first = isIn(block.box(), "h1");
    if (title.isEmpty()) {
      return first ? 1 : 0;
    }
    if (block.kind() == PageBlock.Kind.HEADING) {
      String text = letters(block.text());
      return !areSimilar(text, title) && !areSimilar(text, cut) ? 0 : first ? 3 : 2;
    }
    // Cheap test first: most lines are not a title.
    boolean line = block.kind() == PageBlock.Kind.PARAGRAPH && block.linkChars() == 0;
    if (!line
        || block.chars() * MAX_LENGTH_RATIO <= title.length()
        || block.chars() > 2 * title.length()) {
      return 0;
    }
    String text = letters(block.text());
    return areSimilar(text, title) && title.startsWith(text) ? 1 : 0;
  }

  private static boolean isIn(PageBox box, String tag) {
    return box.tag.equals(tag) || (box.parent != null && box.parent.tag.equals(tag));
  }

  /** Whether one contains the other and is not much longer. */
  private static boolean areSimilar(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return shorter.length() > 1
        && shorter.length() * MAX_LENGTH_RATIO > longer.length()
        && longer.contains(shorter);
  }

  /** The letters and digits of a text in lower case, for comparing variants of a title. */
  static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}

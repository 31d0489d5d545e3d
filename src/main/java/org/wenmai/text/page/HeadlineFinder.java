package org.wenmai.text.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the line that is the title of the page. */
final class HeadlineFinder {
  private static final int LONGEST = 400;

  /** The longer one of two ways of writing a title has less than so many times the letters. */
  private static final int TIMES = 3;

  private HeadlineFinder() {}

  /**
   * The number of its block: the first heading of level one that says what the title says; else
   * another heading; else a line that begins the title. A page without a title has it in its first
   * heading of level one. -1 where there is none.
   */
  static int of(List<PageBlock> blocks, @Nullable String title) {
    String wanted = letters(title == null ? "" : title);
    int best = -1;
    int bestRank = 0;
    for (int i = 0; i < blocks.size(); i++) {
      int rank = blocks.get(i).chars() > LONGEST ? 0 : rank(blocks.get(i), wanted);
      if (rank > bestRank) {
        best = i;
        bestRank = rank;
      }
    }
    return best;
  }

  private static int rank(PageBlock block, String title) {
    boolean first = isIn(block.box(), "h1");
    if (title.isEmpty()) {
      return first ? 1 : 0;
    }
    if (block.kind() == PageBlock.Kind.HEADING) {
      return !areAlike(letters(block.text()), title) ? 0 : first ? 3 : 2;
    }
    // Cheap first: most lines are no title.
    boolean line = block.kind() == PageBlock.Kind.PARAGRAPH && block.linkChars() == 0;
    if (!line || block.chars() * TIMES <= title.length() || block.chars() > 2 * title.length()) {
      return 0;
    }
    String text = letters(block.text());
    return areAlike(text, title) && title.startsWith(text) ? 1 : 0;
  }

  private static boolean isIn(PageBox box, String tag) {
    return box.tag.equals(tag) || (box.parent != null && box.parent.tag.equals(tag));
  }

  /** Whether one contains the other and is not much longer. */
  private static boolean areAlike(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return shorter.length() > 1
        && shorter.length() * TIMES > longer.length()
        && longer.contains(shorter);
  }

  /** Its letters and digits in lower case: what two ways of writing a title have in common. */
  static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}

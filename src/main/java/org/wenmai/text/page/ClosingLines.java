package org.wenmai.text.page;

import java.util.regex.Pattern;

/** Recognizes short lines after a text that introduce links to other pages, comments or buttons. */
final class ClosingLines {
  private static final int MAX_CHARS = 60;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:more\\b|related\\b|read (?:more|next|also|on)\\b|see also|also (?:on|read|see)\\b|"
              + "recommended|you (?:may|might)\\b|don.?t miss|most (?:read|popular|viewed)|trending|"
              + "popular\\b|up next|share this|follow us|subscribe|sign up|comments?$|leave a |"
              + "mehr zum|auch interessant|lesen sie|das könnte|weitere |verwandte|"
              + "lire aussi|à lire|sur le même|articles? (?:liés|similaires)|"
              + "lea también|relacionad|te puede|leia (?:também|mais)|veja (?:também|mais)|"
              + "читайте|похожие|по теме|смотрите|"
              + "اقرأ|ذات صلة|"
              + "相关|相關|推荐|推薦|延伸阅读|延伸閱讀|更多|热门|熱門|往期|"
              + "関連|おすすめ|あわせて|こちらも|관련|추천|인기)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ClosingLines() {}

  /**
   * Whether a block is a closing line.
   *
   * @param prose the {@linkplain ProseWeight weight} of the block
   */
  static boolean isClosingLine(PageBlock block, double prose) {
    return prose == 0
        && block.kind() != PageBlock.Kind.ITEM
        && block.chars() <= MAX_CHARS
        && OPENING.matcher(block.text()).lookingAt();
  }
}

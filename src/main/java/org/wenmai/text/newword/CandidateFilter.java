package org.wenmai.text.newword;

/** Which pieces side by side may be a word, before anything is counted. */
final class CandidateFilter {
  /**
   * Before a dictionary word these are verbs, measure words, adverbs or numerals in use (请注意, 台机器,
   * 余人), not the first part of a name.
   */
  private static final String NO_FIRST =
      "请受起供打花找写画看听吃喝走跑拿放带买卖送给叫让使令派交换改加减查搜选删问答谈讲读学教帮陪等住坐站睡忙怕爱恨想猜盼求愿肯敢该人"
          + "台枚架辆艘座栋间家户口匹只头条根支片层册部篇章首幅封份套组群批堆排列串束件项笔宗场次回趟遍顿阵番位名届期级"
          + "半余近约超逾满年月日";

  /** Numbers and pointers in words of the dictionary too (一件事, 这件事). */
  private static final String COUNTING = "一二三四五六七八九十百千万亿两几零〇第这那每某";

  /** Before one dictionary word and nothing else they describe a thing and do not name it (新功能). */
  private static final String DESCRIBING = "新旧老长短好坏多少高低";

  /** After a word these are complements and particles (替换掉, 切换回, 孩子们). */
  private static final String NO_LAST = "们掉出回起住完开成进走给时说称指问答道讲听发第";

  /** Function words that are surnames too. */
  private static final String SURNAMES = "何于向从和连时单别能";

  private CandidateFilter() {}

  /** Whether pieces {@code first} to {@code last} of a stretch may be a word. */
  static boolean fits(CandidateRun stretch, int first, int last) {
    int words = 0;
    for (int piece = first; piece <= last; piece++) {
      words += stretch.length(piece) > 1 ? 1 : 0;
    }
    boolean described = last == first + 1 && words == 1 && isOneOf(stretch, first, DESCRIBING);
    return words <= Math.min(1, last - first)
        && !described
        && mayBegin(stretch, first, last)
        && mayEnd(stretch, last);
  }

  /** Whether a character is a verb or a measure word in use, which goes with what follows. */
  static boolean opensAPhrase(int character) {
    return NO_FIRST.indexOf(character) >= 0;
  }

  private static boolean mayBegin(CandidateRun stretch, int first, int last) {
    if (stretch.is(first, CandidateRun.FUNCTION)) {
      return last > first + 1 && stretch.isMadeUp(first, last) && isOneOf(stretch, first, SURNAMES);
    }
    int opening = stretch.text()[stretch.edges()[first]];
    return COUNTING.indexOf(opening) < 0 && !isOneOf(stretch, first, NO_FIRST);
  }

  private static boolean mayEnd(CandidateRun stretch, int last) {
    return !stretch.is(last, CandidateRun.FUNCTION) && !isOneOf(stretch, last, NO_LAST);
  }

  private static boolean isOneOf(CandidateRun stretch, int piece, String characters) {
    return stretch.length(piece) == 1
        && characters.indexOf(stretch.text()[stretch.edges()[piece]]) >= 0;
  }
}

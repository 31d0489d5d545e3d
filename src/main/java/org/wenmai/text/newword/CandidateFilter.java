package org.wenmai.text.newword;

/** Decides by tokens alone which windows may be words. */
final class CandidateFilter {
  /**
   * Verbs, measure words, adverbs and numerals, which before a word are not the start of a name
   * (请注意, 台机器, 余人).
   */
  private static final String EXCLUDED_FIRST =
      "请受起供打花找写画看听吃喝走跑拿放带买卖送给叫让使令派交换改加减查搜选删问答谈讲读学教帮陪等住坐站睡忙怕爱恨想猜盼求愿肯敢该人"
          + "台枚架辆艘座栋间家户口匹只头条根支片层册部篇章首幅封份套组群批堆排列串束件项笔宗场次回趟遍顿阵番位名届期级"
          + "半余近约超逾满年月日";

  /** Numerals and demonstratives, also as the first character of a dictionary word (一件事, 这件事). */
  private static final String NUMERALS_AND_DEMONSTRATIVES = "一二三四五六七八九十百千万亿两几零〇第这那每某";

  /** Adjectives, which before a single dictionary word form a description and not a name (新功能). */
  private static final String ADJECTIVES = "新旧老长短好坏多少高低";

  /** Complements and particles, which do not end a name (替换掉, 切换回, 孩子们). */
  private static final String EXCLUDED_LAST = "们掉出回起住完开成进走给时说称指问答道讲听发第";

  /** Function words that are also surnames. */
  private static final String SURNAMES = "何于向从和连时单别能";

  private CandidateFilter() {}

  /** Whether tokens {@code first} to {@code last} of a run may be a word. */
  static boolean accepts(CandidateRun run, int first, int last) {
    int words = 0;
    for (int token = first; token <= last; token++) {
      words += run.length(token) > 1 ? 1 : 0;
    }
    boolean description = last == first + 1 && words == 1 && isOneOf(run, first, ADJECTIVES);
    return words <= Math.min(1, last - first)
        && !description
        && canBegin(run, first, last)
        && canEnd(run, last);
  }

  /** Whether a character may be a verb or measure word, which begins a phrase. */
  static boolean mayBeginPhrase(int character) {
    return EXCLUDED_FIRST.indexOf(character) >= 0;
  }

  private static boolean canBegin(CandidateRun run, int first, int last) {
    if (run.has(first, CandidateRun.FUNCTION_WORD)) {
      return last > first + 1 && run.isHmmWord(first, last) && isOneOf(run, first, SURNAMES);
    }
    int firstCharacter = run.text()[run.offsets()[first]];
    return NUMERALS_AND_DEMONSTRATIVES.indexOf(firstCharacter) < 0
        && !isOneOf(run, first, EXCLUDED_FIRST);
  }

  private static boolean canEnd(CandidateRun run, int last) {
    return !run.has(last, CandidateRun.FUNCTION_WORD) && !isOneOf(run, last, EXCLUDED_LAST);
  }

  private static boolean isOneOf(CandidateRun run, int token, String characters) {
    return run.length(token) == 1 && characters.indexOf(run.text()[run.offsets()[token]]) >= 0;
  }
}

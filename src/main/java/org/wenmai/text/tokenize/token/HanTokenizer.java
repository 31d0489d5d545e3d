package org.wenmai.text.tokenize.token;

import org.wenmai.text.tokenize.HanEngine;

/** A model that cuts Chinese: what an {@link HanEngine} is to the rest of this package. */
public interface HanTokenizer {
  /**
   * Cuts a run into words that cover it in order, without gap or overlap, in linear time.
   *
   * @param text holds the run; all its characters are in U+4E00–U+9FA5
   */
  void cut(char[] text, int from, int to, TokenSink cuts);

  /**
   * The end of the longest dictionary word that begins with all of {@code text[from, middle)}, in
   * any case, and goes on with Han: "T恤", "IP地址".
   *
   * @return {@code middle} if there is none
   */
  int mixedEnd(char[] text, int from, int middle, int to);
}

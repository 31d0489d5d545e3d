package org.wenmai.text.tokenize.token;

import org.wenmai.text.tokenize.HanEngine;

/** A tokenizer for Chinese; {@link HanEngine} lists the implementations. */
public interface HanTokenizer {
  /**
   * Splits the run {@code text[from, to)} into words that cover it in order, without gap or
   * overlap, in linear time.
   *
   * @param text its characters from {@code from} to {@code to} are in U+4E00–U+9FA5
   */
  void tokenize(char[] text, int from, int to, TokenSink sink);

  /**
   * The end of the longest dictionary word that begins with all of {@code text[from, middle)}, in
   * any case and width, goes on with Han and ends by {@code to}: "T恤", "IP地址".
   *
   * @return {@code middle} if there is none
   */
  int mixedEnd(char[] text, int from, int middle, int to);
}

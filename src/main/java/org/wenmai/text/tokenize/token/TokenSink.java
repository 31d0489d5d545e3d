package org.wenmai.text.tokenize.token;

/** Takes the words of a run, in text order. */
@FunctionalInterface
public interface TokenSink {
  /** One word, {@code [from, to)} in UTF-16 units of the text. */
  void word(int from, int to);
}

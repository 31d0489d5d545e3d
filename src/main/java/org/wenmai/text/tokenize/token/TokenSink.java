package org.wenmai.text.tokenize.token;

/** Receives the tokens of a run in text order. */
@FunctionalInterface
public interface TokenSink {
  /** Receives the token {@code [from, to)}, in UTF-16 units of the text. */
  void token(int from, int to);
}

package org.wenmai.text.segment;

/** Takes the words of a run, in text order. */
@FunctionalInterface
interface Cuts {
  /** One word, {@code [from, to)} in UTF-16 units of the text. */
  void word(int from, int to);
}

package org.wenmai.text.segment;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts runs of text by one of Lucene's morphological tokenizers. For one thread. */
abstract class MorphemeCutter {
  private final Tokenizer tokenizer;
  private final OffsetAttribute offsets;

  MorphemeCutter(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.offsets = tokenizer.addAttribute(OffsetAttribute.class);
  }

  /** Hands over the words of {@code text[from, to)}. */
  final void cut(char[] text, int from, int to, WordSink sink) {
    try {
      tokenizer.setReader(new CharArrayReader(text, from, to - from));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        int start = aligned(text, from + offsets.startOffset());
        int end = aligned(text, from + offsets.endOffset());
        if (start < end && hasLetterOrDigit(text, start, end)) {
          add(text, start, end, sink);
        }
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands over the current token. */
  abstract void add(char[] text, int from, int to, WordSink sink);

  /** The tokenizers work on UTF-16 units and may cut a pair: then both parts go to the left. */
  private static int aligned(char[] text, int at) {
    boolean inPair =
        at > 0
            && at < text.length
            && Character.isLowSurrogate(text[at])
            && Character.isHighSurrogate(text[at - 1]);
    return inPair ? at + 1 : at;
  }

  private static boolean hasLetterOrDigit(char[] text, int from, int to) {
    for (int i = from; i < to; i += Character.charCount(Character.codePointAt(text, i, to))) {
      if (CharClass.isWordy(CharClass.of(Character.codePointAt(text, i, to)))) {
        return true;
      }
    }
    return false;
  }
}

package org.wenmai.text.tokenize.morpheme;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.wenmai.text.tokenize.token.WordCollector;
import org.wenmai.text.tokenize.unicode.CharClass;

/** Cuts runs of text by one of Lucene's morphological tokenizers. For one thread. */
abstract class MorphemeTokenizer {
  private final Tokenizer tokenizer;
  private final OffsetAttribute offsets;

  /** Where the stretch that is being read begins in the text. */
  private int base;

  /** Whether the tokenizer stands on a token that is not used up. */
  private boolean onToken;

  MorphemeTokenizer(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.offsets = tokenizer.addAttribute(OffsetAttribute.class);
  }

  /** Hands over the words of {@code text[from, to)}. */
  public final void cut(char[] text, int from, int to, WordCollector sink) {
    read(text, from, to);
    handOver(text, from, to, sink);
  }

  /** Begins to read a stretch of which {@link #handOver} is asked for parts, in text order. */
  final void read(char[] text, int from, int to) {
    try {
      if (onToken) {
        end();
      }
      base = from;
      tokenizer.setReader(new CharArrayReader(text, from, to - from));
      tokenizer.reset();
      next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands over the words of a part; of a token that goes beyond it, what lies inside. */
  final void handOver(char[] text, int from, int to, WordCollector sink) {
    try {
      while (onToken && base + offsets.startOffset() < to) {
        int start = Math.max(from, aligned(text, base + offsets.startOffset()));
        int end = aligned(text, base + offsets.endOffset());
        int inside = Math.min(to, end);
        if (start < inside && hasLetterOrDigit(text, start, inside)) {
          add(text, start, inside, sink);
        }
        if (end > to) {
          return;
        }
        next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void next() throws IOException {
    onToken = tokenizer.incrementToken();
    if (!onToken) {
      end();
    }
  }

  private void end() throws IOException {
    tokenizer.end();
    tokenizer.close();
  }

  /** Hands over the current token. */
  abstract void add(char[] text, int from, int to, WordCollector sink);

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

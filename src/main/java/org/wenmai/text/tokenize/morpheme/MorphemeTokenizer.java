package org.wenmai.text.tokenize.morpheme;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.wenmai.text.tokenize.token.WordCollector;
import org.wenmai.text.tokenize.unicode.CharClass;

/** Tokenizes runs of text by one of Lucene's morphological tokenizers. For one thread. */
abstract class MorphemeTokenizer {
  private final Tokenizer tokenizer;
  private final OffsetAttribute offsets;

  /** Offset in the text of the passage that is being read. */
  private int base;

  /** Whether the tokenizer has a current token that is not fully collected. */
  private boolean hasToken;

  MorphemeTokenizer(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.offsets = tokenizer.addAttribute(OffsetAttribute.class);
  }

  /** Collects the words of {@code text[from, to)}. */
  public final void tokenize(char[] text, int from, int to, WordCollector collector) {
    read(text, from, to);
    collect(text, from, to, collector);
  }

  /** Begins to read a passage, parts of which {@link #collect} is called for in text order. */
  final void read(char[] text, int from, int to) {
    try {
      if (hasToken) {
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

  /** Collects the words of a part; of a token that goes beyond it, the part inside. */
  final void collect(char[] text, int from, int to, WordCollector collector) {
    try {
      while (hasToken && base + offsets.startOffset() < to) {
        int start = Math.max(from, aligned(text, base + offsets.startOffset()));
        int end = aligned(text, base + offsets.endOffset());
        int clipped = Math.min(to, end);
        if (start < clipped && hasLetterOrDigit(text, start, clipped)) {
          add(text, start, clipped, collector);
        }
        if (end > to) {
          break;
        }
        next();
      }
      finish(text, collector);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void next() throws IOException {
    hasToken = tokenizer.incrementToken();
    if (!hasToken) {
      end();
    }
  }

  private void end() throws IOException {
    tokenizer.end();
    tokenizer.close();
  }

  /** Adds the current token to the collector, or keeps it until {@link #finish}. */
  abstract void add(char[] text, int from, int to, WordCollector collector);

  /** Adds the tokens that were kept at the end of a part. */
  void finish(char[] text, WordCollector collector) {}

  /** The tokenizers may split a surrogate pair: then the whole pair goes to the token before. */
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

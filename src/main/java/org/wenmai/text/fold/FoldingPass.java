package org.wenmai.text.fold;

import org.wenmai.text.trie.DoubleArrayTrie;

/** One text on its way through the tables. Not thread-safe. */
final class FoldingPass {
  private final OpenccTables tables;
  private final String text;
  private final StringBuilder out = new StringBuilder();
  private final OffsetMap.Builder map = new OffsetMap.Builder();

  /** Next char to look at. */
  private int at;

  /** Chars before this one are in {@link #out}. */
  private int copied;

  /** Chars before this one are in {@link #map}. */
  private int mapped;

  FoldingPass(OpenccTables tables, String text) {
    this.tables = tables;
    this.text = text;
  }

  /** Leaves everything before {@code end} as it is. */
  void skipTo(int end) {
    at = end;
  }

  void foldTo(int end) {
    char[] single = tables.single;
    while (at < end) {
      int next = nextChange(single, at, end);
      at = next;
      if (next < end) {
        foldOne(single[text.charAt(next)], end);
      }
    }
  }

  /** The hot loop: most characters of most texts stay as they are. */
  private int nextChange(char[] single, int from, int end) {
    int i = from;
    while (i < end && single[text.charAt(i)] == text.charAt(i)) {
      i++;
    }
    return i;
  }

  private void foldOne(char to, int end) {
    if (to == OpenccTables.SLOW) {
      foldPhrase(end);
    } else {
      copyUnchanged();
      out.append(to);
      copied = ++at;
    }
  }

  /** Folds the longest phrase that begins here, or leaves the character as it is. */
  private void foldPhrase(int end) {
    DoubleArrayTrie trie = tables.trie;
    int phrase = 0;
    int phraseEnd = at + 1;
    int node = DoubleArrayTrie.ROOT;
    for (int i = at; i < end; i++) {
      node = trie.step(node, text.charAt(i));
      if (node == DoubleArrayTrie.NONE) {
        break;
      }
      int number = trie.number(node);
      if (number > 0) {
        phrase = number;
        phraseEnd = i + 1;
      }
    }
    if (phrase > 0) {
      fold(phraseEnd - at, tables.outputs[phrase - 1]);
    }
    at = phraseEnd;
  }

  private void fold(int length, String output) {
    if (!text.startsWith(output, at) || output.length() != length) {
      replace(length, output);
    }
  }

  private void replace(int length, String output) {
    copyUnchanged();
    out.append(output);
    int derived = output.codePointCount(0, output.length());
    int source = text.codePointCount(at, at + length);
    if (derived != source) {
      map.keep(text.codePointCount(mapped, at));
      map.replace(derived, source);
      mapped = at + length;
    }
    copied = at + length;
  }

  private void copyUnchanged() {
    if (out.isEmpty()) {
      out.ensureCapacity(text.length() + 16);
    }
    out.append(text, copied, at);
  }

  FoldedText folded() {
    if (copied == 0) {
      return new FoldedText(text, OffsetMap.identity());
    }
    out.append(text, copied, text.length());
    return new FoldedText(out.toString(), map.build());
  }
}

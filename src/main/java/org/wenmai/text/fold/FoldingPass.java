package org.wenmai.text.fold;

import org.wenmai.text.trie.DoubleArrayTrie;

/** Converts one text by the tables of OpenCC in one pass. Not thread-safe. */
final class FoldingPass {
  private final OpenccTables tables;
  private final String text;
  private final StringBuilder out = new StringBuilder();
  private final OffsetMap.Builder map = new OffsetMap.Builder();

  /** Offset of the next char to read. */
  private int position;

  /** Chars before this offset are in {@link #out}. */
  private int copied;

  /** Chars before this offset are in {@link #map}. */
  private int mapped;

  FoldingPass(OpenccTables tables, String text) {
    this.tables = tables;
    this.text = text;
  }

  /** Copies everything before {@code end} unchanged. */
  void skipTo(int end) {
    position = end;
  }

  void foldTo(int end) {
    char[] single = tables.single;
    while (position < end) {
      int next = nextChange(single, position, end);
      position = next;
      if (next < end) {
        foldCharacter(single[text.charAt(next)], end);
      }
    }
  }

  /** Finds the next char that may change. The hot loop: most chars stay as they are. */
  private int nextChange(char[] single, int from, int end) {
    int i = from;
    while (i < end && single[text.charAt(i)] == text.charAt(i)) {
      i++;
    }
    return i;
  }

  private void foldCharacter(char to, int end) {
    if (to == OpenccTables.IN_TRIE) {
      foldPhrase(end);
    } else {
      copyUnchanged();
      out.append(to);
      copied = ++position;
    }
  }

  /** Converts the longest phrase that begins here, or leaves the character as it is. */
  private void foldPhrase(int end) {
    DoubleArrayTrie trie = tables.trie;
    int phrase = 0;
    int phraseEnd = position + 1;
    int node = DoubleArrayTrie.ROOT;
    for (int i = position; i < end; i++) {
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
      fold(phraseEnd - position, tables.outputs[phrase - 1]);
    }
    position = phraseEnd;
  }

  private void fold(int length, String output) {
    if (!text.startsWith(output, position) || output.length() != length) {
      replace(length, output);
    }
  }

  private void replace(int length, String output) {
    copyUnchanged();
    out.append(output);
    int derived = output.codePointCount(0, output.length());
    int source = text.codePointCount(position, position + length);
    if (derived != source) {
      map.keep(text.codePointCount(mapped, position));
      map.replace(derived, source);
      mapped = position + length;
    }
    copied = position + length;
  }

  private void copyUnchanged() {
    if (out.isEmpty()) {
      out.ensureCapacity(text.length() + 16);
    }
    out.append(text, copied, position);
  }

  FoldedText folded() {
    if (copied == 0) {
      return new FoldedText(text, OffsetMap.identity());
    }
    out.append(text, copied, text.length());
    return new FoldedText(out.toString(), map.build());
  }
}

package org.wenmai.text.fold;

import static java.util.Objects.requireNonNull;

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

  private void foldPhrase(int end) {
    long found = tables.trie.longest(text, at, end);
    if (found < 0) {
      at++;
      return;
    }
    int length = (int) (found >> 32);
    String output = requireNonNull(tables.trie.output(found));
    if (!text.startsWith(output, at) || output.length() != length) {
      replace(length, output);
    }
    at += length;
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

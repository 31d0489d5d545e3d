package org.wenmai.text.charset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the parts of a text that are UTF-8: lines that are valid or only torn, and in other lines
 * the words and the long passages that are so.
 *
 * <p>A broken sequence is torn if it begins with a byte with which valid ones of this text begin,
 * or continues one beside it. Letters of a legacy charset hardly ever look so.
 */
final class Utf8Runs {
  /** The least weight of a passage within a word, and what a broken sequence takes of it. */
  private static final int MIN_PASSAGE_WEIGHT = 8;

  private static final int WEIGHT_PER_BROKEN = 6;
  private static final int VALID_PER_TORN = 3;

  /** A line with fewer valid sequences for a broken one is not only torn. */
  private static final int VALID_PER_STRAY = 2;

  /** As many letters as a word may have in a row. */
  private static final int MAX_REPEATED = 3;

  /** The bytes of … ‘ ’ “ ” – — in the code pages of Windows. */
  private static final String WINDOWS_PUNCTUATION = "\u0085\u0091\u0092\u0093\u0094\u0096\u0097";

  private final byte[] bytes;
  private final BitSet leads = new BitSet();
  private final List<Utf8Run> runs = new ArrayList<>();
  private boolean foreign;

  private Utf8Runs(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Finds the runs of a text. */
  static Utf8Runs of(byte[] bytes) {
    Utf8Runs found = new Utf8Runs(bytes);
    found.findLeads();
    for (int from = 0; from < bytes.length; ) {
      int to = found.endOfLine(from);
      found.addLine(from, to);
      from = to + 1;
    }
    return found;
  }

  /** The runs, in text order; those with nothing but ASCII between them are one. */
  List<Utf8Run> runs() {
    return runs;
  }

  /** Whether outside of the runs a sequence is broken that cannot be what is left of UTF-8. */
  boolean hasForeign() {
    return foreign;
  }

  private int endOfLine(int from) {
    int to = from;
    while (to < bytes.length && bytes[to] != '\n' && bytes[to] != '\r') {
      to++;
    }
    return to;
  }

  /** The first bytes of the sequences in words that are valid. */
  private void findLeads() {
    int valid = 0;
    int broken = 0;
    for (int from = 0; from < bytes.length; ) {
      int to = endOfWord(from, bytes.length);
      Sequences word = new Sequences(from, to);
      for (int i = from; word.broken == 0 && i < to; ) {
        int length = bytes[i] >= 0 ? 1 : length(i, to);
        if (length > 1) {
          leads.set(bytes[i] & 0xff);
        }
        i += length;
      }
      valid += word.broken == 0 ? word.valid : 0;
      broken += word.broken;
      from = to + 1;
    }
    if (broken > valid) {
      leads.clear(); // Most is in another charset, so the words may be valid by chance.
    }
  }

  private int endOfWord(int from, int to) {
    int end = from;
    while (end < to && !separates(bytes[end])) {
      end++;
    }
    return end;
  }

  private void addLine(int from, int to) {
    Sequences line = new Sequences(from, to);
    if (line.valid + line.broken == 0 || line.isDrawn()) {
      return;
    }
    if (line.isUtf8()) {
      add(from, to, line.weight);
      return;
    }
    foreign |= line.valid < VALID_PER_STRAY * line.broken;
    for (int start = from; start < to; ) {
      int end = endOfWord(start, to);
      addWord(start, end);
      start = end + 1;
    }
  }

  /** Whether the byte is ASCII that is no part of a character in any charset. */
  private static boolean separates(byte b) {
    return b >= 0 && (b < '0' || (b > '9' && b < '@'));
  }

  private void addWord(int from, int to) {
    Sequences word = new Sequences(from, to);
    if (word.weight > 0
        && !word.isDrawn()
        && (word.isUtf8() || word.weight >= WEIGHT_PER_BROKEN * word.broken)) {
      add(from, to, word.weight);
      return;
    }
    foreign |= word.foreign > 0;
    if (word.weight >= MIN_PASSAGE_WEIGHT) {
      addPassages(from, to);
    }
  }

  /** Adds what has many sequences of three bytes in a row; fewer may be so by chance. */
  private void addPassages(int from, int to) {
    int start = from;
    int end = from;
    int weight = 0;
    for (int i = from; i <= to; ) {
      int length = i == to || bytes[i] >= 0 ? 0 : length(i, to);
      if (length > 2) {
        start = weight == 0 ? i : start;
        end = i + length;
        weight += 2;
      } else if (i == to || bytes[i] < 0) {
        if (weight >= MIN_PASSAGE_WEIGHT) {
          runs.add(new Utf8Run(start, end, weight));
        }
        weight = 0;
      }
      i += Math.max(1, length);
    }
  }

  /** Adds a part; to the run before it, if only ASCII is between the two. */
  private void add(int from, int to, int weight) {
    Utf8Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last != null && isAscii(last.to(), from)) {
      runs.set(runs.size() - 1, new Utf8Run(last.from(), to, last.weight() + weight));
    } else {
      runs.add(new Utf8Run(from, to, weight));
    }
  }

  private boolean isAscii(int from, int to) {
    int i = from;
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i == to;
  }

  /** Length of the valid sequence at this index; 0 if there is none before {@code to}. */
  private int length(int at, int to) {
    int length = Utf8Validity.sequenceLength(bytes, at);
    return length > 0 && at + length <= to ? length : 0;
  }

  private static boolean continues(byte b) {
    return b < (byte) 0xc0;
  }

  /** The sequences of a part of the text. */
  private final class Sequences {
    int valid;
    int weight;
    int broken;
    int torn;
    int foreign;

    Sequences(int from, int to) {
      boolean afterKnown = !leads.isEmpty();
      for (int i = from; i < to; ) {
        if (bytes[i] >= 0) {
          afterKnown = false;
          i++;
          continue;
        }
        int length = length(i, to);
        if (length > 0) {
          valid++;
          weight += isRepeated(i, length, from) ? 0 : length > 2 ? 2 : 1;
          afterKnown = isLead(bytes[i]) > 0;
          i += length;
        } else {
          broken++;
          int end = endOfBroken(i, to);
          foreign += isForeign(bytes[i]) ? 1 : 0;
          torn += continues(bytes[i]) ? isBeside(afterKnown, end, to) : isLead(bytes[i]);
          i = end;
          afterKnown = false;
        }
      }
    }

    private boolean isRepeated(int at, int length, int from) {
      return at - length >= from && Arrays.equals(bytes, at - length, at, bytes, at, at + length);
    }

    private int isBeside(boolean afterKnown, int end, int to) {
      boolean before = end < to && bytes[end] < 0 && length(end, to) > 0 && isLead(bytes[end]) > 0;
      return afterKnown || before ? 1 : 0;
    }

    /** Quotation marks, dashes and dots of Windows, or a first byte that this text has not. */
    private boolean isForeign(byte b) {
      return continues(b) ? WINDOWS_PUNCTUATION.indexOf(b & 0xff) >= 0 : isLead(b) == 0;
    }

    private int isLead(byte b) {
      return leads.get(b & 0xff) ? 1 : 0;
    }

    /** End of what a broken sequence has left: its first byte and what follows of it. */
    private int endOfBroken(int at, int to) {
      int lead = bytes[at] & 0xff;
      int most = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 3;
      int i = at + 1;
      while (i < to && i - at < most && continues(bytes[i])) {
        i++;
      }
      return i;
    }

    /** Whether it is one sign of two bytes again and again: a drawn line, valid or not. */
    boolean isDrawn() {
      return broken == 0 && weight == 1 && valid > MAX_REPEATED;
    }

    /** Whether all sequences are valid, or those that are not are few and torn. */
    boolean isUtf8() {
      return broken == 0 || (torn == broken && broken <= Math.max(1, valid / VALID_PER_TORN));
    }
  }
}

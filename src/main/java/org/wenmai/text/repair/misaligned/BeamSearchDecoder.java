package org.wenmai.text.repair.misaligned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.repair.misaligned.BeamHypothesis.Kind;
import org.wenmai.text.tokenize.jieba.JiebaDictionary;

/**
 * Finds the likeliest reading of a passage in which a double-byte decoder may have been out of
 * step.
 *
 * <p>A beam search from left to right. In step, characters are what they are. A lost byte leaves
 * half a character, the other half of which is guessed, and a byte over; from there each character
 * that was read is the end of one and the start of the next. Pairs that the decoder has no
 * character for may have been dropped on the way. It comes back in step where a second byte is
 * lost, or where the second byte is an ASCII character. Not thread-safe.
 */
public final class BeamSearchDecoder {
  /** Readings that are so much less likely than the best are given up. */
  private static final double HOPELESS = 28;

  private static final int BEAM = 48;

  /** Logarithms of how likely it is that a byte was lost here, that a pair was dropped … */
  private static final double LOST = -8;

  private static final double FOUND_AGAIN = -2;
  private static final double LOST_AGAIN = -6;
  private static final double MARKED_AGAIN = -3;
  private static final double DROPPED = -2.5;
  private static final double WIDTH_FOLDED = -1;

  private static final Kind SHIFTED = Kind.SHIFTED;
  private static final Kind GUESSED = Kind.GUESSED;

  private final String text;
  private final int to;
  private final DoubleByteCharset charset;
  private final int firstStart;
  private final int lastStart;
  private final UnigramModel wording = UnigramModel.shared();
  private final List<Map<Long, BeamHypothesis>> places = new ArrayList<>();
  private final int from;
  private final boolean sketch;

  /** The best outlook of each place so far. */
  private final double[] hope;

  /** How hard to look. */
  public enum Effort {
    /** Halves stay unknown, at a price that a guess would be worth; nothing was dropped. */
    SKETCH,
    /** Every half is guessed. */
    FULL
  }

  /** Bytes are lost at {@code firstStart} to {@code lastStart} only. */
  public BeamSearchDecoder(
      String text,
      int from,
      int to,
      DoubleByteCharset charset,
      int firstStart,
      int lastStart,
      Effort effort) {
    this.sketch = effort == Effort.SKETCH;
    this.text = text;
    this.from = from;
    this.hope = new double[to - from + 2];
    Arrays.fill(hope, Double.NEGATIVE_INFINITY);
    this.to = to;
    this.charset = charset;
    this.firstStart = firstStart;
    this.lastStart = lastStart;
    for (int i = from; i <= to + 1; i++) {
      places.add(new LinkedHashMap<>());
    }
  }

  /** The likeliest reading; null where the passage cannot be read in step to its end. */
  public @Nullable BeamHypothesis best() {
    add(from, BeamHypothesis.START);
    for (int i = from; i < to; i++) {
      for (BeamHypothesis reading : beam(i)) {
        if (reading.pending() != BeamHypothesis.IN_STEP) {
          outOfStep(reading, i);
        }
      }
      for (BeamHypothesis reading : beam(i)) {
        if (reading.pending() == BeamHypothesis.IN_STEP) {
          inStep(reading, i);
        }
      }
      places.get(i - from).clear();
    }
    for (BeamHypothesis reading : beam(to)) {
      if (reading.pending() != BeamHypothesis.IN_STEP) {
        guess(to, reading, LOST_AGAIN, charset.withLead(reading.pending()), BeamHypothesis.IN_STEP);
      }
    }
    BeamHypothesis best = null;
    for (BeamHypothesis reading : places.get(to - from).values()) {
      boolean complete =
          reading.node() == JiebaDictionary.ROOT && reading.pending() == BeamHypothesis.IN_STEP;
      best = complete && (best == null || reading.score() > best.score()) ? reading : best;
    }
    return best;
  }

  private List<BeamHypothesis> beam(int at) {
    List<BeamHypothesis> readings = new ArrayList<>();
    for (BeamHypothesis reading : places.get(at - from).values()) {
      if (isHopeful(at, reading.outlook())) {
        readings.add(reading);
      }
    }
    readings.sort(Comparator.comparingDouble(BeamHypothesis::outlook).reversed());
    return readings.subList(0, Math.min(BEAM, readings.size()));
  }

  private void inStep(BeamHypothesis reading, int at) {
    char c = text.charAt(at);
    extend(at + 1, reading, 0, c, BeamHypothesis.IN_STEP, Kind.AS_READ);
    if (at < firstStart || at > lastStart) {
      return;
    }
    int pair = charset.pair(c);
    if (pair != 0) {
      int left = pair >> 8;
      guess(at + 1, reading, LOST, charset.withLead(left), pair & 0xFF);
      guess(at + 1, reading, LOST, charset.withTrail(left), pair & 0xFF);
      droppedAtOnce(reading, at, pair);
    } else if (DoubleByteCharset.isMark(c) && at + 1 < to) {
      int next = charset.pair(DoubleByteCharset.wide(text.charAt(at + 1)));
      if (next != 0) {
        guess(at + 2, reading, LOST, charset.withTrail(next >> 8), next & 0xFF);
      }
    }
  }

  /** The rest of the first character went together with the first byte of the next. */
  private void droppedAtOnce(BeamHypothesis reading, int at, int pair) {
    if (reading.node() == JiebaDictionary.ROOT && !sketch) {
      double score = LOST + DROPPED + UnigramModel.UNKNOWN;
      BeamHypothesis lost = lost(reading, reading.score() + score);
      for (char next : charset.withTrail(pair >> 8)) {
        extend(at + 1, lost, 0, next, pair & 0xFF, GUESSED);
      }
    }
  }

  private static BeamHypothesis lost(BeamHypothesis before, double score) {
    return new BeamHypothesis(
        score, score, JiebaDictionary.ROOT, BeamHypothesis.IN_STEP, before, '\uFFFD', GUESSED);
  }

  private void outOfStep(BeamHypothesis reading, int at) {
    char c = text.charAt(at);
    int pending = reading.pending();
    guess(at, reading, LOST_AGAIN, charset.withLead(pending), BeamHypothesis.IN_STEP);
    int pair = charset.pair(c);
    if (pair != 0) {
      shift(at + 1, reading, 0, pair >> 8, pair & 0xFF);
      dropped(reading, at + 1, pair, DROPPED);
    }
    singleByte(reading, at, c);
    if (DoubleByteCharset.isMark(c)) {
      guess(at + 1, reading, MARKED_AGAIN, charset.withLead(pending), BeamHypothesis.IN_STEP);
      int next = at + 1 < to ? charset.pair(text.charAt(at + 1)) : 0;
      if (next != 0) {
        dropped(reading, at + 2, next, MARKED_AGAIN);
      }
    }
  }

  /** The second byte is an ASCII character, or the euro sign of Windows. */
  private void singleByte(BeamHypothesis reading, int at, char c) {
    int single = c == '\u20AC' || c == '\u0080' ? 0x80 : c;
    if (single > 0x80) {
      return;
    }
    shift(at + 1, reading, FOUND_AGAIN, single, BeamHypothesis.IN_STEP);
    int wide = charset.pair(DoubleByteCharset.wide(c));
    if (wide != 0 && single < 0x80) {
      shift(at + 1, reading, WIDTH_FOLDED, wide >> 8, wide & 0xFF);
    }
  }

  /** A pair was dropped between the pending byte and this one. */
  private void dropped(BeamHypothesis reading, int end, int pair, double score) {
    if (sketch) {
      if (reading.node() == JiebaDictionary.ROOT) {
        double sum = score + 2 * UnigramModel.GUESSED;
        close(end, reading, sum, '\uFFFD', pair & 0xFF, GUESSED);
      }
      return;
    }
    for (int first : charset.droppedLeads()) {
      char c = charset.character(reading.pending(), first);
      if (c == 0 || !CommonCharacters.contain(c)) {
        continue;
      }
      int node = wording.step(reading.node(), c);
      double sum = reading.score() + score;
      if (node != JiebaDictionary.NONE) {
        double outlook = sum + wording.ahead(node);
        BeamHypothesis open =
            new BeamHypothesis(sum, outlook, node, BeamHypothesis.IN_STEP, reading, c, GUESSED);
        behindDropped(open, first, end, pair);
      }
      double word = word(reading, node, c);
      if (!Double.isNaN(word)) {
        sum += word;
        BeamHypothesis closed =
            new BeamHypothesis(
                sum, sum, JiebaDictionary.ROOT, BeamHypothesis.IN_STEP, reading, c, GUESSED);
        behindDropped(closed, first, end, pair);
      }
    }
  }

  private void behindDropped(BeamHypothesis reading, int first, int end, int pair) {
    if (!isHopeful(end, reading.outlook())) {
      return;
    }
    for (int second : charset.droppedTrails(first)) {
      char next = charset.character(second, pair >> 8);
      if (next != 0 && (CommonCharacters.contain(next) || UnigramModel.isPunctuation(next))) {
        extend(end, reading, 0, next, pair & 0xFF, GUESSED);
      }
    }
  }

  private void shift(int end, BeamHypothesis reading, double score, int trail, int pending) {
    char c = charset.character(reading.pending(), trail);
    if (c != 0) {
      extend(end, reading, score, c, pending, SHIFTED);
    }
  }

  private void guess(int end, BeamHypothesis reading, double score, char[] choices, int pending) {
    for (int i = 0; i < choices.length && !sketch; i++) {
      extend(end, reading, score, choices[i], pending, GUESSED);
    }
    if (reading.node() == JiebaDictionary.ROOT) {
      double unknown = sketch ? UnigramModel.GUESSED : UnigramModel.UNKNOWN;
      close(end, reading, score + unknown, '\uFFFD', pending, GUESSED);
    }
  }

  /** Goes on with this character: inside a word, at the end of one. */
  private void extend(
      int end, BeamHypothesis before, double score, char c, int pending, Kind kind) {
    int node = wording.step(before.node(), c);
    if (node != JiebaDictionary.NONE) {
      double sum = before.score() + score;
      double outlook = sum + wording.ahead(node);
      if (isHopeful(end, outlook)) {
        add(end, new BeamHypothesis(sum, outlook, node, pending, before, c, kind));
      }
    }
    double word = word(before, node, c);
    if (!Double.isNaN(word)) {
      close(end, before, score + word, c, pending, kind);
    }
  }

  /** How likely the word is that ends with this character; not a number where none does. */
  private double word(BeamHypothesis before, int node, char c) {
    if (before.node() == JiebaDictionary.ROOT) {
      return wording.alone(c);
    }
    return node == JiebaDictionary.NONE ? Double.NaN : wording.word(node);
  }

  private void close(int end, BeamHypothesis before, double word, char c, int pending, Kind kind) {
    double sum = before.score() + word;
    if (isHopeful(end, sum)) {
      add(end, new BeamHypothesis(sum, sum, JiebaDictionary.ROOT, pending, before, c, kind));
    }
  }

  private boolean isHopeful(int at, double outlook) {
    return at <= to && outlook >= hope[at - from] - HOPELESS;
  }

  private void add(int at, BeamHypothesis reading) {
    hope[at - from] = Math.max(hope[at - from], reading.outlook());
    places.get(at - from).merge(reading.future(), reading, (a, b) -> b.score() > a.score() ? b : a);
  }
}

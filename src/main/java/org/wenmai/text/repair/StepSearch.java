package org.wenmai.text.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.repair.Reading.Kind;
import org.wenmai.text.segment.JiebaDictionary;

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
final class StepSearch {
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
  private final DoubleByte charset;
  private final int firstStart;
  private final int lastStart;
  private final Wording wording = Wording.shared();
  private final List<Map<Long, Reading>> places = new ArrayList<>();
  private final int from;
  private final boolean sketch;

  /** The best outlook of each place so far. */
  private final double[] hope;

  /** How hard to look. */
  enum Effort {
    /** Halves stay unknown, at a price that a guess would be worth; nothing was dropped. */
    SKETCH,
    /** Every half is guessed. */
    FULL
  }

  /** Bytes are lost at {@code firstStart} to {@code lastStart} only. */
  StepSearch(
      String text,
      int from,
      int to,
      DoubleByte charset,
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
  @Nullable Reading best() {
    add(from, Reading.START);
    for (int i = from; i < to; i++) {
      for (Reading reading : beam(i)) {
        if (reading.pending() != Reading.IN_STEP) {
          outOfStep(reading, i);
        }
      }
      for (Reading reading : beam(i)) {
        if (reading.pending() == Reading.IN_STEP) {
          inStep(reading, i);
        }
      }
      places.get(i - from).clear();
    }
    for (Reading reading : beam(to)) {
      if (reading.pending() != Reading.IN_STEP) {
        guess(to, reading, LOST_AGAIN, charset.withLead(reading.pending()), Reading.IN_STEP);
      }
    }
    Reading best = null;
    for (Reading reading : places.get(to - from).values()) {
      boolean complete =
          reading.node() == JiebaDictionary.ROOT && reading.pending() == Reading.IN_STEP;
      best = complete && (best == null || reading.score() > best.score()) ? reading : best;
    }
    return best;
  }

  private List<Reading> beam(int at) {
    List<Reading> readings = new ArrayList<>();
    for (Reading reading : places.get(at - from).values()) {
      if (isHopeful(at, reading.outlook())) {
        readings.add(reading);
      }
    }
    readings.sort(Comparator.comparingDouble(Reading::outlook).reversed());
    return readings.subList(0, Math.min(BEAM, readings.size()));
  }

  private void inStep(Reading reading, int at) {
    char c = text.charAt(at);
    extend(at + 1, reading, 0, c, Reading.IN_STEP, Kind.AS_READ);
    if (at < firstStart || at > lastStart) {
      return;
    }
    int pair = charset.pair(c);
    if (pair != 0) {
      int left = pair >> 8;
      guess(at + 1, reading, LOST, charset.withLead(left), pair & 0xFF);
      guess(at + 1, reading, LOST, charset.withTrail(left), pair & 0xFF);
      droppedAtOnce(reading, at, pair);
    } else if (DoubleByte.isMark(c) && at + 1 < to) {
      int next = charset.pair(DoubleByte.wide(text.charAt(at + 1)));
      if (next != 0) {
        guess(at + 2, reading, LOST, charset.withTrail(next >> 8), next & 0xFF);
      }
    }
  }

  /** The rest of the first character went together with the first byte of the next. */
  private void droppedAtOnce(Reading reading, int at, int pair) {
    if (reading.node() == JiebaDictionary.ROOT && !sketch) {
      double score = LOST + DROPPED + Wording.UNKNOWN;
      Reading lost = lost(reading, reading.score() + score);
      for (char next : charset.withTrail(pair >> 8)) {
        extend(at + 1, lost, 0, next, pair & 0xFF, GUESSED);
      }
    }
  }

  private static Reading lost(Reading before, double score) {
    return new Reading(
        score, score, JiebaDictionary.ROOT, Reading.IN_STEP, before, '\uFFFD', GUESSED);
  }

  private void outOfStep(Reading reading, int at) {
    char c = text.charAt(at);
    int pending = reading.pending();
    guess(at, reading, LOST_AGAIN, charset.withLead(pending), Reading.IN_STEP);
    int pair = charset.pair(c);
    if (pair != 0) {
      shift(at + 1, reading, 0, pair >> 8, pair & 0xFF);
      dropped(reading, at + 1, pair, DROPPED);
    }
    singleByte(reading, at, c);
    if (DoubleByte.isMark(c)) {
      guess(at + 1, reading, MARKED_AGAIN, charset.withLead(pending), Reading.IN_STEP);
      int next = at + 1 < to ? charset.pair(text.charAt(at + 1)) : 0;
      if (next != 0) {
        dropped(reading, at + 2, next, MARKED_AGAIN);
      }
    }
  }

  /** The second byte is an ASCII character, or the euro sign of Windows. */
  private void singleByte(Reading reading, int at, char c) {
    int single = c == '\u20AC' || c == '\u0080' ? 0x80 : c;
    if (single > 0x80) {
      return;
    }
    shift(at + 1, reading, FOUND_AGAIN, single, Reading.IN_STEP);
    int wide = charset.pair(DoubleByte.wide(c));
    if (wide != 0 && single < 0x80) {
      shift(at + 1, reading, WIDTH_FOLDED, wide >> 8, wide & 0xFF);
    }
  }

  /** A pair was dropped between the pending byte and this one. */
  private void dropped(Reading reading, int end, int pair, double score) {
    if (sketch) {
      if (reading.node() == JiebaDictionary.ROOT) {
        double sum = score + 2 * Wording.GUESSED;
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
        Reading open = new Reading(sum, outlook, node, Reading.IN_STEP, reading, c, GUESSED);
        behindDropped(open, first, end, pair);
      }
      double word = word(reading, node, c);
      if (!Double.isNaN(word)) {
        sum += word;
        Reading closed =
            new Reading(sum, sum, JiebaDictionary.ROOT, Reading.IN_STEP, reading, c, GUESSED);
        behindDropped(closed, first, end, pair);
      }
    }
  }

  private void behindDropped(Reading reading, int first, int end, int pair) {
    if (!isHopeful(end, reading.outlook())) {
      return;
    }
    for (int second : charset.droppedTrails(first)) {
      char next = charset.character(second, pair >> 8);
      if (next != 0 && (CommonCharacters.contain(next) || Wording.isPunctuation(next))) {
        extend(end, reading, 0, next, pair & 0xFF, GUESSED);
      }
    }
  }

  private void shift(int end, Reading reading, double score, int trail, int pending) {
    char c = charset.character(reading.pending(), trail);
    if (c != 0) {
      extend(end, reading, score, c, pending, SHIFTED);
    }
  }

  private void guess(int end, Reading reading, double score, char[] choices, int pending) {
    for (int i = 0; i < choices.length && !sketch; i++) {
      extend(end, reading, score, choices[i], pending, GUESSED);
    }
    if (reading.node() == JiebaDictionary.ROOT) {
      double unknown = sketch ? Wording.GUESSED : Wording.UNKNOWN;
      close(end, reading, score + unknown, '\uFFFD', pending, GUESSED);
    }
  }

  /** Goes on with this character: inside a word, at the end of one. */
  private void extend(int end, Reading before, double score, char c, int pending, Kind kind) {
    int node = wording.step(before.node(), c);
    if (node != JiebaDictionary.NONE) {
      double sum = before.score() + score;
      double outlook = sum + wording.ahead(node);
      if (isHopeful(end, outlook)) {
        add(end, new Reading(sum, outlook, node, pending, before, c, kind));
      }
    }
    double word = word(before, node, c);
    if (!Double.isNaN(word)) {
      close(end, before, score + word, c, pending, kind);
    }
  }

  /** How likely the word is that ends with this character; not a number where none does. */
  private double word(Reading before, int node, char c) {
    if (before.node() == JiebaDictionary.ROOT) {
      return wording.alone(c);
    }
    return node == JiebaDictionary.NONE ? Double.NaN : wording.word(node);
  }

  private void close(int end, Reading before, double word, char c, int pending, Kind kind) {
    double sum = before.score() + word;
    if (isHopeful(end, sum)) {
      add(end, new Reading(sum, sum, JiebaDictionary.ROOT, pending, before, c, kind));
    }
  }

  private boolean isHopeful(int at, double outlook) {
    return at <= to && outlook >= hope[at - from] - HOPELESS;
  }

  private void add(int at, Reading reading) {
    hope[at - from] = Math.max(hope[at - from], reading.outlook());
    places.get(at - from).merge(reading.future(), reading, (a, b) -> b.score() > a.score() ? b : a);
  }
}

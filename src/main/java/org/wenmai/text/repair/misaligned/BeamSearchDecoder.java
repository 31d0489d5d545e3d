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
 * Finds the likeliest decoding of a passage that a double-byte decoder may have read
 * byte-misaligned.
 *
 * <p>A beam search from left to right. While aligned, characters are taken as they are. A lost byte
 * leaves half of a character, whose other half is guessed, and an extra byte. From there each
 * character of the text consists of the second byte of one character and the first byte of the
 * next. The decoder may have dropped byte pairs that are undefined. It becomes aligned again where
 * a second byte was lost, or where the second byte is an ASCII character. Not thread-safe.
 */
public final class BeamSearchDecoder {
  /** Hypotheses that are worse than the best one by this much are pruned. */
  private static final double PRUNING_MARGIN = 28;

  private static final int BEAM_WIDTH = 48;

  /** Log-probability that a byte was lost. */
  private static final double LOST = -8;

  /** Log-probability that an ASCII byte restores the alignment. */
  private static final double ASCII_REALIGNS = -2;

  /** Log-probability that another lost byte restores the alignment. */
  private static final double LOST_AGAIN = -6;

  /** The same if a decoder mark shows the loss. */
  private static final double MARKED_AGAIN = -3;

  /** Log-probability that a byte pair was dropped. */
  private static final double DROPPED = -2.5;

  /** Log-probability that full-width punctuation was folded to ASCII. */
  private static final double WIDTH_FOLDED = -1;

  private static final Kind REALIGNED = Kind.REALIGNED;
  private static final Kind GUESSED = Kind.GUESSED;

  private final String text;
  private final int from;
  private final int to;
  private final DoubleByteCharset charset;
  private final int firstStart;
  private final int lastStart;
  private final HanVariety variety;
  private final boolean quick;
  private final UnigramModel model = UnigramModel.shared();
  private final WordPairModel pairs = WordPairModel.shared();

  /** The best hypothesis for each search state, at each index of the passage. */
  private final List<Map<Long, BeamHypothesis>> beams = new ArrayList<>();

  /** The best estimate at each index so far. */
  private final double[] bestEstimates;

  /** The effort of a search. */
  public enum Effort {
    /** Lost bytes stay unknown, at the cost of an average guess; dropped pairs are not restored. */
    QUICK,
    /** Every lost byte is guessed. */
    FULL
  }

  /**
   * Creates a decoder for {@code text[from, to)}.
   *
   * @param firstStart the first index where a misaligned part may begin
   * @param lastStart the last such index
   * @param variety of the text around the passage
   */
  public BeamSearchDecoder(
      String text,
      int from,
      int to,
      DoubleByteCharset charset,
      int firstStart,
      int lastStart,
      HanVariety variety,
      Effort effort) {
    this.quick = effort == Effort.QUICK;
    this.text = text;
    this.from = from;
    this.bestEstimates = new double[to - from + 2];
    Arrays.fill(bestEstimates, Double.NEGATIVE_INFINITY);
    this.to = to;
    this.charset = charset;
    this.firstStart = firstStart;
    this.lastStart = lastStart;
    this.variety = variety;
    for (int i = from; i <= to + 1; i++) {
      beams.add(new LinkedHashMap<>());
    }
  }

  /** The likeliest decoding of the whole passage; null if there is none that ends aligned. */
  public @Nullable BeamHypothesis best() {
    add(from, BeamHypothesis.START);
    for (int i = from; i < to; i++) {
      for (BeamHypothesis hypothesis : beam(i)) {
        if (hypothesis.pending() != BeamHypothesis.ALIGNED) {
          extendMisaligned(hypothesis, i);
        }
      }
      for (BeamHypothesis hypothesis : beam(i)) {
        if (hypothesis.pending() == BeamHypothesis.ALIGNED) {
          extendAligned(hypothesis, i);
        }
      }
      beams.get(i - from).clear();
    }
    for (BeamHypothesis hypothesis : beam(to)) {
      if (hypothesis.pending() != BeamHypothesis.ALIGNED) {
        guess(
            to,
            hypothesis,
            LOST_AGAIN,
            charset.withLead(hypothesis.pending()),
            BeamHypothesis.ALIGNED);
      }
    }
    BeamHypothesis best = null;
    for (BeamHypothesis hypothesis : beams.get(to - from).values()) {
      boolean complete =
          hypothesis.node() == JiebaDictionary.ROOT
              && hypothesis.pending() == BeamHypothesis.ALIGNED;
      best = complete && (best == null || hypothesis.score() > best.score()) ? hypothesis : best;
    }
    return best;
  }

  private List<BeamHypothesis> beam(int at) {
    List<BeamHypothesis> hypotheses = new ArrayList<>();
    for (BeamHypothesis hypothesis : beams.get(at - from).values()) {
      if (isPromising(at, hypothesis.estimate())) {
        hypotheses.add(hypothesis);
      }
    }
    hypotheses.sort(Comparator.comparingDouble(BeamHypothesis::estimate).reversed());
    return hypotheses.subList(0, Math.min(BEAM_WIDTH, hypotheses.size()));
  }

  private void extendAligned(BeamHypothesis hypothesis, int at) {
    char c = text.charAt(at);
    double lone = MisalignmentTraces.loneTrailByteScore(text, at);
    extend(at + 1, hypothesis, lone, c, BeamHypothesis.ALIGNED, Kind.AS_READ);
    if (at < firstStart || at > lastStart) {
      return;
    }
    int pair = charset.pair(c);
    if (pair != 0) {
      int left = pair >> 8;
      guess(at + 1, hypothesis, LOST, charset.withLead(left), pair & 0xFF);
      guess(at + 1, hypothesis, LOST, charset.withTrail(left), pair & 0xFF);
      extendDroppedAtOnce(hypothesis, at, pair);
    } else if (DoubleByteCharset.isDecoderMark(c) && at + 1 < to) {
      int next = charset.pair(DoubleByteCharset.fullWidth(text.charAt(at + 1)));
      if (next != 0) {
        guess(at + 2, hypothesis, LOST, charset.withTrail(next >> 8), next & 0xFF);
      }
    }
  }

  /** The rest of the first character was dropped together with the first byte of the next. */
  private void extendDroppedAtOnce(BeamHypothesis hypothesis, int at, int pair) {
    if (hypothesis.node() == JiebaDictionary.ROOT && !quick) {
      double score = LOST + DROPPED + UnigramModel.UNKNOWN;
      BeamHypothesis lost = lost(hypothesis, hypothesis.score() + score);
      for (char next : charset.withTrail(pair >> 8)) {
        extend(at + 1, lost, 0, next, pair & 0xFF, GUESSED);
      }
    }
  }

  private static BeamHypothesis lost(BeamHypothesis before, double score) {
    return new BeamHypothesis(
        score,
        score,
        JiebaDictionary.ROOT,
        WordPairModel.ROOT,
        WordPairModel.UNKNOWN,
        BeamHypothesis.ALIGNED,
        before,
        '\uFFFD',
        GUESSED);
  }

  private void extendMisaligned(BeamHypothesis hypothesis, int at) {
    char c = text.charAt(at);
    int pending = hypothesis.pending();
    guess(at, hypothesis, LOST_AGAIN, charset.withLead(pending), BeamHypothesis.ALIGNED);
    int pair = charset.pair(c);
    if (pair != 0) {
      extendRealigned(at + 1, hypothesis, 0, pair >> 8, pair & 0xFF);
      extendDropped(hypothesis, at + 1, pair, DROPPED);
    }
    extendSingleByte(hypothesis, at, c);
    if (DoubleByteCharset.isDecoderMark(c)) {
      guess(at + 1, hypothesis, MARKED_AGAIN, charset.withLead(pending), BeamHypothesis.ALIGNED);
      int next = at + 1 < to ? charset.pair(text.charAt(at + 1)) : 0;
      if (next != 0) {
        extendDropped(hypothesis, at + 2, next, MARKED_AGAIN);
      }
    }
  }

  /** Extends by an ASCII character, or the euro sign of Windows, as the second byte. */
  private void extendSingleByte(BeamHypothesis hypothesis, int at, char c) {
    int single = c == '\u20AC' || c == '\u0080' ? 0x80 : c;
    if (single > 0x80) {
      return;
    }
    extendRealigned(at + 1, hypothesis, ASCII_REALIGNS, single, BeamHypothesis.ALIGNED);
    int wide = charset.pair(DoubleByteCharset.fullWidth(c));
    if (wide != 0 && single < 0x80) {
      extendRealigned(at + 1, hypothesis, WIDTH_FOLDED, wide >> 8, wide & 0xFF);
    }
  }

  /** Extends by a pair that was dropped between the pending byte and this character. */
  private void extendDropped(BeamHypothesis hypothesis, int end, int pair, double score) {
    if (quick) {
      if (hypothesis.node() == JiebaDictionary.ROOT) {
        double sum = score + 2 * UnigramModel.GUESSED;
        addUnknown(end, hypothesis, sum, pair & 0xFF);
      }
      return;
    }
    for (int first : charset.droppedLeads()) {
      char c = charset.character(hypothesis.pending(), first);
      if (c == 0 || !CommonCharacters.contain(c)) {
        continue;
      }
      BeamHypothesis open = open(hypothesis, score, c, BeamHypothesis.ALIGNED, GUESSED);
      if (open != null) {
        extendAfterDropped(open, first, end, pair);
      }
      BeamHypothesis closed = closed(hypothesis, score, c, BeamHypothesis.ALIGNED, GUESSED);
      if (closed != null) {
        extendAfterDropped(closed, first, end, pair);
      }
    }
  }

  private void extendAfterDropped(BeamHypothesis hypothesis, int first, int end, int pair) {
    if (!isPromising(end, hypothesis.estimate())) {
      return;
    }
    for (int second : charset.droppedTrails(first)) {
      char next = charset.character(second, pair >> 8);
      if (next != 0 && (CommonCharacters.contain(next) || UnigramModel.isPunctuation(next))) {
        extend(end, hypothesis, 0, next, pair & 0xFF, GUESSED);
      }
    }
  }

  private void extendRealigned(
      int end, BeamHypothesis hypothesis, double score, int trail, int pending) {
    char c = charset.character(hypothesis.pending(), trail);
    if (c != 0) {
      extend(end, hypothesis, score, c, pending, REALIGNED);
    }
  }

  private void guess(
      int end, BeamHypothesis hypothesis, double score, char[] choices, int pending) {
    for (int i = 0; i < choices.length && !quick; i++) {
      extend(end, hypothesis, score, choices[i], pending, GUESSED);
    }
    if (hypothesis.node() == JiebaDictionary.ROOT) {
      double unknown = quick ? UnigramModel.GUESSED : UnigramModel.UNKNOWN;
      addUnknown(end, hypothesis, score + unknown, pending);
    }
  }

  /** Extends a hypothesis with a character, inside of a word and as the end of one. */
  private void extend(
      int end, BeamHypothesis before, double score, char c, int pending, Kind kind) {
    addPromising(end, open(before, score, c, pending, kind));
    addPromising(end, closed(before, score, c, pending, kind));
  }

  /** The hypothesis in which the word goes on after this character; null if none does. */
  private @Nullable BeamHypothesis open(
      BeamHypothesis before, double score, char c, int pending, Kind kind) {
    int node = model.child(before.node(), c);
    if (node == JiebaDictionary.NONE) {
      return null;
    }
    double sum = before.score() + score + varietyScore(c, kind);
    double estimate = sum + model.estimateRest(node);
    int pairNode = pairNode(before, c);
    return new BeamHypothesis(
        sum, estimate, node, pairNode, before.word(), pending, before, c, kind);
  }

  /** The hypothesis in which a word ends with this character; null if none does. */
  private @Nullable BeamHypothesis closed(
      BeamHypothesis before, double score, char c, int pending, Kind kind) {
    boolean whole = before.node() == JiebaDictionary.ROOT;
    int node = whole ? JiebaDictionary.NONE : model.child(before.node(), c);
    if (!whole && node == JiebaDictionary.NONE) {
      return null;
    }
    double unigram = whole ? model.characterScore(c) : model.wordScore(node);
    if (Double.isNaN(unigram)) {
      return null;
    }
    int word = pairs.word(pairNode(before, c));
    double sum =
        before.score()
            + score
            + varietyScore(c, kind)
            + unigram
            + pairs.information(before.word(), word);
    return new BeamHypothesis(
        sum, sum, JiebaDictionary.ROOT, WordPairModel.ROOT, word, pending, before, c, kind);
  }

  private double varietyScore(char c, Kind kind) {
    return kind == Kind.AS_READ ? 0 : variety.score(c);
  }

  private int pairNode(BeamHypothesis before, char c) {
    return pairs.child(before.pairNode(), model.simplified(c));
  }

  /** Adds an unknown character, which is a word by itself. */
  private void addUnknown(int end, BeamHypothesis before, double score, int pending) {
    double sum = before.score() + score;
    addPromising(
        end,
        new BeamHypothesis(
            sum,
            sum,
            JiebaDictionary.ROOT,
            WordPairModel.ROOT,
            WordPairModel.UNKNOWN,
            pending,
            before,
            '\uFFFD',
            GUESSED));
  }

  private void addPromising(int end, @Nullable BeamHypothesis hypothesis) {
    if (hypothesis != null && isPromising(end, hypothesis.estimate())) {
      add(end, hypothesis);
    }
  }

  private boolean isPromising(int at, double estimate) {
    return at <= to && estimate >= bestEstimates[at - from] - PRUNING_MARGIN;
  }

  private void add(int at, BeamHypothesis hypothesis) {
    bestEstimates[at - from] = Math.max(bestEstimates[at - from], hypothesis.estimate());
    beams
        .get(at - from)
        .merge(hypothesis.stateKey(), hypothesis, (a, b) -> b.score() > a.score() ? b : a);
  }
}

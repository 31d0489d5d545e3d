package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wenmai.hash.SplitMix64;
import org.wenmai.text.name.DictionaryWords;
import org.wenmai.text.normalize.StopWords;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

/**
 * Splits the text of one document into sentences and these into {@link CandidateRun}s. Not
 * thread-safe.
 */
final class SentenceTokenizer {
  private static final String SENTENCE_ENDS = "。！？；\n\r";
  private static final int MAX_SENTENCE_LENGTH = 1000;

  /** Shorter sentences recur without being copies, such as headings and names of speakers. */
  private static final int MIN_HASHED_LENGTH = 10;

  private static final int MAX_WORD_LENGTH = 64;
  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  private final TextSegmenter segmenter = new TextSegmenter(HanEngine.JIEBA, MAX_WORD_LENGTH);
  private final StopWords stopWords = StopWords.of("zh");
  private final List<TokenizedSentence> sentences = new ArrayList<>();

  /** The sentences so far that have two adjacent Han characters. */
  List<TokenizedSentence> sentences() {
    return sentences;
  }

  /** Adds a passage. */
  void add(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean ends = SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
      if (ends || i - from == MAX_SENTENCE_LENGTH) {
        addSentence(text.substring(from, i));
        from = ends ? i + 1 : i;
      }
    }
    addSentence(text.substring(from));
  }

  private void addSentence(String sentence) {
    int[] points = sentence.codePoints().toArray();
    if (hasHanPair(points)) {
      sentences.add(tokenize(hash(points), points, segmenter.words(sentence, "zh")));
    }
  }

  /**
   * The hash of a sentence without punctuation at its ends, since a copy may be quoted; 0 for a
   * short one.
   */
  private static long hash(int[] points) {
    int from = 0;
    int to = points.length;
    while (from < to && !Character.isLetterOrDigit(points[from])) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(points[to - 1])) {
      to--;
    }
    return to - from < MIN_HASHED_LENGTH ? 0 : SplitMix64.hash(points, from, to);
  }

  private TokenizedSentence tokenize(long hash, int[] points, List<Word> words) {
    RunBuilder run = new RunBuilder(points);
    int numberEnd = -2;
    for (Word word : words) {
      boolean measure = word.start() - numberEnd <= 1 && word.end() == word.start() + 1;
      numberEnd = word.kind().equals(Word.NUMBER) ? word.end() : -2;
      if (isToken(points, word) && !measure) {
        run.add(word.start(), word.end());
      } else {
        run.addOther(word.start(), word.end());
      }
    }
    run.endRun(CandidateRun.BOUNDARY);
    return new TokenizedSentence(hash, run.tokenCount, run.runs);
  }

  private static boolean isToken(int[] points, Word word) {
    return word.kind().equals(Word.WORD)
        && !word.stop()
        && word.end() - word.start() <= PackedSentences.MAX_TOKEN_LENGTH
        && isHan(points, word.start(), word.end());
  }

  private static boolean hasHanPair(int[] points) {
    for (int i = 1; i < points.length; i++) {
      if (isHan(points, i - 1, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHan(int[] points, int from, int to) {
    for (int i = from; i < to; i++) {
      if (points[i] < FIRST_HAN || points[i] > LAST_HAN) {
        return false;
      }
    }
    return true;
  }

  /** Builds the runs of one sentence. */
  private final class RunBuilder {
    private final int[] points;
    private final List<CandidateRun> runs = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Byte> flags = new ArrayList<>();
    private int before = CandidateRun.BOUNDARY;
    private int nextOffset;
    private int tokenCount;

    RunBuilder(int[] points) {
      this.points = points;
    }

    void add(int from, int to) {
      if (from != nextOffset) {
        endRun(CandidateRun.BOUNDARY);
        before = CandidateRun.BOUNDARY;
      }
      if (to - from == 1 || DictionaryWords.contains(new String(points, from, to - from))) {
        addToken(from, 0);
      } else {
        for (int i = from; i < to; i++) {
          int edge =
              i == from ? CandidateRun.HMM_WORD_START : i == to - 1 ? CandidateRun.HMM_WORD_END : 0;
          boolean function = stopWords.contains(Character.toString(points[i]));
          addToken(i, edge | (function ? CandidateRun.FUNCTION_WORD : 0));
        }
      }
      nextOffset = to;
    }

    /** Adds a word that belongs to no run and ends the current one. */
    void addOther(int from, int to) {
      boolean han = isHan(points, from, to);
      endRun(han && from == nextOffset ? points[from] : CandidateRun.BOUNDARY);
      before = han ? points[to - 1] : CandidateRun.BOUNDARY;
      nextOffset = to;
      tokenCount++;
    }

    private void addToken(int from, int flag) {
      starts.add(from);
      flags.add((byte) flag);
      tokenCount++;
    }

    /** Ends the current run; a run of one token is dropped. */
    void endRun(int after) {
      int size = starts.size();
      if (size > 1) {
        int origin = starts.get(0);
        int[] text = Arrays.copyOfRange(points, origin, nextOffset);
        int[] offsets = new int[size + 1];
        byte[] flagArray = new byte[size];
        for (int i = 0; i < size; i++) {
          offsets[i] = starts.get(i) - origin;
          flagArray[i] = flags.get(i);
        }
        offsets[size] = text.length;
        runs.add(new CandidateRun(text, offsets, flagArray, before, after));
      }
      starts.clear();
      flags.clear();
    }
  }
}

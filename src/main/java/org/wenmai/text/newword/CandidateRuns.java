package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wenmai.hash.SplitMix64;
import org.wenmai.text.name.KnownWords;
import org.wenmai.text.normalize.StopWords;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

/** Cuts the text of one document into {@link CandidateRun}es. For one thread. */
final class CandidateRuns {
  private static final String SENTENCE_ENDS = "。！？；\n\r";
  private static final int LONGEST_SENTENCE = 1000;

  /** Shorter sentences recur by themselves: headings, names of speakers. */
  private static final int TELLING = 10;

  private static final int LONGEST_WORD = 64;
  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  private final TextSegmenter segmenters = new TextSegmenter(HanEngine.JIEBA, LONGEST_WORD);
  private final StopWords stops = StopWords.of("zh");
  private final List<TokenizedSentence> sentences = new ArrayList<>();

  /** The sentences so far that have two Han characters side by side. */
  List<TokenizedSentence> sentences() {
    return sentences;
  }

  /** Adds a passage. */
  void add(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean ends = SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
      if (ends || i - from == LONGEST_SENTENCE) {
        sentence(text.substring(from, i));
        from = ends ? i + 1 : i;
      }
    }
    sentence(text.substring(from));
  }

  private void sentence(String sentence) {
    int[] points = sentence.codePoints().toArray();
    if (hasHanPair(points)) {
      sentences.add(cut(hash(points), points, segmenters.words(sentence, "zh")));
    }
  }

  /** Of a sentence without the signs at its ends: a copy may stand in quotes, or behind some. */
  private static long hash(int[] points) {
    int from = 0;
    int to = points.length;
    while (from < to && !Character.isLetterOrDigit(points[from])) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(points[to - 1])) {
      to--;
    }
    return to - from < TELLING ? 0 : SplitMix64.hash(points, from, to);
  }

  private TokenizedSentence cut(long hash, int[] points, List<Word> words) {
    Run run = new Run(points);
    int numberEnd = -2;
    for (Word word : words) {
      boolean measure = word.start() - numberEnd <= 1 && word.end() == word.start() + 1;
      numberEnd = word.kind().equals(Word.NUMBER) ? word.end() : -2;
      if (isPiece(points, word) && !measure) {
        run.add(word.start(), word.end());
      } else {
        run.part(word.start(), word.end());
      }
    }
    run.end(CandidateRun.NOTHING);
    return new TokenizedSentence(hash, run.pieces, run.stretches);
  }

  private static boolean isPiece(int[] points, Word word) {
    return word.kind().equals(Word.WORD)
        && !word.stop()
        && word.end() - word.start() <= PackedSentences.LONGEST_PIECE
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

  /** The stretch that is being made, and those before it. */
  private final class Run {
    private final int[] points;
    private final List<CandidateRun> stretches = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Byte> marks = new ArrayList<>();
    private int before = CandidateRun.NOTHING;
    private int expected;
    private int pieces;

    Run(int[] points) {
      this.points = points;
    }

    void add(int from, int to) {
      if (from != expected) {
        end(CandidateRun.NOTHING);
        before = CandidateRun.NOTHING;
      }
      if (to - from == 1 || KnownWords.has(new String(points, from, to - from))) {
        piece(from, 0);
      } else {
        for (int i = from; i < to; i++) {
          int edge = i == from ? CandidateRun.OPENS : i == to - 1 ? CandidateRun.CLOSES : 0;
          boolean function = stops.contains(Character.toString(points[i]));
          piece(i, edge | (function ? CandidateRun.FUNCTION : 0));
        }
      }
      expected = to;
    }

    /** A word that belongs to no stretch ends the one before it. */
    void part(int from, int to) {
      boolean han = isHan(points, from, to);
      end(han && from == expected ? points[from] : CandidateRun.NOTHING);
      before = han ? points[to - 1] : CandidateRun.NOTHING;
      expected = to;
      pieces++;
    }

    private void piece(int from, int mark) {
      starts.add(from);
      marks.add((byte) mark);
      pieces++;
    }

    /** Ends the stretch where the next piece was expected. */
    void end(int after) {
      int size = starts.size();
      if (size > 1) {
        int origin = starts.get(0);
        int[] text = Arrays.copyOfRange(points, origin, expected);
        int[] edges = new int[size + 1];
        byte[] kinds = new byte[size];
        for (int i = 0; i < size; i++) {
          edges[i] = starts.get(i) - origin;
          kinds[i] = marks.get(i);
        }
        edges[size] = text.length;
        stretches.add(new CandidateRun(text, edges, kinds, before, after));
      }
      starts.clear();
      marks.clear();
    }
  }
}

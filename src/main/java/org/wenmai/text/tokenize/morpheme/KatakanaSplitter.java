package org.wenmai.text.tokenize.morpheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ja.dict.TokenInfoFST;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/**
 * Splits a katakana compound into words that are in kuromoji's dictionary or stand by themselves in
 * the same text, and leaves it whole if that cannot be: クラウドファンディングサイト is クラウドファンディング and サイト, not
 * クラ, ウド, ファン and ディングサイト. For one thread.
 */
final class KatakanaSplitter {
  /** Shorter words are found everywhere by chance. */
  static final int MIN_WORD = 3;

  /** A word that no dictionary has may be a part if it has so many characters. */
  private static final int MIN_UNKNOWN = 5;

  /** Longer runs are no words; it bounds the time. */
  static final int MAX_RUN = 40;

  /** Fewer words are better, and then fewer characters of the unknown one. */
  private static final int WORD_COST = 2 * MAX_RUN;

  private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;
  private static final char LONG_VOWEL = 'ー';

  /** Names of persons: short ones (ション, グラム) are at the end of many other words. */
  private static final String PERSON = "名詞-固有名詞-人名";

  private final TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
  private final TokenInfoFST words = dictionary.getFST();
  private final FST.BytesReader reader = words.getBytesReader();
  private final FST.Arc<Long> arc = new FST.Arc<>();
  private final IntsRef ids = new IntsRef();

  /** Whether a character is a part of a katakana run, in full or half width; no middle dot. */
  static boolean isKatakana(char c) {
    return (c >= '\u30A1' && c <= '\u30FA')
        || c == LONG_VOWEL
        || (c >= '\u31F0' && c <= '\u31FF')
        || (c >= '\uFF66' && c <= '\uFF9F');
  }

  /** The end of the katakana that begins at an offset. */
  static int runEnd(char[] text, int from) {
    int end = from;
    while (end < text.length && isKatakana(text[end])) {
      end++;
    }
    return end;
  }

  /** The runs of katakana of a text that are no longer than a word, in full width. */
  static Set<String> runs(char[] text) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i < text.length; i++) {
      if (isKatakana(text[i])) {
        int end = runEnd(text, i);
        if (end - i >= MIN_WORD && end - i <= MAX_RUN) {
          runs.add(fullWidth(text, i, end));
        }
        i = end;
      }
    }
    return runs;
  }

  /** Katakana in full width; voicing marks are joined with the letters before them. */
  static String fullWidth(char[] text, int from, int to) {
    return Normalizer.normalize(new String(text, from, to - from), Normalizer.Form.NFKC);
  }

  /**
   * The offset in a text after some characters of full width: in half width a letter with a voicing
   * mark is two.
   */
  static int unitEnd(char[] text, int from, int characters) {
    int end = from;
    for (int i = 0; i < characters; i++) {
      end++;
      boolean voiced = end < text.length && fullWidth(text, end - 1, end + 1).length() == 1;
      end += voiced ? 1 : 0;
    }
    return end;
  }

  /**
   * The usual spelling of a word that the dictionary has with and without a long vowel at its end:
   * サーバー for サーバ.
   */
  String withLongVowel(String word) {
    int length = word.length();
    if (length < MIN_WORD || !isKatakana(word.charAt(0)) || word.charAt(length - 1) == LONG_VOWEL) {
      return word;
    }
    String longer = word + LONG_VOWEL;
    return isWord(longer) && isWord(word) ? longer : word;
  }

  /** The ends of the words of the dictionary that begin at an offset of a run, as a bit set. */
  private long wordEnds(String run, int from) {
    long ends = 0;
    try {
      int number = 0;
      words.getFirstArc(arc);
      for (int i = from; i < run.length(); i++) {
        if (words.findTargetArc(run.charAt(i), arc, arc, i == from, reader) == null) {
          break;
        }
        number += arc.output().intValue();
        boolean word = arc.isFinal() && isNoName(number + arc.nextFinalOutput().intValue());
        ends |= word ? 1L << (i + 1) : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ends;
  }

  private boolean isNoName(int number) {
    dictionary.lookupWordIds(number, ids);
    for (int i = 0; i < ids.length; i++) {
      if (!dictionary.getPartOfSpeech(ids.ints[ids.offset + i]).startsWith(PERSON)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the dictionary has a word of up to {@link #MAX_RUN} characters. */
  boolean isWord(String word) {
    return word.length() <= MAX_RUN && (wordEnds(word, 0) >>> word.length() & 1) == 1;
  }

  /**
   * Splits a run.
   *
   * @param run in full width, at most {@link #MAX_RUN} characters
   * @param alone runs of the same text
   * @param withUnknown whether one part may be a word that is neither in the dictionary nor alone
   * @return the ends of the words; the whole run is one if it cannot be split
   */
  int[] split(String run, Set<String> alone, boolean withUnknown) {
    int length = run.length();
    long[] known = dictionaryWords(run);
    if ((known[0] >>> length & 1) == 1) {
      return new int[] {length};
    }
    int[] ends = cover(length, known, false);
    if (ends.length == 0) {
      for (int from = 0; from < length; from++) {
        for (int to = from + MIN_WORD; to <= length; to++) {
          boolean part = from > 0 || to < length;
          known[from] |= part && isAlone(run.substring(from, to), alone) ? 1L << to : 0;
        }
      }
      ends = cover(length, known, false);
    }
    if (ends.length == 0 && withUnknown) {
      ends = cover(length, known, true);
    }
    return ends.length == 0 ? new int[] {length} : ends;
  }

  /** Whether a word stands alone and is not split there. */
  private boolean isAlone(String word, Set<String> alone) {
    return alone.contains(word) && cover(word.length(), dictionaryWords(word), false).length < 2;
  }

  /** By start, the ends of the words of the dictionary that are long enough, as bit sets. */
  private long[] dictionaryWords(String run) {
    long[] known = new long[run.length()];
    for (int from = 0; from < known.length; from++) {
      known[from] = wordEnds(run, from) & (-1L << (from + MIN_WORD));
    }
    return known;
  }

  /**
   * The ends of the fewest words that cover a run, none if there are no such words; of equally many
   * those with the shortest unknown one, then the longest first one.
   *
   * @param known by start, the ends of the words
   * @param withUnknown whether exactly one of them is unknown
   */
  private static int[] cover(int length, long[] known, boolean withUnknown) {
    int[][] cost = new int[2][length + 1];
    int[][] next = new int[2][length + 1];
    cost[1][length] = IMPOSSIBLE;
    for (int from = length - 1; from >= 0; from--) {
      for (int unknowns = 0; unknowns < 2; unknowns++) {
        cost[unknowns][from] = IMPOSSIBLE;
        for (int to = length; to > from; to--) {
          boolean isKnown = (known[from] >>> to & 1) == 1;
          boolean part = from > 0 || to < length;
          boolean mayBeUnknown = unknowns == 1 && to - from >= MIN_UNKNOWN && !isKnown && part;
          int rest = isKnown ? cost[unknowns][to] : mayBeUnknown ? cost[0][to] : IMPOSSIBLE;
          int own = WORD_COST + (isKnown ? 0 : to - from);
          if (rest + own < cost[unknowns][from]) {
            cost[unknowns][from] = rest + own;
            next[unknowns][from] = to;
          }
        }
      }
    }
    int[] ends = new int[length];
    int size = 0;
    int unknowns = withUnknown ? 1 : 0;
    for (int at = 0; at < length; at = ends[size - 1]) {
      if (cost[unknowns][at] >= IMPOSSIBLE) {
        return new int[0];
      }
      ends[size++] = next[unknowns][at];
      boolean isKnown = (known[at] >>> ends[size - 1] & 1) == 1;
      unknowns = isKnown ? unknowns : 0;
    }
    return Arrays.copyOf(ends, size);
  }
}

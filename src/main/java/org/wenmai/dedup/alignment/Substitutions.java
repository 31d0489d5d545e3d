package org.wenmai.dedup.alignment;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.wenmai.dedup.alignment.AlignedPassage.Change;
import org.wenmai.dedup.sketch.TextUnits;
import org.wenmai.text.tokenize.token.Word;

/**
 * The words that stand for others in an aligned text, and how often. An alignment knows where
 * characters differ; what was replaced are words, so each difference grows to the next place where
 * a word ends in both texts.
 *
 * <p>Pure functions.
 */
public final class Substitutions {
  /** Units of the longest replaced expression; more are other sentences. */
  private static final int MAX_UNITS = 6;

  /** Equal units at an end by which a difference grows at most. */
  private static final int MAX_GROWTH = 3;

  private Substitutions() {}

  /**
   * A replacement.
   *
   * @param termA what the first text has
   * @param termB what the second has for it
   */
  public record Substitution(String termA, String termB) implements Comparable<Substitution> {
    @Override
    public int compareTo(Substitution other) {
      int byA = termA.compareTo(other.termA);
      return byA != 0 ? byA : termB.compareTo(other.termB);
    }
  }

  /** A text with its units and the words that these are parts of. */
  public static final class Side {
    /** Code points: where one of a string begins is known only by counting from its start. */
    private final int[] text;

    private final TextUnits units;
    private final BitSet wordStarts = new BitSet();

    /** Whether units are words. */
    private final boolean spaced;

    /**
     * Creates a side.
     *
     * @param units of the text, with positions
     * @param words of the text, with offsets in code points; none where units are words
     */
    public Side(String text, TextUnits units, List<Word> words) {
      this.text = text.codePoints().toArray();
      this.units = units;
      this.spaced = words.isEmpty();
      words.forEach(
          word -> {
            wordStarts.set(word.start());
            wordStarts.set(word.end());
          });
      if (spaced) {
        wordStarts.set(0, this.text.length + 1);
      }
    }

    /** Whether a word ends before a unit. */
    private boolean isBoundary(int unit) {
      return unit == 0
          || unit == units.size()
          || units.end(unit - 1) < units.start(unit)
          || wordStarts.get(units.start(unit));
    }

    /** Where the words of a range begin, and its end. */
    private int[] words(int from, int to) {
      return IntStream.concat(
              IntStream.range(from, to).filter(unit -> unit == from || isBoundary(unit)),
              IntStream.of(to))
          .toArray();
    }

    /** Whether punctuation stands within a range. */
    private boolean hasGap(int from, int to) {
      return !spaced
          && IntStream.range(from + 1, to)
              .anyMatch(unit -> units.end(unit - 1) < units.start(unit));
    }

    private String text(int from, int to) {
      int start = units.start(from);
      return new String(text, start, units.end(to - 1) - start);
    }
  }

  /** Counts what was replaced within the passages. */
  public static Map<Substitution, Integer> count(Alignment alignment, Side a, Side b) {
    Map<Substitution, Integer> counts = new TreeMap<>();
    for (AlignedPassage passage : alignment.passages()) {
      new Passage(passage, a, b).count(counts);
    }
    return counts;
  }

  /** The changes of one passage, of which neighbours within one word become one. */
  private static final class Passage {
    private final AlignedPassage passage;
    private final Side a;
    private final Side b;

    Passage(AlignedPassage passage, Side a, Side b) {
      this.passage = passage;
      this.a = a;
      this.b = b;
    }

    void count(Map<Substitution, Integer> counts) {
      List<Change> changes = passage.changes();
      int before = passage.aStart();
      for (int i = 0; i < changes.size(); ) {
        Change first = changes.get(i);
        Change last = first;
        i++;
        while (i < changes.size() && areOneWord(last, changes.get(i))) {
          last = changes.get(i);
          i++;
        }
        int behind = i < changes.size() ? changes.get(i).aStart() : passage.aEnd();
        int left = growth(first.aStart(), first.bStart(), -1, first.aStart() - before);
        int right = growth(last.aEnd(), last.bEnd(), 1, behind - last.aEnd());
        add(
            first.aStart() - left,
            last.aEnd() + right,
            first.bStart() - left,
            last.bEnd() + right,
            counts);
        before = last.aEnd();
      }
    }

    /** Whether no word ends in both texts between two changes. */
    private boolean areOneWord(Change before, Change after) {
      int between = after.aStart() - before.aEnd();
      if (between > MAX_GROWTH) {
        return false;
      }
      for (int i = 0; i <= between; i++) {
        if (a.isBoundary(before.aEnd() + i) && b.isBoundary(before.bEnd() + i)) {
          return false;
        }
      }
      return true;
    }

    /** Equal units from an end of a change to where a word ends in both texts; 0 if too far. */
    private int growth(int unitA, int unitB, int step, int most) {
      for (int i = 0; i <= Math.min(most, MAX_GROWTH); i++) {
        if (a.isBoundary(unitA + i * step) && b.isBoundary(unitB + i * step)) {
          return i;
        }
      }
      return 0;
    }

    /**
     * Adds what was replaced. Of several words that were replaced by as many each is one; what
     * reaches over punctuation otherwise is no replacement of words.
     */
    private void add(
        int aStart, int aEnd, int bStart, int bEnd, Map<Substitution, Integer> counts) {
      int[] inA = a.words(aStart, aEnd);
      int[] inB = b.words(bStart, bEnd);
      if (inA.length == inB.length) {
        for (int i = 0; i + 1 < inA.length; i++) {
          addOne(inA[i], inA[i + 1], inB[i], inB[i + 1], counts);
        }
      } else if (!a.hasGap(aStart, aEnd) && !b.hasGap(bStart, bEnd)) {
        addOne(aStart, aEnd, bStart, bEnd, counts);
      }
    }

    private void addOne(
        int aStart, int aEnd, int bStart, int bEnd, Map<Substitution, Integer> counts) {
      boolean replaced = aStart < aEnd && bStart < bEnd;
      if (replaced && aEnd - aStart <= MAX_UNITS && bEnd - bStart <= MAX_UNITS) {
        Substitution found = new Substitution(a.text(aStart, aEnd), b.text(bStart, bEnd));
        if (!found.termA().equals(found.termB())) {
          counts.merge(found, 1, Integer::sum);
        }
      }
    }
  }
}

package org.wenmai.text.keyword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.CodePointCursor;
import org.wenmai.text.keyword.PhraseExtractor.FrequentNgram;
import org.wenmai.text.tokenize.token.Word;

/**
 * Counts the terms of one document with their surfaces, and its phrases. Mutable, not thread-safe.
 * Takes time n log n in the number of words.
 *
 * <pre>{@code
 * TermCounts counts = new TermCounts(text, 2, 4);
 * for (Word word : segmenter.words(text, "en")) {
 *   counts.add(word, word.start(), word.end());
 * }
 * counts.terms().forEach(term -> System.out.println(term.surface() + " " + term.count()));
 * }</pre>
 */
public final class TermCounts {
  private static final int WORDS_PER_OCCURRENCE = 500;
  private static final int MAX_REQUIRED_OCCURRENCES = 5;

  private final String text;
  private final int minCodePoints;
  private final int phraseWords;
  private final CodePointCursor cursor;
  private final Map<String, Map<String, TermEntry>> byLanguage = new TreeMap<>();

  /** The words that may be parts of phrases. */
  private final WordSequence sequence = new WordSequence();

  private final List<TermEntry> entries = new ArrayList<>();

  /** A Japanese stem that was added last, whose surface goes on with its ending. */
  private @Nullable TermEntry open;

  private int openFrom;
  private int openTo;

  /** The result of {@link #terms}, after which no word may be added. */
  private @Nullable List<Term> sorted;

  /**
   * A term.
   *
   * @param language BCP 47
   * @param term folded and normalized, or its stem
   * @param surface the most frequent spelling, of equally frequent ones the smallest
   * @param count occurrences, at least 1
   * @param first code-point offset of the first occurrence
   */
  public record Term(String language, String term, String surface, int count, int first) {}

  /**
   * A recurring sequence of adjacent words, none a stop word, with at most a space, a hyphen or a
   * middle dot between them.
   *
   * @param term its words, folded and normalized, with spaces where the text has them or a hyphen,
   *     and middle dots
   * @param surface the most frequent spelling
   * @param count occurrences, at least 2
   * @param first code-point offset of the first occurrence
   * @param parts indexes in {@link #terms} of those of its words that are terms; at least one
   */
  public record Phrase(String term, String surface, int count, int first, int... parts) {}

  /**
   * Creates counts of no words.
   *
   * @param text the text of the document, of which surfaces are substrings
   * @param minCodePoints length of the shortest term in code points
   * @param phraseWords length of the longest phrase in words; 1 for no phrases
   */
  public TermCounts(String text, int minCodePoints, int phraseWords) {
    this.text = text;
    this.minCodePoints = minCodePoints;
    this.phraseWords = phraseWords;
    this.cursor = new CodePointCursor(text);
  }

  /** Counts a word at code-point offsets of the text. Words must be added in text order. */
  public void add(Word word, int start, int end) {
    boolean part = word.kind().equals(Word.WORD) && !word.stop();
    if (!part && !word.isTerm(minCodePoints)) {
      extendStem(word, start, end);
      sequence.addBreak();
      return;
    }
    int from = cursor.unit(start);
    int to = cursor.unit(end);
    TermEntry entry = entry(word);
    entry.add(text, from, to, start);
    open = JapaneseEndings.mayFollow(word) && !entry.isSurface(text, from, to) ? entry : null;
    openFrom = from;
    openTo = to;
    if (part) {
      sequence.add(entry.number, from, to, start, text);
    } else {
      sequence.addBreak();
    }
  }

  /** Adds an ending to the surface of the stem before it: 書い is shown as 書いた. */
  private void extendStem(Word word, int start, int end) {
    if (open == null) {
      return;
    }
    int to = cursor.unit(end);
    if (cursor.unit(start) == openTo && JapaneseEndings.isEnding(word)) {
      open.replaceSurface(text, openFrom, openTo, to);
      sequence.extendLast(to);
      openTo = to;
      open = JapaneseEndings.goesOn(word, text, openTo) ? open : null;
    } else {
      open = null;
    }
  }

  private TermEntry entry(Word word) {
    return byLanguage
        .computeIfAbsent(word.language(), language -> new HashMap<>())
        .computeIfAbsent(
            word.term(),
            term -> {
              TermEntry entry = new TermEntry(term, entries.size(), word.isTerm(minCodePoints));
              entries.add(entry);
              return entry;
            });
  }

  /**
   * The terms, ordered by language and term in UTF-16 order: words and hashtags of the minimum
   * length or longer.
   */
  public List<Term> terms() {
    if (sorted == null) {
      sorted = sorted();
    }
    return sorted;
  }

  private List<Term> sorted() {
    List<Term> terms = new ArrayList<>();
    for (Map.Entry<String, Map<String, TermEntry>> language : byLanguage.entrySet()) {
      List<TermEntry> inLanguage = new ArrayList<>(language.getValue().values());
      inLanguage.removeIf(entry -> !entry.isTerm);
      inLanguage.sort((a, b) -> a.term.compareTo(b.term));
      for (TermEntry entry : inLanguage) {
        entry.index = terms.size();
        terms.add(
            new Term(language.getKey(), entry.term, entry.surface(), entry.count, entry.first));
      }
    }
    return terms;
  }

  /** The phrases, most frequent first. In long texts only those that occur more than twice. */
  public List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    int termCount = terms().size();
    int[] words = sequence.words();
    int required = requiredOccurrences(words.length);
    List<FrequentNgram> found = termCount == 0 ? List.of() : PhraseExtractor.of(words, phraseWords);
    PhraseSurfaces surfaces = PhraseSurfaces.of(text, sequence, found, this::hasSeveralSurfaces);
    for (FrequentNgram phrase : found) {
      int[] parts = sequence.words(phrase.first(), phrase.words());
      int[] termIndexes = termIndexes(parts);
      if (termIndexes.length > 0 && phrase.count() >= required && !isAccidental(phrase, parts)) {
        phrases.add(
            new Phrase(
                term(parts, phrase.first()),
                surfaces.surface(phrase),
                phrase.count(),
                sequence.codePointStart(phrase.first()),
                termIndexes));
      }
    }
    return phrases;
  }

  /** In a long text, what occurs only twice is often a repeated sentence and not a phrase. */
  private static int requiredOccurrences(int words) {
    return Math.min(MAX_REQUIRED_OCCURRENCES, 2 + words / WORDS_PER_OCCURRENCE);
  }

  /**
   * Whether a phrase is one word repeated, or always in the middle of other words while one of its
   * own occurs elsewhere, too: in 卷积神经网络处理图像 and 循环神经网络处理序列, 神经网络处理 is none beside 神经网络.
   */
  private boolean isAccidental(FrequentNgram phrase, int... parts) {
    boolean partElsewhere =
        Arrays.stream(parts).anyMatch(part -> entries.get(part).count > phrase.count());
    boolean repeated = Arrays.stream(parts).allMatch(part -> part == parts[0]);
    return repeated || (!phrase.bounded() && partElsewhere);
  }

  private boolean hasSeveralSurfaces(int word) {
    return entries.get(word).hasSeveralSurfaces();
  }

  private int[] termIndexes(int[] parts) {
    return Arrays.stream(parts)
        .mapToObj(entries::get)
        .filter(entry -> entry.isTerm)
        .mapToInt(entry -> entry.index)
        .toArray();
  }

  private String term(int[] parts, int first) {
    StringBuilder term = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      boolean gap = i > 0 && sequence.unitStart(first + i) > sequence.unitEnd(first + i - 1);
      if (gap) {
        char sign = text.charAt(sequence.unitEnd(first + i - 1));
        term.append(WordSequence.isMiddleDot(sign) ? sign : ' ');
      }
      term.append(entries.get(parts[i]).term);
    }
    return term.toString();
  }

  /** The counts of a term. Most surfaces equal the term and need no string of their own. */
  private static final class TermEntry {
    private final String term;
    private final int number;
    private final boolean isTerm;
    private final Map<String, Integer> otherSurfaces = new HashMap<>(0);
    private int count;
    private int first;
    private int index;

    TermEntry(String term, int number, boolean isTerm) {
      this.term = term;
      this.number = number;
      this.isTerm = isTerm;
    }

    void add(String text, int from, int to, int start) {
      first = count == 0 ? start : first;
      count++;
      if (!isSurface(text, from, to)) {
        otherSurfaces.merge(text.substring(from, to), 1, Integer::sum);
      }
    }

    boolean isSurface(String text, int from, int to) {
      return to - from == term.length() && text.startsWith(term, from);
    }

    /** Counts the longer {@code [from, newTo)} instead of {@code [from, oldTo)}. */
    void replaceSurface(String text, int from, int oldTo, int newTo) {
      otherSurfaces.computeIfPresent(
          text.substring(from, oldTo), (surface, times) -> times == 1 ? null : times - 1);
      otherSurfaces.merge(text.substring(from, newTo), 1, Integer::sum);
    }

    /** Whether the term has several surfaces. */
    boolean hasSeveralSurfaces() {
      return otherSurfaces.size() > 1
          || (otherSurfaces.size() == 1 && !otherSurfaces.containsValue(count));
    }

    String surface() {
      int equalCount = count - otherSurfaces.values().stream().mapToInt(Integer::intValue).sum();
      String best = term;
      int bestCount = equalCount;
      for (Map.Entry<String, Integer> other : otherSurfaces.entrySet()) {
        int otherCount = other.getValue();
        boolean smaller = other.getKey().compareTo(best) < 0;
        if (otherCount > bestCount || (otherCount == bestCount && smaller)) {
          best = other.getKey();
          bestCount = otherCount;
        }
      }
      return best;
    }
  }
}

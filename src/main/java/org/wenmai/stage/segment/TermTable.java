package org.wenmai.stage.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wenmai.stage.DocumentTerms;
import org.wenmai.text.segment.Word;

/** Counts the terms of one document and the surfaces that stand for them. */
final class TermTable {
  private final String text;
  private final int minCodePoints;
  private final CodePoints cursor;
  private final Map<String, Map<String, Entry>> byLanguage = new TreeMap<>();

  /**
   * Creates an empty table.
   *
   * @param text the repaired text, whose slices are surfaces
   * @param minCodePoints length of the shortest term
   */
  TermTable(String text, int minCodePoints) {
    this.text = text;
    this.minCodePoints = minCodePoints;
    this.cursor = new CodePoints(text);
  }

  /** Counts a word that stands at these code points of the text; words come in text order. */
  void add(Word word, int start, int end) {
    if (word.isTerm(minCodePoints)) {
      byLanguage
          .computeIfAbsent(word.language(), language -> new HashMap<>())
          .computeIfAbsent(word.term(), Entry::new)
          .add(text, cursor.unit(start), cursor.unit(end));
    }
  }

  /** The terms by (language, term), as {@link DocumentTerms}. */
  byte[] toBytes() {
    DocumentTerms.Packer packer = new DocumentTerms.Packer();
    for (Map.Entry<String, Map<String, Entry>> language : byLanguage.entrySet()) {
      List<Entry> entries = new ArrayList<>(language.getValue().values());
      entries.sort((a, b) -> a.term.compareTo(b.term));
      for (Entry entry : entries) {
        packer.add(language.getKey(), entry.term, entry.surface(), entry.count);
      }
    }
    return packer.toBytes();
  }

  /** Most surfaces are the term itself, and need no string of their own. */
  private static final class Entry {
    private final String term;
    private final Map<String, Integer> others = new HashMap<>(0);
    private int count;

    Entry(String term) {
      this.term = term;
    }

    void add(String text, int from, int to) {
      count++;
      boolean same = to - from == term.length() && text.startsWith(term, from);
      if (!same) {
        others.merge(text.substring(from, to), 1, Integer::sum);
      }
    }

    String surface() {
      int same = count - others.values().stream().mapToInt(Integer::intValue).sum();
      String best = term;
      int most = same;
      for (Map.Entry<String, Integer> other : others.entrySet()) {
        int times = other.getValue();
        boolean smaller = other.getKey().compareTo(best) < 0;
        if (times > most || (times == most && smaller)) {
          best = other.getKey();
          most = times;
        }
      }
      return best;
    }
  }
}

package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wenmai.text.name.Pinyin;
import org.wenmai.text.newword.NewWord.Evidence;

/**
 * Finds what is written like a new word but for one character of the same sound: 梁文峰 for 梁文锋. Too
 * rare for statistics, such a spelling would be cut apart. Words of three characters and more only,
 * and never another first character: shorter ones sound alike by chance. Nor one that is a verb or
 * counts what follows: beside 热搜榜, 他的热搜帮品牌赚钱 tells of no 热搜帮.
 */
final class HomophoneFinder {
  private static final int SHORTEST = 3;

  private final Set<String> known = new HashSet<>();
  private final Map<Integer, List<int[]>> byFirst = new HashMap<>();

  HomophoneFinder(List<NewWord> words) {
    for (NewWord word : words) {
      known.add(word.term());
      int[] points = word.term().codePoints().toArray();
      if (points.length >= SHORTEST) {
        byFirst.computeIfAbsent(points[0], first -> new ArrayList<>()).add(points);
      }
    }
  }

  /** The words that sound alike, by term. */
  List<NewWord> alike(CandidateWindows windows, CandidateCounter candidates) {
    Map<String, WordCandidate> found = new TreeMap<>();
    windows.each(
        2,
        (document, stretch, first, last) -> {
          if (isAlike(stretch, first, last) && CandidateFilter.fits(stretch, first, last)) {
            String term = stretch.string(first, last);
            if (!known.contains(term)) {
              found
                  .computeIfAbsent(term, absent -> candidates.candidate(stretch, first, last))
                  .meet(document, stretch, first, last);
            }
          }
        });
    return found.values().stream().map(candidate -> candidate.word(Evidence.SOUND)).toList();
  }

  private boolean isAlike(CandidateRun stretch, int first, int last) {
    int from = stretch.edges()[first];
    int length = stretch.edges()[last + 1] - from;
    for (int[] word : byFirst.getOrDefault(stretch.text()[from], List.of())) {
      if (word.length == length && differsInWriting(stretch.text(), from, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether exactly one character differs, sounds the same, and can be part of a name. */
  private static boolean differsInWriting(int[] text, int from, int[] word) {
    int at = -1;
    for (int i = 0; i < word.length; i++) {
      if (text[from + i] != word[i]) {
        if (at >= 0) {
          return false;
        }
        at = i;
      }
    }
    return at >= 0
        && !CandidateFilter.opensAPhrase(text[from + at])
        && Pinyin.syllable(text[from + at]).equals(Pinyin.syllable(word[at]));
  }
}

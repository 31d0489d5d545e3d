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
 * Finds spellings of new words in which one character is replaced by a homophone: 梁文峰 for 梁文锋. They
 * are too rare for the statistics, so the tokenizer would split them. Only for words of three
 * characters and more, and not their first character, since shorter words are homophones by chance.
 * The other character may not be a verb or measure word: 他的热搜帮品牌赚钱 contains no spelling of 热搜榜.
 */
final class HomophoneFinder {
  private static final int MIN_LENGTH = 3;

  private final Set<String> known = new HashSet<>();
  private final Map<Integer, List<int[]>> byFirstCharacter = new HashMap<>();

  HomophoneFinder(List<NewWord> words) {
    for (NewWord word : words) {
      known.add(word.term());
      int[] points = word.term().codePoints().toArray();
      if (points.length >= MIN_LENGTH) {
        byFirstCharacter.computeIfAbsent(points[0], first -> new ArrayList<>()).add(points);
      }
    }
  }

  /** The homophones that are not among the words, ordered by term. */
  List<NewWord> find(CandidateWindows windows, CandidateCounter candidates) {
    Map<String, WordCandidate> found = new TreeMap<>();
    windows.forEach(
        2,
        (document, run, first, last) -> {
          if (isHomophone(run, first, last) && CandidateFilter.accepts(run, first, last)) {
            String term = run.string(first, last);
            if (!known.contains(term)) {
              found
                  .computeIfAbsent(term, absent -> candidates.candidate(run, first, last))
                  .addOccurrence(document, run, first, last);
            }
          }
        });
    return found.values().stream().map(candidate -> candidate.word(Evidence.SOUND)).toList();
  }

  private boolean isHomophone(CandidateRun run, int first, int last) {
    int from = run.offsets()[first];
    int length = run.offsets()[last + 1] - from;
    for (int[] word : byFirstCharacter.getOrDefault(run.text()[from], List.of())) {
      if (word.length == length && isSpelledWithHomophone(run.text(), from, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether exactly one character differs, is a homophone and can be part of a name. */
  private static boolean isSpelledWithHomophone(int[] text, int from, int[] word) {
    int index = -1;
    for (int i = 0; i < word.length; i++) {
      if (text[from + i] != word[i]) {
        if (index >= 0) {
          return false;
        }
        index = i;
      }
    }
    return index >= 0
        && !CandidateFilter.mayBeginPhrase(text[from + index])
        && Pinyin.syllable(text[from + index]).equals(Pinyin.syllable(word[index]));
  }
}

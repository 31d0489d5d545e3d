package org.wenmai.text.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wenmai.text.keyword.PhraseExtractor.FrequentNgram;

final class PhraseExtractorTest {
  private static final int BREAK = PhraseExtractor.BREAK;

  @Test
  void findsRecurringNgrams() {
    int[] words = {1, 2, BREAK, 3, 1, 2, 4, BREAK, 2, 1};

    assertThat(PhraseExtractor.of(words, 4)).containsExactly(new FrequentNgram(0, 2, 2));
  }

  @Test
  void leavesOutWhatRecursOnlyWithinALongerPhrase() {
    int[] words = {1, 2, 3, BREAK, 1, 2, 3, BREAK, 2, 3, BREAK};

    assertThat(PhraseExtractor.of(words, 4))
        .containsExactly(new FrequentNgram(1, 2, 3), new FrequentNgram(0, 3, 2));
    assertThat(PhraseExtractor.of(words, 2))
        .containsExactly(new FrequentNgram(1, 2, 3), new FrequentNgram(0, 2, 2));
    assertThat(PhraseExtractor.of(words, 1)).isEmpty();
  }

  @Test
  void crossesNoBreak() {
    assertThat(PhraseExtractor.of(new int[] {1, BREAK, 2, 1, BREAK, 2}, 4)).isEmpty();
    assertThat(PhraseExtractor.of(new int[] {BREAK, BREAK, BREAK, BREAK}, 4)).isEmpty();
    assertThat(PhraseExtractor.of(new int[0], 4)).isEmpty();
    assertThat(PhraseExtractor.of(new int[] {7}, 4)).isEmpty();
  }

  @Test
  void limitsThePhrasesOfAVeryLongText() {
    int[] words = new int[PhraseExtractor.MAX_WORDS + 100_000];
    Arrays.setAll(words, i -> i % 5000);

    List<FrequentNgram> phrases = PhraseExtractor.of(words, 4);

    assertThat(phrases).hasSize(PhraseExtractor.MAX_PHRASES);
    assertThat(phrases.get(0).words()).isEqualTo(4);
    assertThat(phrases.get(0).count()).isEqualTo(PhraseExtractor.MAX_WORDS / 5000 + 1);
  }

  @Property
  void agreesWithANaiveImplementation(
      @ForAll @Size(max = 40) List<@IntRange(min = -1, max = 3) Integer> list,
      @ForAll @IntRange(min = 1, max = 5) int longest) {
    int[] words = list.stream().mapToInt(Integer::intValue).toArray();

    List<FrequentNgram> phrases = PhraseExtractor.of(words, longest);

    List<FrequentNgram> expected = new ArrayList<>();
    for (int n = 2; n <= longest; n++) {
      for (int first = 0; first + n <= words.length; first++) {
        int count = count(words, first, n);
        if (count > 1
            && first(words, first, n) == first
            && !isInALonger(words, first, n, longest, count)) {
          expected.add(new FrequentNgram(first, n, count));
        }
      }
    }
    assertThat(phrases).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static boolean isInALonger(int[] words, int first, int n, int longest, int count) {
    if (n == longest) {
      return false;
    }
    for (int i = 0; i + n + 1 <= words.length; i++) {
      boolean longer = same(words, i, first, n) || same(words, i + 1, first, n);
      if (longer && count(words, i, n + 1) == count) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(int[] words, int a, int b, int n) {
    return Arrays.equals(words, a, a + n, words, b, b + n)
        && Arrays.stream(words, a, a + n).noneMatch(word -> word == BREAK);
  }

  private static int count(int[] words, int first, int n) {
    int count = 0;
    for (int i = 0; i + n <= words.length; ) {
      boolean same = same(words, i, first, n);
      count += same ? 1 : 0;
      i += same ? n : 1;
    }
    return count;
  }

  private static int first(int[] words, int first, int n) {
    int i = 0;
    while (!same(words, i, first, n)) {
      i++;
    }
    return i;
  }
}

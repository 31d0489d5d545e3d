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

    assertThat(PhraseExtractor.of(words, 4)).containsExactly(new FrequentNgram(0, 2, 2, true));
  }

  @Test
  void leavesOutWhatRecursOnlyWithinALongerPhrase() {
    int[] words = {1, 2, 3, BREAK, 1, 2, 3, BREAK, 2, 3, BREAK};

    assertThat(PhraseExtractor.of(words, 4))
        .containsExactly(new FrequentNgram(1, 2, 3, true), new FrequentNgram(0, 3, 2, true));
    assertThat(PhraseExtractor.of(words, 2))
        .containsExactly(new FrequentNgram(1, 2, 3, true), new FrequentNgram(0, 2, 2, true));
    assertThat(PhraseExtractor.of(words, 1)).isEmpty();
  }

  @Test
  void ofTheWindowsOfALongerSequenceTheFirstIsLeft() {
    int[] words = {1, 2, 3, 4, 5, BREAK, 9, 1, 2, 3, 4, 5};

    assertThat(PhraseExtractor.of(words, 3)).containsExactly(new FrequentNgram(0, 3, 2, true));
    assertThat(PhraseExtractor.of(words, 5)).containsExactly(new FrequentNgram(0, 5, 2, true));
  }

  @Test
  void aWindowThatOccursElsewhereTooStays() {
    int[] words = {1, 2, 3, BREAK, 1, 2, 3, BREAK, 2, 3, BREAK};

    assertThat(PhraseExtractor.of(words, 2))
        .containsExactly(new FrequentNgram(1, 2, 3, true), new FrequentNgram(0, 2, 2, true));
  }

  @Test
  void tellsWhetherAPhraseBeginsOrEndsAtABreak() {
    int[] words = {8, 1, 2, 9, BREAK, 7, 1, 2, 6};
    assertThat(PhraseExtractor.of(words, 4)).containsExactly(new FrequentNgram(1, 2, 2, false));

    int[] atTheEnd = {8, 1, 2, 9, BREAK, 7, 1, 2};
    assertThat(PhraseExtractor.of(atTheEnd, 4)).containsExactly(new FrequentNgram(1, 2, 2, true));
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
    Arrays.setAll(words, i -> i % 3 == 2 ? BREAK : i % 6000);

    List<FrequentNgram> phrases = PhraseExtractor.of(words, 4);

    assertThat(phrases).hasSize(PhraseExtractor.MAX_PHRASES);
    assertThat(phrases.get(0).words()).isEqualTo(2);
    assertThat(phrases.get(0).count()).isEqualTo(PhraseExtractor.MAX_WORDS / 6000 + 1);
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
          expected.add(new FrequentNgram(first, n, count, isBounded(words, first, n)));
        }
      }
    }
    assertThat(phrases).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static boolean isInALonger(int[] words, int first, int n, int longest, int count) {
    if (n == longest) {
      return isLaterWindow(words, first, n, count);
    }
    for (int i = 0; i + n + 1 <= words.length; i++) {
      boolean longer = same(words, i, first, n) || same(words, i + 1, first, n);
      if (longer && count(words, i, n + 1) == count) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLaterWindow(int[] words, int first, int n, int count) {
    boolean follows =
        first > 0
            && words[first - 1] != BREAK
            && !same(words, first - 1, first, n)
            && count(words, first - 1, n) == count;
    for (int i = 0; i + n + 1 <= words.length; i++) {
      if (follows && same(words, i + 1, first, n) && count(words, i, n + 1) == count) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBounded(int[] words, int first, int n) {
    for (int i = 0; i + n <= words.length; i++) {
      boolean atBreak =
          i == 0 || i + n == words.length || words[i - 1] == BREAK || words[i + n] == BREAK;
      if (atBreak && same(words, i, first, n)) {
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

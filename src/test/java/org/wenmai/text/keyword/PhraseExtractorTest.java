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
import org.wenmai.text.keyword.PhraseExtractor.Phrase;

final class PhraseExtractorTest {
  private static final int STOP = PhraseExtractor.BREAK;

  @Test
  void findsWhatRecurs() {
    int[] words = {1, 2, STOP, 3, 1, 2, 4, STOP, 2, 1};

    assertThat(PhraseExtractor.of(words, 4)).containsExactly(new Phrase(0, 2, 2));
  }

  @Test
  void leavesOutWhatRecursOnlyWithinALongerPhrase() {
    int[] words = {1, 2, 3, STOP, 1, 2, 3, STOP, 2, 3, STOP};

    assertThat(PhraseExtractor.of(words, 4))
        .containsExactly(new Phrase(1, 2, 3), new Phrase(0, 3, 2));
    assertThat(PhraseExtractor.of(words, 2))
        .containsExactly(new Phrase(1, 2, 3), new Phrase(0, 2, 2));
    assertThat(PhraseExtractor.of(words, 1)).isEmpty();
  }

  @Test
  void reachesOverNoBreak() {
    assertThat(PhraseExtractor.of(new int[] {1, STOP, 2, 1, STOP, 2}, 4)).isEmpty();
    assertThat(PhraseExtractor.of(new int[] {STOP, STOP, STOP, STOP}, 4)).isEmpty();
    assertThat(PhraseExtractor.of(new int[0], 4)).isEmpty();
    assertThat(PhraseExtractor.of(new int[] {7}, 4)).isEmpty();
  }

  @Test
  void boundsWhatATextWithoutEndGives() {
    int[] words = new int[PhraseExtractor.MOST_WORDS + 100_000];
    Arrays.setAll(words, i -> i % 5000);

    List<Phrase> phrases = PhraseExtractor.of(words, 4);

    assertThat(phrases).hasSize(PhraseExtractor.MOST);
    assertThat(phrases.get(0).words()).isEqualTo(4);
    assertThat(phrases.get(0).count()).isEqualTo(PhraseExtractor.MOST_WORDS / 5000 + 1);
  }

  @Property
  void countsAsOneWouldByHand(
      @ForAll @Size(max = 40) List<@IntRange(min = -1, max = 3) Integer> list,
      @ForAll @IntRange(min = 1, max = 5) int longest) {
    int[] words = list.stream().mapToInt(Integer::intValue).toArray();

    List<Phrase> phrases = PhraseExtractor.of(words, longest);

    List<Phrase> expected = new ArrayList<>();
    for (int n = 2; n <= longest; n++) {
      for (int first = 0; first + n <= words.length; first++) {
        int count = count(words, first, n);
        if (count > 1
            && first(words, first, n) == first
            && !isWithinALonger(words, first, n, longest, count)) {
          expected.add(new Phrase(first, n, count));
        }
      }
    }
    assertThat(phrases).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static boolean isWithinALonger(int[] words, int first, int n, int longest, int count) {
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
        && Arrays.stream(words, a, a + n).noneMatch(word -> word == STOP);
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

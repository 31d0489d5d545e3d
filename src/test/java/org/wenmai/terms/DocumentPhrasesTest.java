package org.wenmai.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wenmai.terms.DocumentPhrases.Phrase;

final class DocumentPhrasesTest {
  @Property
  void unpacksWhatWasPacked(
      @ForAll List<String> words, @ForAll List<@IntRange(max = 1_000_000) Integer> offsets) {
    List<Phrase> given = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String surface = i % 2 == 0 ? words.get(i) : words.get(i) + "X";
      given.add(new Phrase(words.get(i), surface, i + 2, i * 1000, i, 70_000));
    }
    int[] firstOffsets = offsets.stream().mapToInt(Integer::intValue).toArray();

    DocumentPhrases phrases = DocumentPhrases.of(DocumentPhrases.toBytes(77, firstOffsets, given));

    assertThat(phrases.length()).isEqualTo(77);
    assertThat(phrases.size()).isEqualTo(given.size());
    for (int i = 0; i < firstOffsets.length; i++) {
      assertThat(phrases.first(i)).isEqualTo(firstOffsets[i]);
    }
    for (int i = 0; i < given.size(); i++) {
      assertThat(phrases.phrase(i)).usingRecursiveComparison().isEqualTo(given.get(i));
    }
  }

  @Test
  void noBytesAreNoPhrases() {
    assertThat(DocumentPhrases.of(new byte[0]).size()).isZero();
  }
}

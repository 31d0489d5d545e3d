package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.document.DocumentFixture.document;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wenmai.document.DocumentFixture;
import org.wenmai.text.Span;

final class PassageSplitterTest {
  private static DocumentFixture ofLength(int length) {
    return document("1").repaired("😀".repeat(length));
  }

  private static List<Passage> split(DocumentFixture fixture, int length) {
    return PassageSplitter.split(fixture.build(), length);
  }

  private static Span span(int start, int end) {
    return new Span(start, end, "share");
  }

  @Test
  void aTextWithoutParagraphsIsOnePassage() {
    assertThat(split(ofLength(9).language("en"), 9)).containsExactly(new Passage(0, 9, "en"));
    assertThat(split(ofLength(0).language("und"), 0)).isEmpty();
  }

  @Test
  void paragraphsOfUnknownLanguageAreInTheLanguageOfTheDocument() {
    DocumentFixture document =
        ofLength(9).language("de").paragraph(0, 3, "zh").paragraph(4, 9, "und");
    assertThat(split(document, 9))
        .containsExactly(new Passage(0, 3, "zh"), new Passage(4, 9, "de"));
  }

  @Test
  void boilerplateAndDamageAreLeftOut() {
    DocumentFixture document =
        ofLength(20)
            .paragraph(0, 20, "en")
            .boilerplate(span(15, 20))
            .damage(span(0, 2), span(5, 8), span(6, 7), span(7, 9));
    assertThat(split(document, 20))
        .containsExactly(new Passage(2, 5, "en"), new Passage(9, 15, "en"));
  }

  @Test
  void aSpanMayReachOverParagraphs() {
    DocumentFixture document =
        ofLength(12)
            .paragraph(0, 3, "en")
            .paragraph(4, 6, "zh")
            .paragraph(7, 12, "ja")
            .boilerplate(span(2, 9));
    assertThat(split(document, 12))
        .containsExactly(new Passage(0, 2, "en"), new Passage(9, 12, "ja"));
  }

  @Test
  void nothingIsLeftOfATextThatIsAllBoilerplate() {
    assertThat(split(ofLength(9).language("en").boilerplate(span(0, 9)), 9)).isEmpty();
  }

  @Provide
  Arbitrary<List<Span>> spans() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40), Arbitraries.integers().between(1, 12))
        .as((start, length) -> span(start, start + length))
        .list()
        .ofMaxSize(4);
  }

  /** Lengths of paragraphs, each with that of the gap before it. */
  @Provide
  Arbitrary<List<int[]>> paragraphs() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3), Arbitraries.integers().between(1, 15))
        .as((gap, length) -> new int[] {gap, length})
        .list()
        .ofMaxSize(5);
  }

  @Property
  void everyCodePointOfAParagraphIsInOnePassageUnlessItIsMarked(
      @ForAll("paragraphs") List<int[]> paragraphs,
      @ForAll("spans") List<Span> boilerplate,
      @ForAll("spans") List<Span> damage,
      @ForAll @IntRange(max = 50) int length) {
    DocumentFixture document = ofLength(length).language("en");
    String[] expected = new String[length];
    Arrays.fill(expected, paragraphs.isEmpty() ? "en" : null);
    int end = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      int start = end + paragraphs.get(i)[0];
      end = start + paragraphs.get(i)[1];
      document.paragraph(start, end, "p" + i);
      fill(expected, span(start, end), "p" + i);
    }
    boilerplate.forEach(span -> fill(expected, span, null));
    damage.forEach(span -> fill(expected, span, null));
    document.boilerplate(boilerplate.toArray(new Span[0])).damage(damage.toArray(new Span[0]));

    String[] actual = new String[length];
    int last = 0;
    for (Passage passage : split(document, length)) {
      assertThat(passage.start()).isBetween(last, passage.end() - 1);
      fill(actual, span(passage.start(), passage.end()), passage.language());
      last = passage.end();
      assertThat(last).isLessThanOrEqualTo(length);
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static void fill(String[] languages, Span span, String language) {
    int end = Math.min(span.end(), languages.length);
    Arrays.fill(languages, Math.min(span.start(), end), end, language);
  }
}

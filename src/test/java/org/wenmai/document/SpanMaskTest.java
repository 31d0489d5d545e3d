package org.wenmai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wenmai.text.AnyText;
import org.wenmai.text.Span;

final class SpanMaskTest {
  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  /** Also beyond the text, empty, or over each other. */
  @Provide
  Arbitrary<List<Span>> spans() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 90), Arbitraries.integers().between(0, 20))
        .as((start, length) -> new Span(start, start + length, "share"))
        .list()
        .ofMaxSize(4);
  }

  private static Span span(int start, int end) {
    return new Span(start, end, "share");
  }

  @Test
  void masksCodePointsAndNotUnits() {
    assertThat(SpanMask.mask("😀广告😀正文", List.of(span(1, 3)))).isEqualTo("😀  😀正文");
    assertThat(SpanMask.mask("正文😀", List.of(span(2, 3)))).isEqualTo("正文 ");
  }

  @Test
  void lineEndsStay() {
    assertThat(SpanMask.mask("ab\ncd\nef", List.of(span(1, 7)))).isEqualTo("a \n  \n f");
  }

  @Test
  void masksSpansOfAllLists() {
    assertThat(SpanMask.mask("abcdef", List.of(span(0, 1)), List.of(span(3, 4), span(3, 5))))
        .isEqualTo(" bc  f");
  }

  @Test
  void ignoresWhatLiesBeyondTheText() {
    assertThat(SpanMask.mask("abc", List.of(span(2, 9), span(7, 8)))).isEqualTo("ab ");
    assertThat(SpanMask.mask("", List.of(span(0, 9)))).isEmpty();
  }

  @Test
  void aTextWithoutSpansIsTheSame() {
    String text = "lone \ud83d";
    assertThat(SpanMask.mask(text, List.of(), List.of())).isSameAs(text);
  }

  @Property
  void masksWhatIsMarkedAndNothingElse(
      @ForAll("texts") String text,
      @ForAll("spans") List<Span> boilerplate,
      @ForAll("spans") List<Span> damage) {
    int[] before = text.codePoints().toArray();
    int[] after = SpanMask.mask(text, boilerplate, damage).codePoints().toArray();
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.length; i++) {
      boolean masked = covers(boilerplate, i) || covers(damage, i);
      int expected = masked && before[i] != '\n' ? ' ' : before[i];
      assertThat(after[i]).as("code point %d", i).isEqualTo(expected);
    }
  }

  private static boolean covers(List<Span> spans, int index) {
    return spans.stream().anyMatch(span -> span.start() <= index && index < span.end());
  }
}

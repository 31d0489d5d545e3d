package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;
import org.wenmai.text.Span;

/** Tests {@link DamageFinder} and the record of its result, {@link RepairedText}. */
final class DamageFinderTest {
  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  @ParameterizedTest
  @CsvSource({
    "\ufffd, 0, 1, replacement",
    "a\ufffdb, 1, 2, replacement",
    "a\ufffd\ufffd, 1, 3, replacement",
    "😀\ufffd, 1, 2, replacement", // in code points, not in chars
    "\ue000, 0, 1, private_use",
    "\uf8ff, 0, 1, private_use",
    "\udb80\udc00, 0, 1, private_use", // the first of plane 15
    "\udbff\udffd, 0, 1, private_use", // the last of plane 16
    "a\ue000\udb80\udc00b, 1, 3, private_use",
    "大衛ⷨ饅斯, 2, 4, wrong_decoder",
    "衛\u2dc0饅, 1, 3, wrong_decoder",
    "衛\u2dff饅, 1, 3, wrong_decoder"
  })
  void marksOneSpan(String text, int start, int end, String kind) {
    assertThat(DamageFinder.in(text)).containsExactly(new Span(start, end, kind));
  }

  @Test
  void separatesKindsThatTouch() {
    assertThat(DamageFinder.in("\ufffd\ue000\ufffd"))
        .containsExactly(
            new Span(0, 1, "replacement"),
            new Span(1, 2, "private_use"),
            new Span(2, 3, "replacement"));
  }

  /** The marks of Church Slavonic and Ethiopic are letters of these languages. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "草地",
        "наⷨ",
        "ⷨ",
        "衛ⷨ",
        "ⷨ衛",
        "aⷨ衛",
        "衛ⷨa",
        "\u2dbf",
        "衛\u2e00衛", // the next block
        "𠮷",
        "😀",
        "\ufffc",
        "\ufffe",
        "\ud7ff"
      })
  void marksNothingElse(String text) {
    assertThat(DamageFinder.in(text)).isEmpty();
  }

  @Property(tries = 500)
  void marksAllReplacementCharactersOfAnyText(@ForAll("anyText") String text) {
    int[] codePoints = text.codePoints().toArray();
    int[] lost =
        IntStream.range(0, codePoints.length).filter(i -> codePoints[i] == 0xFFFD).toArray();
    List<Span> spans = DamageFinder.in(text);

    assertThat(
            spans.stream()
                .filter(span -> span.kind().equals("replacement"))
                .flatMapToInt(span -> IntStream.range(span.start(), span.end()))
                .toArray())
        .isEqualTo(lost);
    int end = 0;
    for (Span span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end).isLessThan(span.end());
      end = span.end();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "' \t\n', 0",
    "'\u00a0\u3000\u2003', 0",
    "'a b', 2",
    "草地😀, 3",
    "'\ufffd', 1"
  })
  void countsVisibleCharacters(String text, long count) {
    assertThat(new RepairedText(text, new TreeMap<>(), List.of()).charCount()).isEqualTo(count);
  }

  @Test
  void countsRepairsByKindInOrder() {
    RepairCounts counts = new RepairCounts();
    counts.count("space");
    counts.count("entity", 3);
    counts.count("space");

    assertThat(counts.counts()).hasToString("{entity=3, space=2}");
  }
}

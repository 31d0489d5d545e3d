package org.wenmai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wenmai.dedup.sketch.DocumentSketch;
import org.wenmai.text.AnyText;
import org.wenmai.text.Span;
import org.wenmai.text.fold.FoldedText;
import org.wenmai.text.fold.OffsetMap;
import org.wenmai.text.repair.RepairedText;

final class DocumentTest {
  private static Document raw(String text) {
    return DocumentFixture.document("1").raw(text).build();
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  @Test
  void aPropertyThatNoStageHasSetIsAnErrorInTheOrderOfStages() {
    Map<String, Function<Document, ?>> properties =
        Map.of(
            "not repaired yet", Document::repaired,
            "not identified yet", Document::language,
            "not segmented yet", Document::segmented);
    properties.forEach(
        (message, property) ->
            assertThatThrownBy(() -> property.apply(raw("x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message));
  }

  @Test
  void theTextIsAbsentUntilItIsRepaired() {
    List<Function<Document, ?>> properties =
        List.of(Document::text, Document::damage, Document::analyzedText);
    for (Function<Document, ?> property : properties) {
      assertThatThrownBy(() -> property.apply(raw("x")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("not repaired yet");
    }
  }

  @Test
  void whatMayBeAbsentIsEmpty() {
    Document document = raw("x");
    assertThat(document.findRepaired()).isEmpty();
    assertThat(document.findLanguage()).isEmpty();
    assertThat(document.findFolded()).isEmpty();
    assertThat(document.findSegmented()).isEmpty();
    assertThat(document.findSketch()).isEmpty();
    assertThat(document.rejection()).isEmpty();
    assertThat(document.boilerplate()).isEmpty();
    assertThat(document.analyzedOffsets().isIdentity()).isTrue();
    assertThat(document.isKept()).isTrue();
  }

  @Test
  void givesWhatStagesSet() {
    Document document = raw("raw");
    RepairedText repaired =
        new RepairedText("text", new TreeMap<>(), List.of(new Span(0, 1, "replacement")));
    SegmentedText segmented = new SegmentedText(List.of(), new byte[0], new byte[0]);
    DocumentSketch sketch = DocumentSketch.of("text", 1);
    document.setRepaired(repaired, List.of(new Span(1, 2, "share")));
    document.setSegmented(segmented);
    document.setSketch(sketch);

    assertThat(document.text()).isEqualTo("text");
    assertThat(document.repaired()).isSameAs(repaired);
    assertThat(document.findRepaired()).containsSame(repaired);
    assertThat(document.damage()).containsExactly(new Span(0, 1, "replacement"));
    assertThat(document.boilerplate()).containsExactly(new Span(1, 2, "share"));
    assertThat(document.segmented()).isSameAs(segmented);
    assertThat(document.findSegmented()).containsSame(segmented);
    assertThat(document.findSketch()).containsSame(sketch);
    assertThat(document.content().text()).isEqualTo("raw");
  }

  @Test
  void keepsNoListOfTheCaller() {
    Document document = raw("x");
    List<Span> boilerplate = new ArrayList<>(List.of(new Span(0, 1, "share")));
    document.setRepaired(new RepairedText("x", new TreeMap<>(), List.of()), boilerplate);
    boilerplate.clear();
    assertThat(document.boilerplate()).hasSize(1);
  }

  @Test
  void theTextForAnalysisIsTheRepairedOneUnlessItWasFolded() {
    Document document = DocumentFixture.document("1").repaired("擴充套件").build();
    assertThat(document.analyzedText()).isEqualTo("擴充套件");

    document.setFolded(new FoldedText("扩展", OffsetMap.of(new int[] {2, 4})));
    assertThat(document.analyzedText()).isEqualTo("扩展");
    assertThat(document.findFolded()).contains("扩展");
    assertThat(document.analyzedOffsets().source(2)).isEqualTo(4);
    assertThat(document.text()).isEqualTo("擴充套件");
  }

  @Test
  void hasNoFoldedTextWhereFoldingChangedNothing() {
    Document document = DocumentFixture.document("1").repaired("扩展").folded("扩展").build();
    assertThat(document.findFolded()).isEmpty();
    assertThat(document.analyzedText()).isEqualTo("扩展");
  }

  @Test
  void isRejectedOnce() {
    Document document = raw("x");
    document.reject("repair", "nothing_left", "Nothing is left.");
    assertThat(document.isKept()).isFalse();
    assertThat(document.rejection())
        .contains(new Rejection("repair", "nothing_left", "Nothing is left.", null));
    assertThatThrownBy(() -> document.reject("identify", "failed", "other"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing_left");
    assertThat(document.rejection()).map(Rejection::stage).contains("repair");
  }

  @Test
  void aTruncatedDocumentIsAsNoStageHasSeenIt() {
    Document document = raw("abcdef");
    document.setRepaired(new RepairedText("abc", new TreeMap<>(), List.of()), List.of());
    Document truncated = document.truncated(4);
    assertThat(truncated.content().text()).isEqualTo("abcd");
    assertThat(truncated.origin()).isSameAs(document.origin());
    assertThat(truncated.metadata()).isSameAs(document.metadata());
    assertThat(truncated.findRepaired()).isEmpty();
    assertThat(document.content().text()).isEqualTo("abcdef");
  }

  @Test
  void aTruncatedDocumentStaysRejected() {
    Document rejected = DocumentFixture.document("1").rejected("too_large").build();
    assertThat(rejected.truncated(1).rejection()).isEqualTo(rejected.rejection());
    assertThat(rejected.truncated(1).content()).isSameAs(rejected.content());
  }

  @Property
  void truncationSplitsNoSurrogatePair(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 100) int maxUnits) {
    String truncated = raw(text).truncated(maxUnits).content().text();
    assertThat(text).startsWith(truncated);
    assertThat(truncated.length()).isBetween(Math.min(text.length(), maxUnits) - 1, maxUnits);
    if (truncated.length() < text.length()) {
      assertThat(text.offsetByCodePoints(0, truncated.codePointCount(0, truncated.length())))
          .isEqualTo(truncated.length());
    } else {
      assertThat(truncated).isSameAs(text);
    }
  }
}

package org.wenmai.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.document.DocumentFixture.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenmai.dedup.sketch.DocumentSketch;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.DocumentStageKit;
import org.wenmai.text.Span;

final class SketchStageTest extends DocumentStageKit {
  private static final String STORY = "城东的老桥修好以后，每天清早都有人在桥上卖豆腐和青菜。";

  @Override
  protected DocumentStage stage() {
    return new SketchStage(FamiliesConfig.DEFAULTS);
  }

  @Override
  protected List<DocumentFixture> documents() {
    int end = STORY.codePointCount(0, STORY.length());
    return List.of(
        document("a").repaired(STORY),
        document("b").repaired("橋上").folded(STORY),
        document("c")
            .repaired("𠀀" + STORY + " 关注我们")
            .boilerplate(advertisement(0, 1), advertisement(end + 1, end + 99)),
        document("d").repaired(""),
        document("e").repaired("").folded(""),
        document("f")
            .repaired("\ud83d \udc00 😀")
            .boilerplate(advertisement(0, 1000), advertisement(7, 9)),
        document("g").repaired("太短"),
        document("h").repaired("word one" + " ad " + "two").boilerplate(advertisement(8, 12)),
        document("i").rejected("too_large"));
  }

  private static Span advertisement(int start, int end) {
    return new Span(start, end, "advertisement");
  }

  @Test
  void sketchesTheFoldedTextWithoutBoilerplate() {
    List<Document> documents = processed();
    DocumentSketch story = sketch(documents.get(0));
    assertThat(story.sample()).hasSizeBetween(1, story.shingles());
    assertThat(sketch(documents.get(1))).usingRecursiveComparison().isEqualTo(story);
    assertThat(sketch(documents.get(2))).usingRecursiveComparison().isEqualTo(story);
  }

  @Test
  void givesTextsWithoutLettersNoShingles() {
    List<Document> documents = processed();
    for (int empty : List.of(3, 4, 5)) {
      assertThat(sketch(documents.get(empty)).shingles()).isZero();
      assertThat(sketch(documents.get(empty)).sample()).isEmpty();
    }
    assertThat(sketch(documents.get(6)).shingles()).isEqualTo(1);
    assertThat(sketch(documents.get(6)).sample()).isEmpty();
  }

  @Test
  void keepsWordsApartWhereItCuts() {
    DocumentSketch cut = sketch(processed().get(7));
    DocumentSketch written = sketch(processed(document("h").repaired("word one two")));
    assertThat(cut).usingRecursiveComparison().isEqualTo(written);
  }

  private static DocumentSketch sketch(Document document) {
    return document.findSketch().orElseThrow();
  }
}

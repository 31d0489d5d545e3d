package org.wenmai.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wenmai.text.AnyText;

final class ParagraphSplitterTest {

  @Test
  void makesAParagraphOfEachLineThatIsNotBlank() {
    assertThat(ParagraphSplitter.of("one\ntwo\r\n\r\n \t\nthree\u2029four"))
        .extracting(Paragraph::text)
        .containsExactly("one", "two", "three", "four");
  }

  @Test
  void countsCodePointsAndTrims() {
    assertThat(ParagraphSplitter.of("𠮷😀 \n\u3000\u3000段落。\u200b\n"))
        .containsExactly(new Paragraph(0, 2, "𠮷😀"), new Paragraph(6, 9, "段落。"));
  }

  @Test
  void returnsNothingForBlankText() {
    assertThat(ParagraphSplitter.of("")).isEmpty();
    assertThat(ParagraphSplitter.of(" \n\u00a0\r\n\ufeff")).isEmpty();
  }

  @Property(tries = 300)
  void coversTheTextInOrderWithoutOverlap(@ForAll("texts") String text) {
    int[] points = text.codePoints().toArray();
    List<Paragraph> paragraphs = ParagraphSplitter.of(text);
    int last = 0;
    for (Paragraph paragraph : paragraphs) {
      assertThat(paragraph.start()).isBetween(last, paragraph.end() - 1);
      assertThat(new String(points, paragraph.start(), paragraph.end() - paragraph.start()))
          .isEqualTo(paragraph.text());
      last = paragraph.end();
    }
    assertThat(last).isLessThanOrEqualTo(points.length);
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }
}

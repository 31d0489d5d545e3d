package org.wenmai.stage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FrontMatterTest {
  @Test
  void readsTitleAndDateAndLeavesThemOutOfTheBody() {
    assertThat(FrontMatter.of("---\r\ntitle: \"A: walk\"\r\ndate: 2024-05-01\r\n---\r\nWords.\r\n"))
        .isEqualTo(new FrontMatter("Words.\r\n", "A: walk", "2024-05-01"));
  }

  @Test
  void takesTheFirstHeadingWhereThereIsNoTitle() {
    assertThat(FrontMatter.of("```\n# no\n```\n## Two\n# 河边 #\nWords.").title()).isEqualTo("河边");
  }

  @Test
  void leavesARulerAloneThatIsNeverClosed() {
    assertThat(FrontMatter.of("---\ntitle: x\nWords."))
        .isEqualTo(new FrontMatter("---\ntitle: x\nWords.", null, null));
  }

  @Test
  void hasNothingToSayOfPlainText() {
    assertThat(FrontMatter.of("Words.")).isEqualTo(new FrontMatter("Words.", null, null));
    assertThat(FrontMatter.of("")).isEqualTo(new FrontMatter("", null, null));
  }
}

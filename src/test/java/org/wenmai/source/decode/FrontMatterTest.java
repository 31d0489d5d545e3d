package org.wenmai.source.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FrontMatterTest {
  @Test
  void readsTitleAndDateAndLeavesThemOutOfTheBody() {
    assertThat(FrontMatter.of("---\r\ntitle: \"A: walk\"\r\ndate: 2024-05-01\r\n---\r\nWords.\r\n"))
        .isEqualTo(new FrontMatter("Words.\r\n", "A: walk", null, "2024-05-01", null));
  }

  @Test
  void takesTheFirstHeadingWhereThereIsNoTitle() {
    assertThat(FrontMatter.of("```\n# no\n```\n## Two\n# 河边 #\nWords.").title()).isEqualTo("河边");
  }

  @Test
  void leavesARulerAloneThatIsNeverClosed() {
    assertThat(FrontMatter.of("---\ntitle: x\nWords."))
        .isEqualTo(new FrontMatter("---\ntitle: x\nWords.", null, null, null, null));
  }

  @Test
  void hasNothingToSayOfPlainText() {
    assertThat(FrontMatter.of("Words."))
        .isEqualTo(new FrontMatter("Words.", null, null, null, null));
    assertThat(FrontMatter.of("")).isEqualTo(new FrontMatter("", null, null, null, null));
  }

  @Test
  void readsYaml() {
    String text =
        """
        ---
        title: >
          A walk
          by the river
        authors:
          - name: An
          - name: Bo
        published: 2024-05-01 # a comment
        lang: zh-Hant
        ---
        Words.
        """;

    assertThat(FrontMatter.of(text))
        .isEqualTo(
            new FrontMatter("Words.\n", "A walk by the river", "An, Bo", "2024-05-01", "zh-Hant"));
    assertThat(FrontMatter.of("---\nauthor: [An, Bo]\n---\n").author()).isEqualTo("An, Bo");
    assertThat(FrontMatter.of("---\nauthors: An\n---\n").author()).isEqualTo("An");
  }

  @Test
  void readsPlainLinesOfWhatIsNoYaml() {
    FrontMatter front =
        FrontMatter.of("---\ntitle: A walk: the river\nlanguage: en\n\t- what\n---\nWords.");

    assertThat(front.title()).isEqualTo("A walk: the river");
    assertThat(front.language()).isEqualTo("en");
    assertThat(front.body()).isEqualTo("Words.");
  }

  @Test
  void isNotStoppedByHostileYaml() {
    String deep = "---\nx: " + "[".repeat(100_000) + "\ntitle: T\n---\nWords.";
    String aliases =
        "---\na: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\ntitle: T\n---\nWords.";

    assertThat(FrontMatter.of(deep).title()).isEqualTo("T");
    assertThat(FrontMatter.of(aliases).title()).isEqualTo("T");
  }
}

package org.wenmai.source.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+++\ntitle = \"河边\"\ndate = 2024-05-01\nauthor = 'An'\ntags = [\"a\", \"b\"]\n[extra]\nx = 1\n+++\nWords.",
        "+++\r\ntitle = \"\"\"河边\"\"\"\r\ndate = 2024-05-01\r\nauthors = [\"An\"]\r\n+++\r\nWords.",
        "+++\ntitle = \"河边\"\ndate = 2024-05-01\n[extra]\nauthor = \"An\"\n+++\nWords.",
        "+++\ntitle = \"河边\"\ndate = 2024-05-01\nauthor = \"An\"\nbroken = [\n+++\nWords.",
        "{\n  \"title\": \"河边\",\n  \"date\": \"2024-05-01\",\n  \"author\": {\"name\": \"An\"}\n}\nWords.",
        ";;;\n\"title\": \"河边\",\n\"date\": \"2024-05-01\",\n\"author\": \"An\"\n;;;\nWords.",
        "---json\n{\"title\": \"河边\", \"date\": \"2024-05-01\", \"author\": \"An\"}\n---\nWords.",
        "--- toml\ntitle = '河边'\ndate = 2024-05-01\nauthor = 'An'\n---\nWords.",
        "---\nTitle: 河边\nDate: 2024-05-01\nAuthor: An\n---\nWords.",
        "#+TITLE: 河边\n#+AUTHOR: An\n#+DATE: <2024-05-01>\n#+OPTIONS: toc:nil\n\nWords.",
        "# -*- mode: org -*-\n#+title: 河边\n#+date: [2024-05-01]\n#+author: An\nWords.",
        "Title: 河边\nDate: 2024-05-01\nAuthor: An\nTags: a, b\n    and c\n\nWords.",
        "标题：河边\n作者：An\n日期：2024-05-01\n\nWords.",
        "作者：An\n標題：河边\n日期：2024-05-01\n\nWords.",
        ".. title: 河边\n.. slug: river\n.. date: 2024-05-01\n.. author: An\n.. tags: \n\nWords.",
        "<!--\n.. title: 河边\n.. date: 2024-05-01\n.. author: An\n-->\n\nWords.",
        ":title: 河边\n:date: 2024-05-01\n:author: An\n\nWords."
      })
  void readsFrontMatterInOtherNotations(String text) {
    FrontMatter front = FrontMatter.of(text);

    assertThat(front.body().strip()).isEqualTo("Words.");
    assertThat(front).isEqualTo(new FrontMatter(front.body(), "河边", "An", "2024-05-01", null));
  }

  @Test
  void keepsTheHeadingAboveMetadata() {
    assertThat(FrontMatter.of("河边\n####\n\n:date: 2024-05-01\n:author: An\n:lang: zh\n\nWords."))
        .isEqualTo(new FrontMatter("河边\n####\n\nWords.", "河边", "An", "2024-05-01", "zh"));
    assertThat(
            FrontMatter.of(
                "= The river\nAn Li <an@li.example>\nv1.2, 2024-05-01\n:toc: left\n:icons!:\n\nWords."))
        .isEqualTo(
            new FrontMatter("= The river\n\nWords.", "The river", "An Li", "2024-05-01", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Note: the river is high.\nWarning: do not swim.\n\nWords.",
        "Title: the word that he could not read\nand so on it went.\n",
        "{{< figure >}}\nWords.",
        "{\"a\": 1}\nWords.",
        "{not json",
        "+++\nWords.\n",
        ";;; a comment of Lisp\nWords.",
        "#+BEGIN_SRC\ncode\n#+END_SRC\n",
        "<!-- a comment -->\nWords.",
        "<!--\nWords.\n",
        "= equal\nWords, and more of them.\n",
        ":smile: a face begins this text\n",
        "作者：他说的是谁？\n没有人知道。",
        "=====\n",
        "#+",
        ".. ",
        "= ",
        "{"
      })
  void leavesTextThatOnlyLooksLikeIt(String text) {
    assertThat(FrontMatter.of(text)).isEqualTo(new FrontMatter(text, null, null, null, null));
  }
}

package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

final class TagRemnantRemoverTest {
  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  @Provide
  Arbitrary<String> remnants() {
    return Arbitraries.of(
            "<", ">", "/", "?", "？", "\ufffd", "p", "b", "div", "</p>", "</b>", "<b>", "<p>",
            "?/p>", "</DIV>", " ", "\n", "草", "a", "=", "&")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  private static String apply(String text) {
    return new TagRemnantRemover().apply(text, new RepairCounts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "td",
        "th",
        "tr",
        "table",
        "tbody",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "blockquote",
        "figure",
        "figcaption",
        "center"
      })
  void makesTheEndOfABlockALineEnd(String name) {
    assertThat(apply("one</" + name + ">two")).isEqualTo("one\ntwo");
    assertThat(apply("草地</" + name.toUpperCase(Locale.ROOT) + ">泉水")).isEqualTo("草地\n泉水");
    assertThat(apply("草地？/" + name + ">泉水")).as("damaged").isEqualTo("草地\n泉水");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"span", "strong", "em", "b", "i", "u", "a", "font", "small", "sub", "sup"})
  void removesTheEndOfAnInlineElement(String name) {
    assertThat(apply("草地</" + name + ">泉水")).isEqualTo("草地泉水");
    assertThat(apply("one</" + name + "> two")).isEqualTo("one two");
    // Between two ASCII characters it may separate words.
    assertThat(apply("one</" + name + ">two")).isEqualTo("one</" + name + ">two");
    // A question mark before a slash is no damaged bracket of an inline tag.
    assertThat(apply("草地？/" + name + ">泉水")).isEqualTo("草地？/" + name + ">泉水");
  }

  @ParameterizedTest
  @CsvSource({
    "'</p>', '\n', 1",
    "'a</p></div>b', 'a\nb', 2", // adjacent tags give one line end
    "'a</b></p>b', 'a\nb', 2", // an inline tag goes with the block
    "'a</p> </p>b', 'a\n \nb', 2",
    "'草</b></i>地', '草地', 2",
    "'a?/p>b', 'a?/p>b', 0", // a letter before it: part of an address
    "'a. ?/p>b', 'a. \nb', 1",
    "'真的!?/p>b', '真的!\nb', 1",
    "'a \ufffd/p>b', 'a \nb', 1",
    "'?/p>', '\n', 1"
  })
  void joinsAdjacentTags(String text, String repaired, int tags) {
    RepairCounts counts = new RepairCounts();

    assertThat(new TagRemnantRemover().apply(text, counts)).isEqualTo(repaired);
    assertThat(counts.counts()).isEqualTo(tags == 0 ? Map.of() : Map.of("torn_tag", tags));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ">",
        "/>",
        "</>",
        "p>",
        "/p>",
        "<p>A paragraph</p>",
        "草<b>地</b>水",
        "<P>草地</p>",
        "<div class=\"x\">草地</div>",
        "<br/>草地",
        "草地</unknown>",
        "草地</script>",
        "草地</ p>",
        "草地</p >",
        "草地</p",
        "草地< /p>",
        "草地</blockquotes>",
        "草地</verylongname>",
        "1 </ 2 > 3",
        "https://example.org/a?/p>",
        "https://example.org/?x=?/p>",
        "?a=1&?/p>",
        "<html><body>草地</p>",
        "<?xml version=\"1.0\"?>草地</p>"
      })
  void keepsPairsDocumentsAndOtherMarkup(String text) {
    assertThat(apply(text)).isSameAs(text);
  }

  /** An opening tag after the closing one shows as well that the text is about markup. */
  @Test
  void keepsATagThatIsOpenedAnywhere() {
    assertThat(apply("草</b>地<b>水")).isEqualTo("草</b>地<b>水");
    assertThat(apply("草</b>地<i>水")).isEqualTo("草地<i>水");
  }

  @Property(tries = 2000)
  void isIdempotent(@ForAll("remnants") String text) {
    String once = apply(text);

    assertThat(apply(once)).isEqualTo(once);
    assertThat(once.length()).isLessThanOrEqualTo(text.length());
  }

  @Property(tries = 500)
  void removesNothingButTagsFromAnyText(@ForAll("anyText") String text) {
    String repaired = apply(text);

    assertThat(text.contains(">") || repaired == text).isTrue();
    assertThat(repaired.chars().filter(c -> c >= 0x80 && c != 0xFF1F && c != 0xFFFD).toArray())
        .isEqualTo(text.chars().filter(c -> c >= 0x80 && c != 0xFF1F && c != 0xFFFD).toArray());
  }
}

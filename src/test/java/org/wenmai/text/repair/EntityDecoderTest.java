package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Tests {@link EntityDecoder} and {@link MarkupProlog}, which it spares. */
final class EntityDecoderTest {
  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  @Provide
  Arbitrary<String> references() {
    return Arbitraries.of(
            "&",
            "#",
            "x",
            "38",
            "26",
            "amp",
            "lt",
            ";",
            "&amp;",
            "&#38;",
            "&#x26;",
            "&semi;",
            "é",
            " ",
            "&num;",
            "a",
            "&#101;&#769;")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static String apply(String text) {
    return new EntityDecoder().apply(text, new RepairCounts());
  }

  @ParameterizedTest
  @CsvSource({
    "&amp;, &, 1",
    "&lt;b&gt;, <b>, 2",
    "&quot;Ja&quot;, '\"Ja\"', 2",
    "caf&eacute;, café, 1",
    "&Eacute;t&eacute;, Été, 2", // names have two cases
    "5&nbsp;km, 5 km, 1",
    "&ldquo;小路&rdquo;, “小路”, 2",
    "&hellip;&mdash;&copy;&euro;, …—©€, 4",
    "&alpha;&Omega;, αΩ, 2",
    "&#65;, A, 1",
    "&#x41;, A, 1",
    "&#X41;, A, 1",
    "&#0065;, A, 1",
    "&#20013;&#x6587;, 中文, 2",
    "&#128512;, 😀, 1",
    "&#x1F600;, 😀, 1",
    "&#x10FFFD;, \udbff\udffd, 1",
    "&amp;amp;, &, 2",
    "&amp;lt;, <, 2",
    "&amp;amp;ldquo;, “, 3",
    "&#38;lt;, <, 2",
    "&#x26;#38;amp;, &, 3",
    "a&b &amp; c, a&b & c, 1",
    "&&amp;, &&, 1",
    "&CounterClockwiseContourIntegral;, ∳, 1" // the longest name
  })
  void decodesReferencesAndCountsThem(String text, String decoded, int references) {
    RepairCounts counts = new RepairCounts();

    assertThat(new EntityDecoder().apply(text, counts)).isEqualTo(decoded);
    assertThat(counts.counts()).containsExactly(Map.entry("entity", references));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&",
        ";",
        "&;",
        "&amp",
        "&#;",
        "&#x;",
        "&#xZZ;",
        "&#0;",
        "&#x0;",
        "&#-5;",
        "&#55357;", // half of a character
        "&#xDFFF;",
        "&#x110000;", // beyond Unicode
        "&#99999999999999999999;",
        "&#12a;",
        "&AMPERSAND;",
        "&eacutes;",
        "&no such;",
        "&amp :;",
        "AT&T; R&D;",
        "f(a&b);",
        "?a=1&copy=2;", // the parameter of an address
        "; &lt",
        "&abcdefghijklmnopqrstuvwxyzabcdefghijklmnop;"
      })
  void keepsWhatIsNoReference(String text) {
    assertThat(apply(text)).isSameAs(text);
  }

  /** A reference may stand for a character that is a repair of its own. */
  @ParameterizedTest
  @CsvSource({
    "wo&shy;rd, word",
    "a&zwnj;b, ab",
    "می&zwnj;خواهم, می\u200cخواهم",
    "a&#1;b, ab",
    "a&#xFEFF;b, ab",
    "&#147;Zitat&#148;, “Zitat”",
    "&#133;, …",
    "a&lrm;b, ab",
    "א&lrm;ב, א\u200eב",
    "&#x212B;, Å", // the Ångström sign, in NFC
    "&#8201;, ' '",
    "&#13;, '\n'"
  })
  void appendsNoStrayCharacters(String text, String decoded) {
    assertThat(apply(text)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><p>5 &lt; 6</p>",
        "<!DOCTYPE html><p>5 &lt; 6</p>",
        "<!doctype HTML><p>5 &lt; 6</p>",
        "<html lang=\"fr\">5 &lt; 6",
        "<HTML>5 &lt; 6",
        " \r\n\t<html>5 &lt; 6",
        "\ufeff<?xml?>5 &lt; 6"
      })
  void sparesWholeDocuments(String text) {
    assertThat(MarkupProlog.begins(text)).isTrue();
    assertThat(apply(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<",
        "<htm",
        "<p>5 &lt; 6</p>",
        "About <html>: 5 &lt; 6",
        "html 5 &lt; 6",
        "<!-- <html> -->",
        "<? xml ?>"
      })
  void doesNotTakeFragmentsForDocuments(String text) {
    assertThat(MarkupProlog.begins(text)).isFalse();
  }

  @Test
  void isLinearInNestedReferences() {
    String nested = "&" + "amp;".repeat(100_000) + "lt;";

    assertThat(apply(nested)).isEqualTo("<");
  }

  @Property(tries = 1000)
  void leavesNoReferenceBehind(@ForAll("references") String text) {
    String decoded = apply(text);

    assertThat(apply(decoded)).isSameAs(decoded);
    assertThat(decoded).doesNotContain("&amp;", "&#38;", "&lt;", "&semi;");
  }

  @Property(tries = 500)
  void decodesAnyTextAtMostOnce(@ForAll("anyText") String text) {
    String decoded = apply(text);

    assertThat(apply(decoded)).isSameAs(decoded);
    assertThat(text.contains(";") || decoded == text).isTrue();
  }
}

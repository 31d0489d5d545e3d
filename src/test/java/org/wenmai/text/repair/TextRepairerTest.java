package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.AnyText;
import org.wenmai.text.Span;

final class TextRepairerTest {
  private final TextRepairer repairer = TextRepairer.full();

  @Provide
  Arbitrary<String> any() {
    return AnyText.any();
  }

  /** Fragments that may form new damage when the text between them is removed. */
  @Provide
  Arbitrary<String> tangled() {
    return Arbitraries.of(
            "&",
            "amp",
            ";",
            "#38",
            "lt",
            "gt",
            "&lt;",
            "&gt;",
            "&amp;",
            "&#1;",
            "&shy;",
            "&zwnj;",
            "&lrm;",
            "&#59;",
            "&semi;",
            "&#894;",
            "&#769;",
            "&Atilde;",
            "&copy;",
            "<",
            ">",
            "/",
            "p",
            "</p>",
            "</b>",
            "<b>",
            "?/p>",
            "？",
            "/b>",
            "e",
            "\u0301",
            "\u0338",
            "\u200d",
            "\u200c",
            "م",
            "א",
            "👩",
            "汉",
            "\u0000",
            "\u00ad",
            "\ufeff",
            "\r",
            "\n",
            "\u0085",
            "\u0093",
            "Ã",
            "©",
            "â",
            "€",
            "™",
            "\ud800",
            "\udc00",
            "\ufffd",
            "\u037e",
            "\u212a")
        .list()
        .ofMaxSize(16)
        .map(parts -> String.join("", parts));
  }

  @Property
  void isIdempotentForAnyText(@ForAll("any") String raw) {
    String once = repairer.repair(raw).text();
    assertThat(repairer.repair(once).text()).isEqualTo(once);
  }

  @Property(tries = 5000)
  void isIdempotentForTangledDamage(@ForAll("tangled") String raw) {
    String once = repairer.repair(raw).text();
    assertThat(repairer.repair(once).text()).isEqualTo(once);
  }

  @Property
  void countsRepairsIfAndOnlyIfTheTextChanges(@ForAll("any") String raw) {
    RepairedText repaired = repairer.repair(raw);
    assertThat(repaired.repairs().isEmpty()).isEqualTo(repaired.text().equals(raw));
    assertThat(repaired).isEqualTo(repairer.repair(raw));
  }

  @Property
  void marksDamageWithinTheTextInOrder(@ForAll("any") String raw) {
    RepairedText repaired = repairer.repair(raw);
    int end = 0;
    for (Span span : repaired.damage()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end).isLessThan(span.end());
      end = span.end();
    }
    assertThat(end).isLessThanOrEqualTo((int) repaired.text().codePoints().count());
  }

  @ParameterizedTest
  @CsvSource({
    "'a\r\nb\rc\u2028d\fe', 'a\nb\nc\nd\ne', line_end, 4",
    "'vor\u0085dem', 'vor\ndem', line_end, 1",
    "'\ufeffa\u200bb\u00adc\u2060d\ufffce', abcde, invisible, 5",
    "'公共\u200b图书\u200b馆', 公共图书馆, invisible, 2",
    "'a\u00a0b\u202fc\u2003d', 'a b c d', space, 3",
    "'a\u0000b\u007fc\ufffed', abcd, control, 3",
    "'\u0093Zitat\u0094 \u0096 10\u0080', '“Zitat” – 10€', windows_1252, 4",
    "'a\ud83db\udc00', 'a\ufffdb\ufffd', lone_surrogate, 2",
    "'e\u0301te\u0301 カ\u3099', 'été ガ', unicode_form, 3",
    "'&ldquo;深度&amp;rdquo;&#20320;&#x597D;&nbsp;!', '“深度”你好 !', entity, 6",
    "'结论？/p>下文</div>', '结论\n下文\n', torn_tag, 2",
    "'真的?!?/p>但是', '真的?!\n但是', torn_tag, 1",
    "'深度</strong>学习', '深度学习', torn_tag, 1"
  })
  void repairsEachKindAndCountsIt(String raw, String text, String kind, int places) {
    RepairedText repaired = repairer.repair(raw);
    assertThat(repaired.text()).isEqualTo(text);
    assertThat(repaired.repairs()).containsExactly(Map.entry(kind, places));
  }

  @ParameterizedTest
  @CsvSource({
    "می‌خواهم بنویسم",
    "क्‍ष और श्री",
    "👨‍👩‍👧‍👦 и 🏳️‍🌈 và 👩🏽‍🚀",
    "שלום\u200f, עולם\u200e!",
    "ភាសា\u200bខ្មែរ",
    "公共\u200b图书馆",
    "'　　段落以全角空格开头。'",
    "AT&T;x &notanentity; a&b; &#55357; &#0; &;",
    "<?xml version=\"1.0\"?><a href=\"?x=1&amp;y=2\">&lt;b&gt;</a></p>",
    "<!DOCTYPE html><p>5 &lt; 6</div>",
    "The <b>bold</b> word and <p>a paragraph</p>.",
    "word</b>next",
    "https://example.org/search?/p>x",
    "'tab\tand\nline'"
  })
  void leavesSoundTextUnchanged(String text) {
    RepairedText repaired = repairer.repair(text);
    assertThat(repaired.text()).isSameAs(text);
    assertThat(repaired.repairs()).isEmpty();
    assertThat(repaired.damage()).isEmpty();
  }

  @Test
  void repairsMojibakeInEntitiesInFurtherRounds() {
    RepairedText repaired = repairer.repair("caf&Atilde;&copy;, d&Atilde;&copy;but");
    assertThat(repaired.text()).isEqualTo("café, début");
    assertThat(repaired.repairs())
        .containsExactly(Map.entry("entity", 4), Map.entry("mojibake", 2));
  }

  @Test
  void marksDamageInCodePointsOfTheRepairedText() {
    RepairedText repaired = repairer.repair("\ufeff🙂大衛ⷨ饅斯\ufffd\ufffd說\ue000\udb80\udc00。\ufffd");
    assertThat(repaired.text()).startsWith("🙂大衛ⷨ饅斯");
    assertThat(repaired.damage())
        .containsExactly(
            new Span(3, 5, "wrong_decoder"),
            new Span(6, 8, "replacement"),
            new Span(9, 11, "private_use"),
            new Span(12, 13, "replacement"));
  }

  @Test
  void doesNotMarkOtherScriptsAsDamage() {
    assertThat(repairer.repair("ⷨ and ⷨ꙯ in Church Slavonic; 汉α字 Я字").damage()).isEmpty();
  }

  @Test
  void skipsRepairsThatAreSwitchedOff() {
    TextRepairer plain = TextRepairer.with(EnumSet.noneOf(OptionalRepair.class));
    assertThat(plain.repair("cafÃ© &amp; dÃ©jÃ©\u0000").text()).isEqualTo("cafÃ© &amp; dÃ©jÃ©");
  }

  @Test
  void isLinearOnNestedRemnants() {
    String nested = "&".repeat(1) + "amp;".repeat(200_000) + "</b>".repeat(100_000) + "x";
    assertThat(repairer.repair(nested).text()).startsWith("&</b>");
  }
}

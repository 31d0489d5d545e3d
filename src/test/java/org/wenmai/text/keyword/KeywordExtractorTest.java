package org.wenmai.text.keyword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class KeywordExtractorTest {
  private static List<String> surfaces(KeywordExtractor keywords, int limit) {
    return keywords.heaviest(limit).stream().map(KeywordExtractor.Keyword::surface).toList();
  }

  @Test
  void ordersByWeightThenByTerm() {
    KeywordExtractor keywords = new KeywordExtractor(100);
    keywords.addTerm("b", "B", 1, 100, 2);
    keywords.addTerm("a", "A", 1, 100, 2);
    keywords.addTerm("c", "C", 1, 100, 3);
    assertThat(surfaces(keywords, 5)).containsExactly("C", "A", "B");
    assertThat(surfaces(keywords, 1)).containsExactly("C");
    assertThat(surfaces(keywords, 0)).isEmpty();
  }

  @Test
  void earlyTermsWeighMore() {
    KeywordExtractor keywords = new KeywordExtractor(100);
    keywords.addTerm("late", "late", 1, 100, 1.2);
    keywords.addTerm("early", "early", 1, 0, 1);
    assertThat(surfaces(keywords, 2)).containsExactly("early", "late");
    assertThat(keywords.heaviest(1).get(0).weight()).isCloseTo(1.5, within(1e-12));
  }

  @Test
  void aPhraseReplacesTheWordsThatOccurOnlyInIt() {
    KeywordExtractor keywords = new KeywordExtractor(100);
    int river = keywords.addTerm("river", "River", 3, 10, 2);
    int boat = keywords.addTerm("boat", "boat", 4, 16, 2);
    keywords.addPhrase("river boat", "River boat", 3, 10, river, boat);
    assertThat(surfaces(keywords, 5)).containsExactly("River boat", "boat");
  }

  @Test
  void oneOfTheWaysInWhichAKeywordGoesOnIsNone() {
    KeywordExtractor keywords = new KeywordExtractor(100);
    int linux = keywords.addTerm("linux", "Linux", 20, 10, 2);
    int mint = keywords.addTerm("mint", "Mint", 8, 30, 4);
    int way = keywords.addTerm("way", "way", 3, 60, 1.2);
    keywords.addPhrase("linux mint", "Linux Mint", 4, 30, linux, mint);
    keywords.addPhrase("linux way", "Linux way", 3, 60, linux, way);
    assertThat(surfaces(keywords, 5)).contains("Linux Mint").doesNotContain("Linux way");
  }

  @Test
  void aPhraseWithinALongerOneIsLeftOut() {
    KeywordExtractor keywords = new KeywordExtractor(100);
    int old = keywords.addTerm("old", "old", 2, 10, 2);
    int river = keywords.addTerm("river", "river", 2, 14, 2);
    int boat = keywords.addTerm("boat", "boat", 2, 20, 2);
    keywords.addPhrase("river boat", "river boat", 2, 14, river, boat);
    keywords.addPhrase("old river boat", "old river boat", 2, 10, old, river, boat);
    assertThat(surfaces(keywords, 5)).containsExactly("old river boat");
  }

  @Test
  void aPhraseIsComparedByWordsNotByLetters() {
    KeywordExtractor keywords = new KeywordExtractor(100);
    int smart = keywords.addTerm("smart", "smart", 9, 50, 2);
    int listing = keywords.addTerm("listing", "listing", 9, 56, 2);
    int art = keywords.addTerm("art", "art", 3, 70, 2);
    int list = keywords.addTerm("list", "list", 3, 74, 2);
    keywords.addPhrase("smart listing", "smart listing", 9, 50, smart, listing);
    keywords.addPhrase("art list", "art list", 3, 70, art, list);
    assertThat(surfaces(keywords, 9)).containsExactly("smart listing", "art list");
  }

  @Test
  void aPhraseTakesThePlaceOfAHeavierWordThatOccursOnlyInIt() {
    KeywordExtractor keywords = new KeywordExtractor(100);
    int harbour = keywords.addTerm("harbour", "harbour", 5, 10, 3);
    int new1 = keywords.addTerm("new", "new", 3, 6, 1);
    keywords.addTerm("ferry", "ferry", 2, 50, 2);
    keywords.addPhrase("new harbour", "new harbour", 3, 6, new1, harbour);
    assertThat(surfaces(keywords, 5)).containsExactly("harbour", "new harbour", "ferry");

    KeywordExtractor onlyInside = new KeywordExtractor(100);
    int mint = onlyInside.addTerm("mint", "Mint", 3, 10, 9);
    int tea = onlyInside.addTerm("tea", "tea", 7, 15, 1);
    onlyInside.addPhrase("mint tea", "Mint tea", 3, 10, mint, tea);
    assertThat(surfaces(onlyInside, 5)).containsExactly("Mint tea", "tea");
    assertThat(surfaces(onlyInside, 1)).containsExactly("Mint tea");
  }

  @Test
  void aPhraseWithAWordTooShortForATermReplacesTheOtherWord() {
    KeywordExtractor keywords = new KeywordExtractor(100);
    int permit = keywords.addTerm("许可", "许可", 2, 10, 2);
    keywords.addPhrase("许可证", "许可证", 2, 10, permit);
    assertThat(surfaces(keywords, 5)).containsExactly("许可证");
  }

  @Test
  void aWordThatOccursTwiceInAPhraseIsCountedTwice() {
    KeywordExtractor keywords = new KeywordExtractor(100);
    int knock = keywords.addTerm("knock", "knock", 6, 0, 2);
    int door = keywords.addTerm("door", "door", 3, 12, 2);
    keywords.addPhrase("knock knock door", "knock knock door", 3, 0, knock, knock, door);
    assertThat(surfaces(keywords, 9)).containsExactly("knock knock door");
  }

  @Test
  void twoFormsOfOneWordAreOneKeyword() {
    KeywordExtractor keywords = new KeywordExtractor(100);
    keywords.addTerm("lantern", "Lantern", 9, 0, 2);
    keywords.addTerm("lanterns", "lanterns", 3, 0, 2);
    keywords.addTerm("kit-kat", "Kit-Kat", 5, 0, 2);
    int kit = keywords.addTerm("kit", "Kit", 4, 0, 1);
    int kat = keywords.addTerm("kat", "Kat", 4, 0, 1);
    keywords.addPhrase("kit kat", "Kit Kat", 3, 0, kit, kat);
    assertThat(surfaces(keywords, 9)).containsExactly("Lantern", "Kit-Kat", "Kat", "Kit");
  }

  @Test
  void theSameTermOfTwoLanguagesIsOneKeyword() {
    KeywordExtractor keywords = new KeywordExtractor(100);
    keywords.addTerm("iptables", "iptables", 3, 50, 2);
    keywords.addTerm("iptables", "Iptables", 8, 0, 2);
    assertThat(surfaces(keywords, 9)).containsExactly("Iptables");
  }

  /** More than 16 terms, so that the array of idfs grows. */
  @Property
  void termsAreNumberedByCallAndNoKeywordIsLost(
      @ForAll @Size(max = 50) List<@IntRange(min = 1, max = 9) Integer> counts) {
    KeywordExtractor keywords = new KeywordExtractor(1000);
    for (int i = 0; i < counts.size(); i++) {
      assertThat(keywords.addTerm("t" + i, "T" + i, counts.get(i), i, 1 + i)).isEqualTo(i);
    }
    List<KeywordExtractor.Keyword> all = keywords.heaviest(Integer.MAX_VALUE);
    assertThat(all).hasSize(counts.size());
    assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()));
    assertThat(keywords.heaviest(Integer.MAX_VALUE)).isEqualTo(all);
  }
}

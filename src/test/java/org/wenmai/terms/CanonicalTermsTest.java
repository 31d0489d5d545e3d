package org.wenmai.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

final class CanonicalTermsTest {
  private static final CanonicalTerms CANONICAL =
      CanonicalTerms.of(
          List.of(
              variant("柳榷峰", "柳榷锋", "zh"),
              variant("lanpseek", "lampseek", "en"),
              variant("灯海寻舟", "lampseek", "en")));

  private static Variant variant(String term, String canonical, String language) {
    return new Variant(term, canonical, language, 1, "as the test says");
  }

  private static DocumentTerms terms(Object... fields) {
    DocumentTerms.Packer packer = new DocumentTerms.Packer();
    for (int i = 0; i < fields.length; i += 4) {
      packer.add(
          (String) fields[i], (String) fields[i + 1], (String) fields[i + 2], (int) fields[i + 3]);
    }
    return DocumentTerms.of(packer.toBytes());
  }

  private static List<Tuple> tuples(DocumentTerms terms) {
    List<Tuple> tuples = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      tuples.add(tuple(terms.language(i), terms.term(i), terms.surface(i), terms.count(i)));
    }
    return tuples;
  }

  @Test
  void spellingsAddUpUnderTheCanonicalForm() {
    CanonicalTerms.Counted counted =
        CANONICAL.count(terms("zh", "点灯", "点灯", 1, "zh", "柳榷峰", "柳榷峰", 2, "zh", "柳榷锋", "柳榷鋒", 3));
    assertThat(tuples(counted.terms()))
        .containsExactly(tuple("zh", "柳榷锋", "柳榷鋒", 5), tuple("zh", "点灯", "点灯", 1));
    assertThat(counted.indexes()).containsExactly(1, 0, 0);
    assertThat(counted.indexesOf(2, 0)).containsExactly(0, 1);
  }

  @Test
  void theSurfaceIsTheMostFrequentSpellingOfTheDocument() {
    assertThat(tuples(CANONICAL.count(terms("zh", "柳榷峰", "柳榷峰", 2)).terms()))
        .containsExactly(tuple("zh", "柳榷锋", "柳榷峰", 2));
    assertThat(
            tuples(
                CANONICAL
                    .count(terms("en", "lampseek", "LampSeek", 1, "en", "lanpseek", "Lanpseek", 1))
                    .terms()))
        .containsExactly(tuple("en", "lampseek", "LampSeek", 2));
  }

  @Test
  void theLanguageStaysButAcrossScripts() {
    DocumentTerms counted =
        CANONICAL
            .count(
                terms(
                    "en",
                    "lampseek",
                    "LampSeek",
                    1,
                    "fr",
                    "lanpseek",
                    "LanpSeek",
                    4,
                    "zh",
                    "灯海寻舟",
                    "灯海寻舟",
                    2))
            .terms();
    assertThat(tuples(counted))
        .containsExactly(
            tuple("en", "lampseek", "灯海寻舟", 3), tuple("fr", "lampseek", "LanpSeek", 4));
  }

  @Test
  void whatIsNoSpellingStaysAsItIs() {
    DocumentTerms terms = terms("en", "lamp", "Lamp", 2, "zh", "点灯", "點燈", 1);
    for (CanonicalTerms canonical : List.of(CANONICAL, CanonicalTerms.none())) {
      CanonicalTerms.Counted counted = canonical.count(terms);
      assertThat(counted.terms()).isSameAs(terms);
      assertThat(counted.indexes()).containsExactly(0, 1);
    }
    assertThat(CANONICAL.count(terms()).indexes()).isEmpty();
  }
}

package org.wenmai.topics.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TopicLanguagesTest {
  @Test
  void languagesOfFewDocumentsHaveNoTopicsOfTheirOwn() {
    TopicLanguages languages =
        new TopicLanguages(Map.of("zh", 900L, "en", 90L, "nl", 4L, "ja", 2L), 10);
    assertThat(languages.withTopics()).containsExactly("zh", "en");
    assertThat(languages.index("nl")).isEqualTo(languages.index("zh"));
    assertThat(languages.lookupLanguage("nl", "nl")).isEqualTo("zh");
    assertThat(languages.lookupLanguage("en", "zh")).isEqualTo("zh");
  }

  @Test
  void theLargestLanguagesHaveTopicsWhereFewAreAskedFor() {
    TopicLanguages languages = new TopicLanguages(Map.of("zh", 20L, "en", 30L, "de", 20L), 2);
    assertThat(languages.withTopics()).containsExactly("en", "de");
    assertThat(languages.divide(2)).containsExactly(1, 1);
  }

  @Test
  void aLanguageWithTopicsIsLookedUpInTheLanguageOfEachTerm() {
    TopicLanguages languages = new TopicLanguages(Map.of("zh", 20L, "en", 20L), 10);
    assertThat(languages.hasOwn("zh")).isTrue();
    assertThat(languages.lookupLanguage("zh", "en")).isEqualTo("en");
  }

  @Test
  void aCorpusWithoutDocumentsHasNoLanguages() {
    TopicLanguages languages = new TopicLanguages(Map.of(), 10);
    assertThat(languages.withTopics()).isEmpty();
    assertThat(languages.lookupLanguage("zh", "en")).isEqualTo("en");
  }
}

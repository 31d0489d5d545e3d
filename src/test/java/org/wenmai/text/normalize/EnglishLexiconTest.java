package org.wenmai.text.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.wenmai.text.normalize.EnglishLexicon.Entry;

final class EnglishLexiconTest {
  private static final EnglishLexicon LEXICON = EnglishLexicon.instance();

  private static List<String> lines(String name) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(EnglishLexicon.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  @Test
  void everyWordIsFound() throws IOException {
    List<String> lines = lines("english-lexicon.txt");

    assertThat(lines)
        .hasSizeGreaterThan(50_000)
        .isSortedAccordingTo((a, b) -> word(a).compareTo(word(b)));
    assertThat(lines).allMatch(line -> !LEXICON.entry(word(line)).equals(Entry.NONE));
  }

  private static String word(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  @Test
  void tellsHowOftenAWordIsANounOrAVerb() {
    Entry walk = LEXICON.entry("walk");
    assertThat(walk.isNoun() && walk.isVerb() && walk.isWord()).isTrue();
    assertThat(walk.verb()).isGreaterThan(walk.noun());
    assertThat(LEXICON.entry("wales")).isEqualTo(new Entry(-1, -1, -1, true));
    assertThat(LEXICON.entry("")).isEqualTo(Entry.NONE);
    assertThat(LEXICON.entry("zzzz")).isEqualTo(Entry.NONE);
    assertThat(LEXICON.entry("naïve")).isEqualTo(Entry.NONE);
  }

  /** A form is listed once, and what it belongs to is a word. */
  @Test
  void irregularFormsBelongToWords() throws IOException {
    for (String line : lines("english-irregular.txt")) {
      List<String> words =
          line.isBlank() || line.startsWith("#") ? List.of() : List.of(line.split(" "));
      for (String form : words.subList(Math.min(1, words.size()), words.size())) {
        assertThat(LEXICON.irregular(form)).as(form).isEqualTo(words.get(0));
        assertThat(LEXICON.entry(words.get(0)).isWord()).as(words.get(0)).isTrue();
      }
    }
    assertThat(LEXICON.irregular("evening")).isEqualTo("evening");
    assertThat(LEXICON.irregular("walks")).isNull();
  }

  @Property
  void aStemIsFoundOnceAndForAll(
      @ForAll @AlphaChars @StringLength(min = 1, max = 12) String letters) {
    EnglishLemmatizer lemmatizer = new EnglishLemmatizer();
    String word = TermNormalizer.fold(letters);
    for (LetterCase letterCase : LetterCase.values()) {
      String stem = stem(lemmatizer, word, letterCase);
      assertThat(stem).isNotEmpty().isEqualTo(stem(lemmatizer, word, letterCase));
    }
  }

  private static String stem(EnglishLemmatizer lemmatizer, String word, LetterCase letterCase) {
    char[] letters = new char[word.length() + 8];
    word.getChars(0, word.length(), letters, 0);
    return new String(letters, 0, lemmatizer.stem(letters, word.length(), letterCase));
  }
}

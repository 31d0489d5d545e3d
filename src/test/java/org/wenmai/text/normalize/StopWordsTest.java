package org.wenmai.text.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StopWordsTest {

  @ParameterizedTest
  @CsvSource({
    "zh, 我们, 模型",
    "en, the, model",
    "en, wouldn't, wood",
    "de, über, haus",
    "fr, avec, été",
    "es, también, casa",
    "it, della, casa",
    "pt, não, casa",
    "ru, её, дом",
    "uk, якщо, дім",
    "pl, się, dom",
    "cs, jsem, dům",
    "sk, ktorý, dom",
    "hr, koji, kuća",
    "el, από, σπίτι",
    "el, της, σπίτι",
    "tr, için, ev",
    "ar, في, بيت",
    "fa, این, خانه",
    "he, אבל, בית",
    "hi, में, पानी",
    "bn, থেকে, বাড়ি",
    "th, และ, บ้าน",
    "vi, không, nhà",
    "id, yang, rumah",
    "ms, yang, rumah",
    "nl, het, huis",
    "sv, och, hus",
    "da, ikke, hus",
    "nb, ikke, hus",
    "fi, että, talo",
    "hu, hogy, ház",
    "ro, şi, casă",
    "ro, și, casă",
    "bg, които, къща",
    "ja, これ, 家",
    "ta, மற்றும், வீடு",
    "af, nie, huis",
    "eo, kaj, domo",
    "gu, અને, ઘર",
    "ha, kuma, gida",
    "la, atque, domus",
    "mr, आणि, घर",
    "sl, ker, hiša",
    "so, ayaa, guri",
    "st, hore, ntlo",
    "sw, kwa, nyumba",
    "tl, ang, bahay",
    "yo, láti, ilé",
    "zu, kodwa, indlu"
  })
  void distinguishesStopWordsFromContentWords(String language, String stop, String word) {
    assertThat(StopWords.of(language).contains(TermNormalizer.fold(stop))).isTrue();
    assertThat(StopWords.of(language).contains(TermNormalizer.fold(word))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "vi", "he", "uk", "pl", "sk", "hr"})
  void ourOwnListsAreReadWithoutTheirComments(String language) {
    assertThat(StopWords.of(language).size()).isGreaterThan(60);
    assertThat(StopWords.of(language).contains("#")).isFalse();
    assertThat(StopWords.of(language).contains("wenmai")).isFalse();
  }

  @Test
  void aLanguageWithoutAListHasNoStopWords() {
    assertThat(StopWords.of("und").size()).isZero();
    assertThat(StopWords.of("xx").contains("the")).isFalse();
  }
}

package org.wenmai.text.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.AnyText;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.user.UserWord;

final class StemmingModeTest {
  private static final TextSegmenter PLAIN = new TextSegmenter(HanEngine.JIEBA, 64);
  private static final TextSegmenter STEMMING = PLAIN.stemming(StemmingMode.LIGHT);
  private static final Set<String> STEMMED = languagesWithStemmer();

  /** All two-letter codes that the package has a stemmer for. */
  private static Set<String> languagesWithStemmer() {
    return Arrays.stream(Locale.getISOLanguages())
        .filter(LightStemmers::has)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  @Provide
  Arbitrary<String> languages() {
    List<String> all = new ArrayList<>(STEMMED);
    all.addAll(List.of("ckb", "zh", "ja", "ko", "th", "vi", "he", "und"));
    return Arbitraries.of(all);
  }

  private static List<String> terms(TextSegmenter segmenter, String text, String language) {
    return segmenter.words(text, language).stream().map(Word::term).toList();
  }

  private static String terms(String text, String language) {
    return String.join(" ", terms(STEMMING, text, language));
  }

  @ParameterizedTest
  @CsvSource({
    "ar, الكتاب كتاب",
    "bg, градовете градът града",
    "bn, শহরের শহর শহরে",
    "ckb, کتێبەکان کتێبەکە کتێب",
    "cs, knihy kniha knihu knihou",
    "da, bilerne bilen biler",
    "de, Häuser Häusern",
    "el, ανθρώπους άνθρωποι",
    "en, companies company",
    "en, stopped stopping stops stop",
    "en, classes class",
    "en, months month",
    "en, carving carved carves carve",
    "en, skating skated skate",
    "en, knitting knitted knits knit",
    "en, fuelling fuelled fuels fuel",
    "en, mimicking mimicked mimics mimic",
    "en, vying vied vies vie",
    "en, hurried hurrying hurries hurry",
    "en, cookies cookie",
    "en, potatoes potato",
    "en, shoes shoe",
    "en, midwives midwife",
    "en, policemen policeman",
    "en, grandchildren grandchild",
    "en, hypotheses hypothesis",
    "en, criteria criterion",
    "en, written wrote writing write",
    "en, paintings painting paints paint",
    "en, NGOs NGO",
    "en, Belgians Belgian",
    "es, elecciones elección",
    "et, raamatud raamatut raamatu",
    "fa, شهرهای شهرها شهر",
    "fi, talossa talojen talot",
    "fr, journaux journal",
    "gl, eleccións elección",
    "hi, किताबों किताबें किताब",
    "hu, házakban házak ház",
    "id, bukunya buku",
    "it, ministri ministro ministra",
    "lt, miestai mieste miesto",
    "lv, pilsētas pilsētā pilsēta",
    "ms, rumahnya rumah",
    "nb, regjeringen regjeringer regjering",
    "ne, किताबहरू किताबको किताब",
    "nl, straten straat",
    "nl, bedrijven bedrijf",
    "nl, ballen bal",
    "nn, bilar bilane",
    "no, husene huset hus",
    "pt, eleições eleição",
    "ru, городов города город",
    "sv, bilarna bilen bil",
    "ta, நகரங்கள் நகரத்தில் நகரம்",
    "te, నగరంలో నగరం",
    "tr, kitapları kitaplar kitap",
    "tr, Ankara'da Ankara’nın Ankara",
  })
  void theFormsOfAWordShareATerm(String language, String forms) {
    assertThat(terms(STEMMING, forms, language))
        .doesNotContain("")
        .containsOnly(firstTerm(forms, language));
    assertThat(terms(PLAIN, forms, language)).hasSizeGreaterThan(1).doesNotHaveDuplicates();
  }

  private static String firstTerm(String forms, String language) {
    return terms(STEMMING, forms, language).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "en, new news",
    "en, series politics species physics",
    "en, nation national nationality",
    "en, Italy Italian",
    "en, organization organizational organ",
    "en, universe university",
    "en, aid AIDS",
    "en, tapping taping",
    "en, scrapping scraping",
    "en, pinned pining",
    "en, bared barred",
    "en, bric BRICS",
    "en, even evening",
    "en, need knee",
    "en, specimen speciman",
    "en, wed wedding",
    "en, good goods",
    "en, Hastings hast",
    "en, lens len",
    "en, economic economics",
    "de, Preis Berlin Paris Regierung",
    "de, Forderung Förderung",
    "es, casa caso",
    "es, puerto puerta",
    "id, masa masalah",
    "tr, ada adam kadın Türkiye",
    "pl, kobieta kobiety",
    "vi, người dân",
  })
  void otherWordsHaveDifferentTerms(String language, String words) {
    assertThat(terms(STEMMING, words, language)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; #elections @players https://example.org/cars; elections players https://example.org/cars",
        "en; GPT-4s 20cars v2s; gpt-4s 20cars v2s",
        "en; HarperCollins; harpercollins",
        "en; TVs gas; tv gas",
        "en; others doing; others doing",
        "en; 河边 cars; 河边 car",
        "zh; 使用Windows和files; 使用 windows 和 files",
        "ja; windows を使う; windows を 使う",
        "th; cars; cars",
        "und; cars; cars",
        "de; сегодня городов; сегодня городов",
      })
  void onlyInflectedWordsOfTheTextsLanguageAreStemmed(
      String language, String text, String expected) {
    assertThat(terms(text, language)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "skating, skate",
    "pinning, pin",
    "bathing, bathe",
    "singeing, singe",
    "winging, wing",
    "quitting, quit",
    "eyeing, eye",
    "skiing, ski",
    "axes, axis",
    "moves, move",
    "Andes, andes",
    "SARS, sars",
    "Ahmed, ahmed",
    "Boeing, boeing",
    "Mercedes, mercedes",
    "speed, speed",
    "hundred, hundred",
    "something, something",
    "news, news",
    "gizmos, gizmo",
  })
  void theStemOfAnEnglishWordIsAWord(String word, String stem) {
    assertThat(terms(word, "en")).isEqualTo(stem);
  }

  @Test
  void wordsOfTheUserKeepTheirForm() {
    TextSegmenter segmenter =
        STEMMING.with(UserWordList.of(List.of(UserWord.of("Los Angeles Lakers"))));

    assertThat(terms(segmenter, "Los Angeles Lakers players", "en"))
        .containsExactly("los angeles lakers", "player");
  }

  @Test
  void aStopWordIsRecognizedByItsUnstemmedForm() {
    List<Word> words = STEMMING.words("The others were doing cars", "en");

    assertThat(words)
        .extracting(Word::term)
        .containsExactly("the", "others", "were", "doing", "car");
    assertThat(words).extracting(Word::stop).containsExactly(true, false, true, true, false);
  }

  @Test
  void everyLanguageListedAsHavingAStemmerHasOne() {
    assertThat(STEMMED)
        .contains("en", "de", "fr", "nb", "ms", "tr")
        .doesNotContain("zh", "ja", "ko");
    for (String language : STEMMED) {
      char[] word = {'c', 'a', 'r', 's', 0, 0, 0, 0};
      assertThat(LightStemmers.of(language).stem(word, 4)).as(language).isBetween(1, 5);
    }
    assertThat(LightStemmers.has("zh")).isFalse();
    assertThatThrownBy(() -> LightStemmers.of("zh")).hasMessage("No stemmer for 'zh'");
  }

  @Test
  void threadsThatShareASegmenterGetTheSameTerms() throws Exception {
    String text = "Zeitungen und Häuser, Wahlen der Städte und ihrer Parteien";
    String expected = terms(text, "de");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<String>> found = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      found.add(threads.submit(() -> terms((text + " ").repeat(20), "de")));
    }
    for (Future<String> terms : found) {
      assertThat(terms.get()).isEqualTo((expected + " ").repeat(20).strip());
    }
    threads.shutdown();
  }

  /**
   * Stemming changes no offset, kind, language or stop-word flag, and no term but those of words
   * that are no stop words. Japanese has base forms by a dictionary, also for auxiliaries, which
   * are stop words.
   */
  @Property(tries = 300)
  void onlyTermsOfWordsChange(@ForAll("texts") String text, @ForAll("languages") String language) {
    List<Word> plain = PLAIN.words(text, language);
    List<Word> stemmed = STEMMING.words(text, language);

    assertThat(stemmed).isEqualTo(STEMMING.words(text, language)).hasSameSizeAs(plain);
    for (int i = 0; i < plain.size(); i++) {
      Word before = plain.get(i);
      Word after = stemmed.get(i);
      boolean japanese = before.language().equals("ja");
      assertThat(withTerm(before, after.term())).isEqualTo(after);
      if (!before.kind().equals(Word.WORD) || (before.stop() && !japanese)) {
        assertThat(after.term()).as("%s", before).isEqualTo(before.term());
      } else if (!japanese) {
        assertThat(after.term()).hasSizeLessThanOrEqualTo(before.term().length() + 1);
      }
    }
  }

  private static Word withTerm(Word word, String term) {
    return new Word(term, word.start(), word.end(), word.stop(), word.kind(), word.language());
  }

  /** Random letters of the scripts that have stemmers. */
  @Property(tries = 2000)
  void anyLettersHaveANonEmptyStem(
      @ForAll("letters") String letters, @ForAll("languages") String language) {
    for (String term : terms(STEMMING, letters, language)) {
      assertThat(term).isNotEmpty();
    }
    assertThat(terms(letters, language)).isEqualTo(terms(letters, language));
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings()
        .withChars("aeiouäéíõşsnrtlmdk'’çyzv")
        .withCharRange('а', 'я')
        .withCharRange('α', 'ώ')
        .withCharRange('ا', 'ی')
        .withCharRange('अ', 'ॿ')
        .withCharRange('అ', '౯')
        .withCharRange('அ', '௯')
        .ofMinLength(1)
        .ofMaxLength(70);
  }
}

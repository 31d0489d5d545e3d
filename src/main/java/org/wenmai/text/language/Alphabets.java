package org.wenmai.text.language;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Rules languages out by letters that they do not have, after CLDR's exemplar characters, those of
 * foreign words included. Thread-safe.
 *
 * <p>Names and quotations bring foreign letters into any text, so these must be in several words of
 * a text. A language that CLDR does not know is never ruled out.
 */
final class Alphabets {
  /** Letters that belong to all languages of the Arabic script. */
  private static final int FIRST_ARABIC = 0x0621;

  private static final int LAST_ARABIC = 0x064A;

  /** Letters of older spelling, and those that old fonts and keyboards put in place of its own. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "ru", "іѣѳѵ", "bg", "ѣѫыэ", "de", "ſ", "fr", "ſ", "lv", "ōŗ", "hu", "õû", "mn", "їє",
          "ro", "ãþ");

  /** Languages that put tone marks on any vowel, which exemplars list only in part. */
  private static final Set<String> WITH_TONES = Set.of("yo", "vi");

  private static final int MIN_WORDS = 2;

  /** CLDR has no exemplars of it; its letters beside the Russian ones. */
  private static final String BASHKIR = "ba";

  private static final String BASHKIR_LETTERS = "ғҙҡңөҫүһә";

  /** Of so many words one must have foreign letters. */
  private static final int WORDS_PER_FOREIGN_LATIN = 4;

  private static final int WORDS_PER_FOREIGN = 10;
  private static final int WORDS_PER_ONE_FOREIGN = 7;

  private static final Set<String> KNOWN =
      Arrays.stream(ULocale.getAvailableLocales())
          .map(ULocale::getLanguage)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, BitSet> LETTERS = new ConcurrentHashMap<>();

  private Alphabets() {}

  /**
   * Whether a text cannot be in a language.
   *
   * @param tag BCP 47 primary subtag
   * @param script ISO 15924
   * @param sample lower-case words with spaces between them, see {@link LetterSample}
   */
  static boolean ruleOut(String tag, String script, CharSequence sample) {
    boolean known = KNOWN.contains(tag) || tag.equals(BASHKIR);
    if (!known || WITH_TONES.contains(tag)) {
      return false;
    }
    BitSet letters = LETTERS.computeIfAbsent(tag + '_' + script, Alphabets::letters);
    if (tag.equals("tr") && isMisreadTurkish(sample)) {
      return false;
    }
    int words = 0;
    int foreign = 0;
    boolean inWord = false;
    boolean isForeign = false;
    for (int i = 0; i <= sample.length(); i++) {
      char c = i < sample.length() ? sample.charAt(i) : ' ';
      if (c != ' ') {
        inWord = true;
        isForeign |= !letters.get(c) && Character.isLetter(c) && !Character.isSurrogate(c);
      } else if (inWord) {
        words++;
        foreign += isForeign ? 1 : 0;
        inWord = false;
        isForeign = false;
      }
    }
    if (script.equals("Latn")) {
      return foreign >= Math.min(MIN_WORDS, words)
          && foreign * WORDS_PER_FOREIGN_LATIN >= words
          && foreign > 0;
    }
    // Names are respelled in these scripts, so one word is a sign in a short text.
    int perForeign = foreign < MIN_WORDS ? WORDS_PER_ONE_FOREIGN : WORDS_PER_FOREIGN;
    return foreign > 0 && foreign * perForeign >= words;
  }

  /** Turkish of windows-1254 that was read as windows-1252: ð and þ for ğ and ş, ý for ı. */
  private static boolean isMisreadTurkish(CharSequence sample) {
    return sample.chars().anyMatch(c -> c == 'ð' || c == 'þ');
  }

  private static BitSet letters(String locale) {
    if (locale.startsWith(BASHKIR)) {
      BitSet letters = letters("ru_Cyrl");
      BASHKIR_LETTERS.chars().forEach(letters::set);
      return letters;
    }
    LocaleData data = LocaleData.getInstance(new ULocale(locale));
    BitSet letters = new BitSet();
    for (int type : new int[] {LocaleData.ES_STANDARD, LocaleData.ES_AUXILIARY}) {
      UnicodeSet exemplars = data.getExemplarSet(0, type);
      for (String exemplar : exemplars) {
        exemplar.codePoints().forEach(letters::set);
      }
    }
    if (locale.endsWith("_Arab")) {
      letters.set(FIRST_ARABIC, LAST_ARABIC + 1);
    }
    if (locale.endsWith("_Latn")) {
      letters.set('a', 'z' + 1);
    }
    OTHERS.getOrDefault(locale.substring(0, locale.indexOf('_')), "").chars().forEach(letters::set);
    return letters;
  }
}

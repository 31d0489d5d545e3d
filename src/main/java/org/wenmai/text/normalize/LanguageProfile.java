package org.wenmai.text.normalize;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Properties of a language that decide how its words are tokenized and normalized. Immutable; one
 * instance per language.
 */
public final class LanguageProfile {
  /** The tag of an unknown language. */
  static final String UNKNOWN = "und";

  private static final Set<String> CHINESE =
      Set.of("zh", "cmn", "yue", "wuu", "lzh", "gan", "hak", "nan", "hsn", "cdo", "cjy");
  private static final Set<String> DECIMAL_POINT = Set.of(UNKNOWN, "en", "ja", "ko");
  private static final Set<String> ELIDING = Set.of("fr", "it", "ca", "oc");

  /** Languages that are commonly written in both scripts. */
  private static final Set<String> LATIN_AND_CYRILLIC =
      Set.of("sr", "bs", "uz", "az", "kk", "ky", "tg", "tk", "tt", "mn", "crh");

  /** By script, the language assumed for its words in a text whose language does not use it. */
  private static final Map<Integer, String> DEFAULT_LANGUAGES =
      Map.ofEntries(
          Map.entry(UScript.LATIN, "en"),
          Map.entry(UScript.HAN, "zh"),
          Map.entry(UScript.HIRAGANA, "ja"),
          Map.entry(UScript.KATAKANA, "ja"),
          Map.entry(UScript.HANGUL, "ko"),
          Map.entry(UScript.BOPOMOFO, "zh"),
          Map.entry(UScript.CYRILLIC, "ru"),
          Map.entry(UScript.GREEK, "el"),
          Map.entry(UScript.ARABIC, "ar"),
          Map.entry(UScript.HEBREW, "he"),
          Map.entry(UScript.THAI, "th"),
          Map.entry(UScript.LAO, "lo"),
          Map.entry(UScript.KHMER, "km"),
          Map.entry(UScript.MYANMAR, "my"),
          Map.entry(UScript.DEVANAGARI, "hi"),
          Map.entry(UScript.BENGALI, "bn"),
          Map.entry(UScript.GURMUKHI, "pa"),
          Map.entry(UScript.GUJARATI, "gu"),
          Map.entry(UScript.TAMIL, "ta"),
          Map.entry(UScript.TELUGU, "te"),
          Map.entry(UScript.KANNADA, "kn"),
          Map.entry(UScript.MALAYALAM, "ml"),
          Map.entry(UScript.SINHALA, "si"),
          Map.entry(UScript.ARMENIAN, "hy"),
          Map.entry(UScript.GEORGIAN, "ka"),
          Map.entry(UScript.ETHIOPIC, "am"),
          Map.entry(UScript.TIBETAN, "bo"));

  /** Bounded, since keys have two or three letters. */
  private static final Map<String, LanguageProfile> PROFILES = new ConcurrentHashMap<>();

  private final String language;
  private final Set<Integer> scripts;
  private final boolean decimalComma;

  /** A field, since it is asked for at every run and word. */
  private final boolean chinese;

  /** The language of words in ASCII letters; a field, since it is asked for most often. */
  private final String asciiLanguage;

  private LanguageProfile(String language) {
    this.language = language;
    this.chinese = CHINESE.contains(language);
    this.scripts = scripts(language);
    this.asciiLanguage = languageOfScript(UScript.LATIN);
    // The most frequent languages are listed here, since ICU's locale data take a while to load.
    this.decimalComma =
        !DECIMAL_POINT.contains(language)
            && !CHINESE.contains(language)
            && hasDecimalComma(language);
  }

  /** For an unknown language ICU would answer for the default locale of the machine. */
  private static boolean hasDecimalComma(String language) {
    ULocale locale = ULocale.createCanonical(language);
    return IcuLanguages.ALL.contains(locale.getLanguage())
        && DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
  }

  /** The languages that ICU has data for; listed on first use. */
  private static final class IcuLanguages {
    static final Set<String> ALL =
        Arrays.stream(DecimalFormatSymbols.getAvailableULocales())
            .map(ULocale::getLanguage)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The profile of a language.
   *
   * @param tag a BCP 47 tag, of which only the primary subtag is used; an invalid one is {@code
   *     und}
   */
  public static LanguageProfile of(String tag) {
    String primary = primarySubtag(tag);
    LanguageProfile known = PROFILES.get(primary);
    return known != null ? known : PROFILES.computeIfAbsent(primary, LanguageProfile::new);
  }

  /** The primary subtag of the language. */
  public String language() {
    return language;
  }

  public boolean isChinese() {
    return chinese;
  }

  public boolean isJapanese() {
    return language.equals("ja");
  }

  public boolean isKorean() {
    return language.equals("ko");
  }

  /** Whether articles are elided before an apostrophe, as in "l'eau"; they are separate words. */
  public boolean elides() {
    return ELIDING.contains(language);
  }

  public boolean writesDecimalComma() {
    return decimalComma;
  }

  /**
   * The language of a word in a text of this language.
   *
   * @param codePoint its first letter
   */
  public String languageOf(int codePoint) {
    return codePoint < 0x80 ? asciiLanguage : languageOfScript(UScript.getScript(codePoint));
  }

  private String languageOfScript(int script) {
    if (scripts.contains(script)) {
      return language;
    }
    return DEFAULT_LANGUAGES.getOrDefault(script, language);
  }

  private static String primarySubtag(String tag) {
    int end = 0;
    while (end < tag.length() && isAsciiLetter(tag.charAt(end))) {
      end++;
    }
    boolean complete = end == tag.length() || tag.charAt(end) == '-' || tag.charAt(end) == '_';
    if (!complete || end < 2 || end > 3) {
      return UNKNOWN;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static Set<Integer> scripts(String language) {
    if (LATIN_AND_CYRILLIC.contains(language)) {
      return Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.ARABIC);
    }
    if (CHINESE.contains(language)) {
      return Set.of(UScript.HAN, UScript.BOPOMOFO);
    }
    int[] codes = UScript.getCode(new ULocale(language));
    if (codes == null) {
      return Set.of(UScript.LATIN);
    }
    Set<Integer> scripts = new java.util.HashSet<>();
    for (int code : codes) {
      scripts.add(code);
    }
    return Set.copyOf(scripts);
  }
}

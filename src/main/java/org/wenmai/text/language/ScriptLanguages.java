package org.wenmai.text.language;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages of each script, as far as this package distinguishes them. */
final class ScriptLanguages {
  /** Scripts that are used by one language only, or nearly so. */
  private static final Map<String, String> ONLY =
      Map.ofEntries(
          Map.entry("Hans", "zh"),
          Map.entry("Hant", "zh"),
          Map.entry("Hani", "zh"),
          Map.entry("Jpan", "ja"),
          Map.entry("Kore", "ko"),
          Map.entry("Thai", "th"),
          Map.entry("Laoo", "lo"),
          Map.entry("Khmr", "km"),
          Map.entry("Mymr", "my"),
          Map.entry("Tibt", "bo"),
          Map.entry("Grek", "el"),
          Map.entry("Geor", "ka"),
          Map.entry("Armn", "hy"),
          Map.entry("Taml", "ta"),
          Map.entry("Telu", "te"),
          Map.entry("Knda", "kn"),
          Map.entry("Mlym", "ml"),
          Map.entry("Sinh", "si"),
          Map.entry("Gujr", "gu"),
          Map.entry("Guru", "pa"),
          Map.entry("Orya", "or"),
          Map.entry("Mong", "mn"),
          Map.entry("Thaa", "dv"),
          Map.entry("Cher", "chr"),
          Map.entry("Olck", "sat"),
          Map.entry("Nkoo", "nqo"),
          Map.entry("Mtei", "mni"),
          Map.entry("Syrc", "syr"),
          Map.entry("Copt", "cop"),
          Map.entry("Goth", "got"),
          Map.entry("Yiii", "ii"));

  /** Scripts whose languages differ by a few letters, see {@link DistinctiveLetters}. */
  private static final Map<String, Set<String>> BY_LETTERS =
      Map.of("Hebr", Set.of("he", "yi"), "Beng", Set.of("bn", "as"), "Ethi", Set.of("am", "ti"));

  /** ISO 639-3 codes of the n-gram model by script; the model has more, which are not used. */
  private static final Map<String, List<String>> BY_MODEL =
      Map.of(
          "Latn",
          List.of(
              "afr", "ast", "aze", "bos", "bre", "cat", "ceb", "ces", "cym", "dan", "deu", "ekk",
              "eng", "epo", "est", "eus", "fao", "fin", "fra", "fry", "gle", "glg", "gsw", "hrv",
              "hun", "ind", "isl", "ita", "jav", "lat", "lav", "lim", "lit", "ltz", "lvs", "min",
              "mlt", "mri", "msa", "nan", "nds", "nld", "nno", "nob", "oci", "plt", "pol", "por",
              "ron", "slk", "slv", "som", "spa", "sqi", "sun", "swa", "swe", "tgl", "tur", "uzb",
              "vie", "vol", "war", "zul"),
          "Cyrl",
          List.of(
              "bak", "bel", "bul", "che", "kaz", "kir", "mkd", "mon", "rus", "srp", "tat", "tgk",
              "ukr", "uzb"),
          "Arab",
          List.of("ara", "fas", "pes", "pnb", "pus", "urd"),
          "Deva",
          List.of("hin", "mar", "nep", "san"));

  /** Individual languages that BCP 47 users name by their macrolanguage. */
  private static final Map<String, String> MACROLANGUAGE =
      Map.of("ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg", "cmn", "zh", "tgl", "tl");

  private ScriptLanguages() {}

  /** The only language of the script; null if there are several or none is known. */
  static @Nullable String only(String script) {
    return ONLY.get(script);
  }

  /** Whether distinctive letters decide between the languages of the script. */
  static boolean hasDistinctiveLetters(String script) {
    return BY_LETTERS.containsKey(script);
  }

  /** The codes of the n-gram model for the script; empty if it has none. */
  static List<String> modelCodes(String script) {
    return BY_MODEL.getOrDefault(script, List.of());
  }

  /** The scripts for which {@link #modelCodes} is not empty. */
  static Set<String> modelScripts() {
    return BY_MODEL.keySet();
  }

  /** BCP 47 primary subtag of an ISO 639-3 code. */
  static String tag(String iso) {
    String macro = MACROLANGUAGE.get(iso);
    return macro == null ? new ULocale(iso).getLanguage() : macro;
  }

  /**
   * Whether a text in this script may be in the language.
   *
   * @param tag BCP 47 primary subtag, of any language
   */
  static boolean mayWrite(String tag, String script) {
    return switch (tag) {
      case "ja" -> script.equals("Jpan") || isHan(script);
      case "ko" -> script.equals("Kore") || isHan(script);
      case "zh", "yue", "lzh", "nan", "wuu", "hak" -> isHan(script);
      default ->
          tag.equals(ONLY.get(script))
              || BY_LETTERS.getOrDefault(script, Set.of()).contains(tag)
              || modelCodes(script).stream().anyMatch(iso -> tag(iso).equals(tag))
              || script.equals(likelyScript(tag))
              || isInLetterModel(tag, script);
    };
  }

  private static boolean isInLetterModel(String tag, String script) {
    LetterModelClassifier letters = LetterModelClassifier.of(script);
    return letters != null && letters.knows(tag);
  }

  private static boolean isHan(String script) {
    return script.equals("Hans") || script.equals("Hant") || script.equals("Hani");
  }

  /** The most likely script of the language by CLDR; empty if unknown. */
  private static String likelyScript(String tag) {
    return ULocale.addLikelySubtags(new ULocale(tag)).getScript();
  }
}

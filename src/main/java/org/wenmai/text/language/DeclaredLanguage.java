package org.wenmai.text.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the language that a source declares. */
final class DeclaredLanguage {
  /** Codes that ISO gave up, and codes that say that there is no one language. */
  private static final Map<String, String> OLD =
      Map.of("iw", "he", "in", "id", "ji", "yi", "mo", "ro", "sh", "sr");

  private static final Set<String> NONE = Set.of("und", "mul", "zxx", "mis", "");

  /** ICU lists Filipino only. */
  private static final String TAGALOG = "tl";

  private DeclaredLanguage() {}

  /**
   * The primary subtag of a BCP 47 tag; locale ids with underscores and ISO 639-3 codes are
   * understood.
   *
   * @return null where nothing is declared, or nothing that names a language
   */
  static @Nullable String tag(@Nullable String declared) {
    if (declared == null) {
      return null;
    }
    String code = new ULocale(declared.strip().replace('-', '_')).getLanguage();
    String tag = ScriptLanguages.tag(OLD.getOrDefault(code, code));
    return NONE.contains(tag) || !Holder.KNOWN.contains(tag) ? null : tag;
  }

  private static final class Holder {
    static final Set<String> KNOWN =
        Stream.concat(Arrays.stream(ULocale.getISOLanguages()), Stream.of(TAGALOG))
            .collect(Collectors.toUnmodifiableSet());
  }
}

package org.wenmai.text.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Normalizes the language that a source declares. */
final class DeclaredLanguage {
  /** Codes that ISO has withdrawn, and their replacements. */
  private static final Map<String, String> WITHDRAWN =
      Map.of("iw", "he", "in", "id", "ji", "yi", "mo", "ro", "sh", "sr");

  /** Codes that do not name a single language. */
  private static final Set<String> NONE = Set.of("und", "mul", "zxx", "mis", "");

  /** ICU's list has only Filipino. */
  private static final String TAGALOG = "tl";

  private DeclaredLanguage() {}

  /**
   * The primary subtag of a BCP 47 tag; also accepts locale ids with underscores and ISO 639-3
   * codes.
   *
   * @return null if nothing is declared, or the tag does not name a language
   */
  static @Nullable String tag(@Nullable String declared) {
    if (declared == null) {
      return null;
    }
    String code = new ULocale(declared.strip().replace('-', '_')).getLanguage();
    String tag = ScriptLanguages.tag(WITHDRAWN.getOrDefault(code, code));
    return NONE.contains(tag) || !Holder.KNOWN.contains(tag) ? null : tag;
  }

  private static final class Holder {
    static final Set<String> KNOWN =
        Stream.concat(Arrays.stream(ULocale.getISOLanguages()), Stream.of(TAGALOG))
            .collect(Collectors.toUnmodifiableSet());
  }
}

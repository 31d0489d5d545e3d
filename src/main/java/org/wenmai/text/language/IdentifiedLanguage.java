package org.wenmai.text.language;

/**
 * The language of a text.
 *
 * @param tag BCP 47 primary subtag; {@link #UNDETERMINED} where the text does not tell
 * @param confidence how sure, 0 to 1; 0 for undetermined
 * @param script ISO 15924, as in {@link org.wenmai.text.script.ScriptEvidence}
 */
public record IdentifiedLanguage(String tag, double confidence, String script) {
  /** The tag of a text whose language cannot be told. */
  public static final String UNDETERMINED = "und";

  static IdentifiedLanguage undetermined(String script) {
    return new IdentifiedLanguage(UNDETERMINED, 0, script);
  }

  /** True where the language could be told. */
  public boolean isKnown() {
    return !tag.equals(UNDETERMINED);
  }
}

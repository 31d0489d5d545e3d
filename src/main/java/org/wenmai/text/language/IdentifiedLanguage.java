package org.wenmai.text.language;

/**
 * The identified language of a text.
 *
 * @param tag BCP 47 primary subtag; {@link #UNDETERMINED} if the language cannot be identified
 * @param confidence 0 to 1; 0 for undetermined
 * @param script ISO 15924, as in {@link org.wenmai.text.script.ScriptEvidence}
 */
public record IdentifiedLanguage(String tag, double confidence, String script) {
  /** The tag of a text whose language cannot be identified. */
  public static final String UNDETERMINED = "und";

  static IdentifiedLanguage undetermined(String script) {
    return new IdentifiedLanguage(UNDETERMINED, 0, script);
  }

  /** Whether the language was identified. */
  public boolean isKnown() {
    return !tag.equals(UNDETERMINED);
  }
}

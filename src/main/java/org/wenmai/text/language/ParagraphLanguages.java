package org.wenmai.text.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the language of each paragraph by its own text, or by that of all paragraphs in its
 * script.
 */
final class ParagraphLanguages {
  /** The least confidence for a paragraph to differ from the common in its script. */
  static final double MIN_OWN_CONFIDENCE = 0.9;

  /** A quick check of whether a paragraph differs; accepts any confidence. */
  private static final LanguageIdentifier QUICK_CHECK =
      new LanguageIdentifier(0, ParagraphEvidence.MIN_LETTERS);

  private final LanguageIdentifier identifier;
  private final List<ParagraphEvidence> paragraphs;
  private final Map<String, IdentifiedLanguage> byScript;
  private final String han;

  ParagraphLanguages(LanguageIdentifier identifier, List<ParagraphEvidence> paragraphs) {
    this.identifier = identifier;
    this.paragraphs = paragraphs;
    this.byScript = identifyByScript();
    this.han = languageOfHan();
  }

  /** One language for each paragraph, in order; undetermined if it has no prose. */
  List<IdentifiedLanguage> all() {
    return paragraphs.stream().map(this::of).toList();
  }

  private IdentifiedLanguage of(ParagraphEvidence paragraph) {
    if (!paragraph.hasProse()) {
      return IdentifiedLanguage.undetermined(paragraph.script());
    }
    if (paragraph.isUndecidedHan()) {
      return new IdentifiedLanguage(han, paragraph.evidence().share(), paragraph.script());
    }
    @Nullable IdentifiedLanguage common = byScript.get(paragraph.script());
    if (common == null) {
      return identifier.identify(
          paragraph.prose(), paragraph.script(), paragraph.evidence().share());
    }
    return paragraph.isTooShort() || paragraphs.size() == 1
        ? common
        : ownOrCommon(paragraph, common);
  }

  /**
   * The paragraph's own language if the quick check finds another one and the full identification
   * is confident; else the common one.
   */
  private IdentifiedLanguage ownOrCommon(ParagraphEvidence paragraph, IdentifiedLanguage common) {
    double share = paragraph.evidence().share();
    if (QUICK_CHECK
        .identify(paragraph.prose(), paragraph.script(), share)
        .tag()
        .equals(common.tag())) {
      return common;
    }
    IdentifiedLanguage own = identifier.identify(paragraph.prose(), paragraph.script(), share);
    return own.confidence() >= MIN_OWN_CONFIDENCE ? own : common;
  }

  /** For each script with several languages, the language of its paragraphs identifyByScript. */
  private Map<String, IdentifiedLanguage> identifyByScript() {
    Map<String, StringBuilder> prose = new HashMap<>();
    for (ParagraphEvidence paragraph : paragraphs) {
      if (paragraph.hasProse() && ScriptLanguages.only(paragraph.script()) == null) {
        prose
            .computeIfAbsent(paragraph.script(), script -> new StringBuilder())
            .append(paragraph.prose())
            .append('\n');
      }
    }
    Map<String, IdentifiedLanguage> languages = new HashMap<>();
    prose.forEach((script, text) -> languages.put(script, identifier.identify(text, script, 1)));
    return languages;
  }

  /** The language of ideographs that could be Chinese, Japanese or Korean, in this document. */
  private String languageOfHan() {
    LanguageVotes votes = new LanguageVotes();
    for (ParagraphEvidence paragraph : paragraphs) {
      String only = ScriptLanguages.only(paragraph.script());
      if (only != null && !paragraph.isUndecidedHan()) {
        votes.add(
            new IdentifiedLanguage(only, 1, paragraph.script()), paragraph.evidence().words());
      }
    }
    boolean japanese = votes.words("ja") > votes.words("zh");
    boolean korean = votes.words("ko") > Math.max(votes.words("zh"), votes.words("ja"));
    return korean ? "ko" : japanese ? "ja" : "zh";
  }
}

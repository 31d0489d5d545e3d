package org.wenmai.text.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each paragraph's language is by its own letters, or by those of all paragraphs in its
 * script.
 */
final class ParagraphLanguages {
  /** How sure a paragraph must be to differ from the others of its script. */
  static final double SURE_ENOUGH = 0.9;

  /** Any answer counts: it is only compared. */
  private static final LanguageIdentifier GLANCE =
      new LanguageIdentifier(0, ParagraphEvidence.LONG_ENOUGH);

  private final LanguageIdentifier identifier;
  private final List<ParagraphEvidence> parts;
  private final Map<String, IdentifiedLanguage> byScript;
  private final String han;

  ParagraphLanguages(LanguageIdentifier identifier, List<ParagraphEvidence> parts) {
    this.identifier = identifier;
    this.parts = parts;
    this.byScript = together();
    this.han = languageOfHan();
  }

  /** One language for each part, in order; undetermined where a part has no prose. */
  List<IdentifiedLanguage> all() {
    return parts.stream().map(this::of).toList();
  }

  private IdentifiedLanguage of(ParagraphEvidence part) {
    if (!part.hasProse()) {
      return IdentifiedLanguage.undetermined(part.script());
    }
    if (part.isUndecidedHan()) {
      return new IdentifiedLanguage(han, part.evidence().share(), part.script());
    }
    @Nullable IdentifiedLanguage others = byScript.get(part.script());
    if (others == null) {
      return identifier.identify(part.prose(), part.script(), part.evidence().share());
    }
    return part.isTooShort() || parts.size() == 1 ? others : apart(part, others);
  }

  /** The paragraph's own language if a glance says that it differs and a closer look is sure. */
  private IdentifiedLanguage apart(ParagraphEvidence part, IdentifiedLanguage others) {
    double share = part.evidence().share();
    if (GLANCE.identify(part.prose(), part.script(), share).tag().equals(others.tag())) {
      return others;
    }
    IdentifiedLanguage own = identifier.identify(part.prose(), part.script(), share);
    return own.confidence() >= SURE_ENOUGH ? own : others;
  }

  /** For each script of several languages, the language of its paragraphs taken together. */
  private Map<String, IdentifiedLanguage> together() {
    Map<String, StringBuilder> prose = new HashMap<>();
    for (ParagraphEvidence part : parts) {
      if (part.hasProse() && ScriptLanguages.only(part.script()) == null) {
        prose
            .computeIfAbsent(part.script(), script -> new StringBuilder())
            .append(part.prose())
            .append('\n');
      }
    }
    Map<String, IdentifiedLanguage> languages = new HashMap<>();
    prose.forEach((script, text) -> languages.put(script, identifier.identify(text, script, 1)));
    return languages;
  }

  /** What ideographs that could be Chinese, Japanese or Korean are in this document. */
  private String languageOfHan() {
    LanguageVotes votes = new LanguageVotes();
    for (ParagraphEvidence part : parts) {
      String only = ScriptLanguages.only(part.script());
      if (only != null && !part.isUndecidedHan()) {
        votes.add(new IdentifiedLanguage(only, 1, part.script()), part.evidence().words());
      }
    }
    boolean japanese = votes.words("ja") > votes.words("zh");
    boolean korean = votes.words("ko") > Math.max(votes.words("zh"), votes.words("ja"));
    return korean ? "ko" : japanese ? "ja" : "zh";
  }
}

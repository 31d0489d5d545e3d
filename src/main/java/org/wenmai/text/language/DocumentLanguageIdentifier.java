package org.wenmai.text.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.language.DocumentLanguage.InParagraph;
import org.wenmai.text.script.ScriptCounts;
import org.wenmai.text.script.ScriptDetector;
import org.wenmai.text.script.ScriptEvidence;

/**
 * Identifies the language of a document and of each of its paragraphs.
 *
 * <p>The paragraphs of one script are identified together, from a bounded sample. A paragraph of at
 * least 60 letters may differ from the others: it is identified by itself if its first 60 letters
 * suggest another language, and its result counts if its confidence is at least 90 %. The
 * document's language is the one with the most words over all paragraphs, so that a Chinese page
 * with English listings is Chinese. Paragraphs that are too short take the document's language if
 * it is written in their script. A declared language applies to the document and to every paragraph
 * in a script that the language is written in.
 *
 * <p>Thread-safe and deterministic.
 *
 * <pre>{@code
 * new DocumentLanguageIdentifier(0.3, 1000).identify("河水流过山谷。", null).language().tag(); // zh
 * }</pre>
 */
public final class DocumentLanguageIdentifier {
  private final LanguageIdentifier identifier;

  /**
   * Creates an identifier; cheap.
   *
   * @param minConfidence results with a lower confidence are undetermined, 0 to 1
   * @param sampleLetters the most letters of one script that are examined, at least 2
   */
  public DocumentLanguageIdentifier(double minConfidence, int sampleLetters) {
    this.identifier = new LanguageIdentifier(minConfidence, sampleLetters);
  }

  /**
   * Identifies the languages of a text.
   *
   * @param declared BCP 47 tag that the source declares; ignored if it does not name a language
   */
  public DocumentLanguage identify(String text, @Nullable String declared) {
    List<ParagraphEvidence> parts =
        ParagraphSplitter.of(text).stream().map(ParagraphEvidence::of).toList();
    List<IdentifiedLanguage> own = new ParagraphLanguages(identifier, parts).all();
    String declaredTag = DeclaredLanguage.tag(declared);
    IdentifiedLanguage document =
        declaredTag == null
            ? majority(parts, own)
            : new IdentifiedLanguage(declaredTag, 1, ScriptEvidence.NONE);
    List<InParagraph> paragraphs = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      ParagraphEvidence part = parts.get(i);
      IdentifiedLanguage language = resolve(part, own.get(i), document, declaredTag != null);
      paragraphs.add(new InParagraph(part.paragraph(), withScript(language, part.script())));
    }
    return new DocumentLanguage(
        withScript(document, script(parts, paragraphs, document)), paragraphs);
  }

  private static IdentifiedLanguage majority(
      List<ParagraphEvidence> parts, List<IdentifiedLanguage> own) {
    LanguageVotes votes = new LanguageVotes();
    for (int i = 0; i < parts.size(); i++) {
      votes.add(own.get(i), parts.get(i).evidence().words());
    }
    String tag = votes.majority();
    return new IdentifiedLanguage(tag, votes.confidence(tag), ScriptEvidence.NONE);
  }

  /** The language of a paragraph, given the document's language. */
  private static IdentifiedLanguage resolve(
      ParagraphEvidence part,
      IdentifiedLanguage own,
      IdentifiedLanguage document,
      boolean declared) {
    if (part.hasNoLetters() || (declared && own.tag().equals(document.tag()))) {
      return document;
    }
    boolean undecided = declared || !own.isKnown() || part.isTooShort();
    if (undecided && ScriptLanguages.mayWrite(document.tag(), part.script())) {
      return document;
    }
    boolean doubtful = part.isTooShort() && !own.tag().equals(document.tag());
    return doubtful && own.confidence() < ParagraphLanguages.MIN_OWN_CONFIDENCE
        ? IdentifiedLanguage.undetermined(part.script())
        : own;
  }

  /**
   * The script of the paragraphs in the document's language; of all paragraphs if there are none.
   */
  private static String script(
      List<ParagraphEvidence> parts, List<InParagraph> resolved, IdentifiedLanguage document) {
    if (parts.size() == 1) {
      return parts.get(0).script();
    }
    ScriptCounts all = ScriptDetector.shared().newCounts();
    ScriptCounts inLanguage = ScriptDetector.shared().newCounts();
    for (int i = 0; i < parts.size(); i++) {
      all.add(parts.get(i).counts());
      boolean same = resolved.get(i).language().tag().equals(document.tag());
      if (same && parts.get(i).hasProse()) {
        inLanguage.add(parts.get(i).counts());
      }
    }
    ScriptEvidence evidence = inLanguage.evidence();
    return evidence.letters() > 0 ? evidence.script() : all.evidence().script();
  }

  /** The language with this script; ideographs in Japanese or Korean text are Jpan or Kore. */
  private static IdentifiedLanguage withScript(IdentifiedLanguage language, String script) {
    String ownScript =
        switch (language.tag()) {
          case "ja" -> ScriptLanguages.mayWrite("ja", script) ? "Jpan" : script;
          case "ko" -> ScriptLanguages.mayWrite("ko", script) ? "Kore" : script;
          default -> script;
        };
    return new IdentifiedLanguage(language.tag(), language.confidence(), ownScript);
  }
}

package org.wenmai.text.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.language.DocumentLanguage.InParagraph;
import org.wenmai.text.script.ScriptCounts;
import org.wenmai.text.script.ScriptDetector;
import org.wenmai.text.script.ScriptEvidence;

/**
 * Finds the language of a document and of each of its paragraphs.
 *
 * <p>The paragraphs of one script are judged together, from a bounded sample. A paragraph of 60
 * letters and more may differ from the others: a glance at its first 60 letters tells whether it is
 * worth judging by itself, and it must be 90 % sure. The document's language is the one with the
 * most words over the paragraphs, so that a page of Chinese with English listings is Chinese.
 * Paragraphs take the document's language where they are too short to tell and it is written in
 * their script. A declared language is believed for the document and for every paragraph in a
 * script that it is written in.
 *
 * <p>Thread-safe. The same text gives the same answer on every machine.
 *
 * <pre>{@code
 * new DocumentLanguages(0.3, 1000).identify("河水流过山谷。", null).language().tag(); // zh
 * }</pre>
 */
public final class DocumentLanguageIdentifier {
  private final LanguageIdentifier identifier;

  /**
   * Creates a finder; cheap.
   *
   * @param minConfidence less sure than this is undetermined, 0 to 1
   * @param sampleLetters the most letters of one script that are judged, at least 2
   */
  public DocumentLanguageIdentifier(double minConfidence, int sampleLetters) {
    this.identifier = new LanguageIdentifier(minConfidence, sampleLetters);
  }

  /**
   * Finds the languages of a text.
   *
   * @param declared BCP 47 tag that the source declares; what names no language is ignored
   */
  public DocumentLanguage identify(String text, @Nullable String declared) {
    List<ParagraphEvidence> parts =
        ParagraphSplitter.of(text).stream().map(ParagraphEvidence::of).toList();
    List<IdentifiedLanguage> own = new ParagraphLanguages(identifier, parts).all();
    String believed = DeclaredLanguage.tag(declared);
    IdentifiedLanguage document =
        believed == null
            ? heaviest(parts, own)
            : new IdentifiedLanguage(believed, 1, ScriptEvidence.NONE);
    List<InParagraph> paragraphs = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      ParagraphEvidence part = parts.get(i);
      IdentifiedLanguage language = settle(part, own.get(i), document, believed != null);
      paragraphs.add(new InParagraph(part.paragraph(), in(language, part.script())));
    }
    return new DocumentLanguage(in(document, script(parts, paragraphs, document)), paragraphs);
  }

  private static IdentifiedLanguage heaviest(
      List<ParagraphEvidence> parts, List<IdentifiedLanguage> own) {
    LanguageVotes votes = new LanguageVotes();
    for (int i = 0; i < parts.size(); i++) {
      votes.add(own.get(i), parts.get(i).evidence().words());
    }
    String tag = votes.heaviest();
    return new IdentifiedLanguage(tag, votes.confidence(tag), ScriptEvidence.NONE);
  }

  /** What a paragraph is taken for, seen in its document. */
  private static IdentifiedLanguage settle(
      ParagraphEvidence part,
      IdentifiedLanguage own,
      IdentifiedLanguage document,
      boolean declared) {
    if (part.hasNoLetters() || (declared && own.tag().equals(document.tag()))) {
      return document;
    }
    boolean open = declared || !own.isKnown() || part.isTooShort();
    if (open && ScriptLanguages.mayWrite(document.tag(), part.script())) {
      return document;
    }
    boolean doubtful = part.isTooShort() && !own.tag().equals(document.tag());
    return doubtful && own.confidence() < ParagraphLanguages.SURE_ENOUGH
        ? IdentifiedLanguage.undetermined(part.script())
        : own;
  }

  /** The script of the paragraphs in the document's language; of all where there are none. */
  private static String script(
      List<ParagraphEvidence> parts, List<InParagraph> settled, IdentifiedLanguage document) {
    if (parts.size() == 1) {
      return parts.get(0).script();
    }
    ScriptCounts all = ScriptDetector.shared().tally();
    ScriptCounts inLanguage = ScriptDetector.shared().tally();
    for (int i = 0; i < parts.size(); i++) {
      all.add(parts.get(i).tally());
      boolean same = settled.get(i).language().tag().equals(document.tag());
      if (same && parts.get(i).hasProse()) {
        inLanguage.add(parts.get(i).tally());
      }
    }
    ScriptEvidence evidence = inLanguage.evidence();
    return evidence.letters() > 0 ? evidence.script() : all.evidence().script();
  }

  /** The language in this script; ideographs of a Japanese or Korean text are Jpan or Kore. */
  private static IdentifiedLanguage in(IdentifiedLanguage language, String script) {
    String whole =
        switch (language.tag()) {
          case "ja" -> ScriptLanguages.mayWrite("ja", script) ? "Jpan" : script;
          case "ko" -> ScriptLanguages.mayWrite("ko", script) ? "Kore" : script;
          default -> script;
        };
    return new IdentifiedLanguage(language.tag(), language.confidence(), whole);
  }
}

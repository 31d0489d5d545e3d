package org.wenmai.text.language;

import org.wenmai.text.script.ScriptCounts;
import org.wenmai.text.script.ScriptDetector;
import org.wenmai.text.script.ScriptEvidence;

/**
 * A paragraph while the language of its document is being found.
 *
 * @param paragraph where it is
 * @param prose what is judged of it
 * @param tally its letters by script
 * @param evidence what they say; of the whole paragraph where the prose has no letters
 */
record ParagraphEvidence(
    Paragraph paragraph, CharSequence prose, ScriptCounts tally, ScriptEvidence evidence) {

  /** Letters from which a paragraph may have a language of its own. */
  static final int LONG_ENOUGH = 60;

  static ParagraphEvidence of(Paragraph paragraph) {
    CharSequence prose = RunningText.of(paragraph.text());
    ScriptCounts tally = ScriptDetector.shared().tally().add(prose);
    ScriptEvidence evidence = tally.evidence();
    return evidence.letters() > 0
        ? new ParagraphEvidence(paragraph, prose, tally, evidence)
        : withoutProse(paragraph);
  }

  private static ParagraphEvidence withoutProse(Paragraph paragraph) {
    ScriptCounts tally = ScriptDetector.shared().tally().add(paragraph.text());
    return new ParagraphEvidence(paragraph, "", tally, tally.evidence());
  }

  String script() {
    return evidence.script();
  }

  boolean hasNoLetters() {
    return evidence.letters() == 0;
  }

  /** False where all that it has is addresses, code and signs. */
  boolean hasProse() {
    return !prose.isEmpty();
  }

  /** Too short to have a language of its own, in a script of several languages. */
  boolean isTooShort() {
    return evidence.letters() < LONG_ENOUGH && ScriptLanguages.only(script()) == null;
  }

  /** Ideographs without one that Japanese lacks: the document decides whether that is Chinese. */
  boolean isUndecidedHan() {
    return evidence.isChinese() && evidence.chinese() == 0;
  }
}

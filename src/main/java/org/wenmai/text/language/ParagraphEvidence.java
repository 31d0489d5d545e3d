package org.wenmai.text.language;

import org.wenmai.text.script.ScriptCounts;
import org.wenmai.text.script.ScriptDetector;
import org.wenmai.text.script.ScriptEvidence;

/**
 * A paragraph with the evidence for its language.
 *
 * @param prose the running text in it
 * @param counts its letters by script
 * @param evidence the script of the prose; of the whole paragraph if the prose has no letters
 */
record ParagraphEvidence(
    Paragraph paragraph, CharSequence prose, ScriptCounts counts, ScriptEvidence evidence) {

  /** The least number of letters for a paragraph to have a language of its own. */
  static final int MIN_LETTERS = 60;

  static ParagraphEvidence of(Paragraph paragraph) {
    CharSequence prose = RunningText.of(paragraph.text());
    ScriptCounts counts = ScriptDetector.shared().newCounts().add(prose);
    ScriptEvidence evidence = counts.evidence();
    return evidence.letters() > 0
        ? new ParagraphEvidence(paragraph, prose, counts, evidence)
        : withoutProse(paragraph);
  }

  private static ParagraphEvidence withoutProse(Paragraph paragraph) {
    ScriptCounts counts = ScriptDetector.shared().newCounts().add(paragraph.text());
    return new ParagraphEvidence(paragraph, "", counts, counts.evidence());
  }

  String script() {
    return evidence.script();
  }

  boolean hasNoLetters() {
    return evidence.letters() == 0;
  }

  /** False if it consists of addresses, code and symbols only. */
  boolean hasProse() {
    return !prose.isEmpty();
  }

  /** Whether it is too short to have a language of its own, in a script of several languages. */
  boolean isTooShort() {
    return evidence.letters() < MIN_LETTERS && ScriptLanguages.only(script()) == null;
  }

  /**
   * Whether it has only ideographs that Japanese also uses: the document decides whether it is
   * Chinese.
   */
  boolean isUndecidedHan() {
    return evidence.isChinese() && evidence.chinese() == 0;
  }
}

package org.wenmai.text.language;

import org.jspecify.annotations.Nullable;
import org.wenmai.text.script.ScriptDetector;
import org.wenmai.text.script.ScriptEvidence;

/**
 * Says which language a text is written in.
 *
 * <p>The dominant script decides where one language has it for itself; a few letters decide between
 * he and yi, bn and as, am and ti. Among the languages of the Latin, Cyrillic and Arabic scripts a
 * model of letters decides (see {@link LetterModelClassifier}), among those of Devanagari OpenNLP's
 * n-gram model, which is also asked where a text fits none of the others. Web and mail addresses
 * and what looks like code are left out first (see {@link RunningText}); of a long text a sample is
 * judged. A text that is like no language that is known is undetermined.
 *
 * <p>Thread-safe. The model is read once per JVM, when the first text needs it. The same text gives
 * the same answer on every machine.
 *
 * <pre>{@code
 * new LanguageIdentifier(0.3, 1000).identify("Река течёт через долину.").tag(); // ru
 * }</pre>
 */
public final class LanguageIdentifier {
  /** With fewer letters no model is asked: it would be a guess. */
  private static final int FEWEST_LETTERS = 3;

  private final double minConfidence;
  private final int sampleLetters;

  /**
   * Creates an identifier; cheap.
   *
   * @param minConfidence less sure than this is undetermined, 0 to 1
   * @param sampleLetters the most letters that are judged, at least 2
   */
  public LanguageIdentifier(double minConfidence, int sampleLetters) {
    this.minConfidence = minConfidence;
    this.sampleLetters = sampleLetters;
  }

  /** The language of a text. */
  public IdentifiedLanguage identify(String text) {
    CharSequence prose = RunningText.of(text);
    ScriptEvidence evidence = ScriptDetector.shared().examine(prose);
    return evidence.letters() == 0
        ? IdentifiedLanguage.undetermined(ScriptDetector.shared().examine(text).script())
        : identify(prose, evidence.script(), evidence.share());
  }

  /**
   * The language of prose whose script is known.
   *
   * @param share how much of the prose is in that script, 0 to 1; the confidence where the script
   *     decides
   */
  IdentifiedLanguage identify(CharSequence prose, String script, double share) {
    @Nullable String only = ScriptLanguages.only(script);
    if (only != null) {
      return new IdentifiedLanguage(only, share, script);
    }
    if (ScriptLanguages.isToldByLetters(script)) {
      return new IdentifiedLanguage(DistinctiveLetters.tag(prose, script), share, script);
    }
    return ScriptLanguages.modelled(script).isEmpty()
        ? IdentifiedLanguage.undetermined(script)
        : byModel(prose, script);
  }

  private IdentifiedLanguage byModel(CharSequence prose, String script) {
    LetterSample sample = LetterSample.of(prose, script, sampleLetters);
    if (sample.letters() < FEWEST_LETTERS) {
      return IdentifiedLanguage.undetermined(script);
    }
    @Nullable LetterModelClassifier letters = LetterModelClassifier.of(script);
    IdentifiedLanguage best =
        letters == null
            ? NgramModelClassifier.of(script).best(sample, script)
            : letters.best(sample, script);
    return best.confidence() < minConfidence ? IdentifiedLanguage.undetermined(script) : best;
  }
}

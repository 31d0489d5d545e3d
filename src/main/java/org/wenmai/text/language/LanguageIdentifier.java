package org.wenmai.text.language;

import org.jspecify.annotations.Nullable;
import org.wenmai.text.script.ScriptDetector;
import org.wenmai.text.script.ScriptEvidence;

/**
 * Identifies the language of a text.
 *
 * <p>The dominant script decides if it is used by one language only; distinctive letters decide
 * between he and yi, bn and as, am and ti. A letter model decides among the languages of the Latin,
 * Cyrillic and Arabic scripts ({@link LetterModelClassifier}), and OpenNLP's n-gram model among
 * those of Devanagari and for texts that fit no letter model. Web and mail addresses and text that
 * looks like code are removed first ({@link RunningText}); of a long text a sample is examined. A
 * text that resembles no known language is undetermined.
 *
 * <p>Thread-safe and deterministic. The models are loaded once per JVM, on first use.
 *
 * <pre>{@code
 * new LanguageIdentifier(0.3, 1000).identify("Река течёт через долину.").tag(); // ru
 * }</pre>
 */
public final class LanguageIdentifier {
  /** With fewer letters a model would only guess. */
  private static final int MIN_LETTERS = 3;

  private final double minConfidence;
  private final int sampleLetters;

  /**
   * Creates an identifier; cheap.
   *
   * @param minConfidence results with a lower confidence are undetermined, 0 to 1
   * @param sampleLetters the most letters that are examined, at least 2
   */
  public LanguageIdentifier(double minConfidence, int sampleLetters) {
    this.minConfidence = minConfidence;
    this.sampleLetters = sampleLetters;
  }

  /** Identifies the language of a text. */
  public IdentifiedLanguage identify(String text) {
    CharSequence prose = RunningText.of(text);
    ScriptEvidence evidence = ScriptDetector.shared().detect(prose);
    return evidence.letters() == 0
        ? IdentifiedLanguage.undetermined(ScriptDetector.shared().detect(text).script())
        : identify(prose, evidence.script(), evidence.share());
  }

  /**
   * Identifies the language of prose whose script is known.
   *
   * @param share share of the prose in that script, 0 to 1; the confidence if the script decides
   */
  IdentifiedLanguage identify(CharSequence prose, String script, double share) {
    @Nullable String only = ScriptLanguages.only(script);
    if (only != null) {
      return new IdentifiedLanguage(only, share, script);
    }
    if (ScriptLanguages.hasDistinctiveLetters(script)) {
      return new IdentifiedLanguage(DistinctiveLetters.tag(prose, script), share, script);
    }
    return ScriptLanguages.modelCodes(script).isEmpty()
        ? IdentifiedLanguage.undetermined(script)
        : classify(prose, script);
  }

  private IdentifiedLanguage classify(CharSequence prose, String script) {
    LetterSample sample = LetterSample.of(prose, script, sampleLetters);
    if (sample.letters() < MIN_LETTERS) {
      return IdentifiedLanguage.undetermined(script);
    }
    @Nullable LetterModelClassifier letters = LetterModelClassifier.of(script);
    IdentifiedLanguage best =
        letters == null
            ? NgramModelClassifier.of(script).classify(sample, script)
            : letters.classify(sample, script);
    return best.confidence() < minConfidence ? IdentifiedLanguage.undetermined(script) : best;
  }
}

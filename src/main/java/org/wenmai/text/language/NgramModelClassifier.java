package org.wenmai.text.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a text among the languages that the n-gram model has for one script. Immutable,
 * thread-safe.
 */
final class NgramModelClassifier {
  /**
   * Languages with few readers, some of them trained on small or unusual corpora. Without a
   * handicap they win too many short texts in related large languages.
   */
  private static final Set<String> SMALL =
      Set.of(
          "ast", "bre", "ceb", "che", "fao", "fry", "gsw", "jav", "lat", "lim", "ltz", "min", "mlt",
          "nan", "nds", "oci", "plt", "pnb", "san", "sun", "vol", "war");

  /** The handicap of a small language, in nats. */
  private static final double HANDICAP = 6;

  /**
   * Scales log-odds to calibrated probabilities. Fitted so that of the results with probability p
   * for usual sentences a share of p is right.
   */
  private static final double SCALE = 8;

  /** Number of letters of a usual sentence. */
  private static final int SENTENCE_LETTERS = 110;

  /** Index of the model's outcome for each candidate. */
  private final int[] outcomes;

  /** Index into {@link #tags} for each candidate. */
  private final int[] tagOf;

  private final double[] priors;
  private final String[] tags;

  private NgramModelClassifier(int[] outcomes, int[] tagOf, double[] priors, String[] tags) {
    this.outcomes = outcomes;
    this.tagOf = tagOf;
    this.priors = priors;
    this.tags = tags;
  }

  /** The classifier of a script, which must be one of {@link ScriptLanguages#modelScripts}. */
  static NgramModelClassifier of(String script) {
    @Nullable NgramModelClassifier found = Holder.BY_SCRIPT.get(script);
    if (found == null) {
      throw new IllegalArgumentException("The model has no language in script " + script);
    }
    return found;
  }

  private static NgramModelClassifier load(String script) {
    List<String> codes = ScriptLanguages.modelCodes(script);
    List<String> tags = codes.stream().map(ScriptLanguages::tag).distinct().sorted().toList();
    int[] outcomes = new int[codes.size()];
    int[] tagOf = new int[codes.size()];
    double[] priors = new double[codes.size()];
    for (int i = 0; i < outcomes.length; i++) {
      String code = codes.get(i);
      outcomes[i] = NgramModel.shared().languages().indexOf(code);
      tagOf[i] = tags.indexOf(ScriptLanguages.tag(code));
      priors[i] = SMALL.contains(code) ? -HANDICAP : 0;
    }
    return new NgramModelClassifier(outcomes, tagOf, priors, tags.toArray(String[]::new));
  }

  /**
   * The most probable language of a sample. If the model has two codes for one language, the
   * likelier one counts.
   *
   * @return tag and probability; of equally probable languages the first by tag
   */
  IdentifiedLanguage classify(LetterSample sample, String script) {
    double[] scores = NgramModel.shared().scores(sample.text());
    double scale = scale(sample.letters());
    double[] logits = new double[tags.length];
    Arrays.fill(logits, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < outcomes.length; i++) {
      double logit = scores[outcomes[i]] * scale + priors[i];
      logits[tagOf[i]] = Math.max(logits[tagOf[i]], logit);
    }
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      best = logits[i] > logits[best] ? i : best;
    }
    double total = 0;
    for (double logit : logits) {
      total += StrictMath.exp(logit - logits[best]);
    }
    return new IdentifiedLanguage(tags[best], 1 / total, script);
  }

  /**
   * The factor that calibrates the scores: the model was trained on passages of about 500 letters,
   * and is underconfident on short texts.
   */
  private static double scale(int letters) {
    return SCALE * StrictMath.cbrt(Math.max(1, (double) SENTENCE_LETTERS / letters));
  }

  private static final class Holder {
    static final Map<String, NgramModelClassifier> BY_SCRIPT = new HashMap<>();

    static {
      for (String script : ScriptLanguages.modelScripts()) {
        BY_SCRIPT.put(script, load(script));
      }
    }
  }
}

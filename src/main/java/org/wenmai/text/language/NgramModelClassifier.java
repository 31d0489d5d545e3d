package org.wenmai.text.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The languages that the n-gram model may answer for one script, and how their scores become one
 * answer. Immutable, thread-safe.
 */
final class NgramModelClassifier {
  /**
   * Languages of few readers, some of them known to the model from thin or odd corpora. Without a
   * handicap they win many a short text of their large neighbours.
   */
  private static final Set<String> SMALL =
      Set.of(
          "ast", "bre", "ceb", "che", "fao", "fry", "gsw", "jav", "lat", "lim", "ltz", "min", "mlt",
          "nan", "nds", "oci", "plt", "pnb", "san", "sun", "vol", "war");

  /** Handicap of a small language, in nats: it must be that much more likely. */
  private static final double HANDICAP = 6;

  /** Fitted so that of the answers given with probability p for usual sentences, p are right. */
  private static final double SHARPNESS = 8;

  /** Letters of a usual sentence. */
  private static final int SENTENCE = 110;

  /** Index of the model's outcome, and index into {@link #tags}, of each candidate. */
  private final int[] outcomes;

  private final int[] tagOf;
  private final double[] priors;
  private final String[] tags;

  private NgramModelClassifier(int[] outcomes, int[] tagOf, double[] priors, String[] tags) {
    this.outcomes = outcomes;
    this.tagOf = tagOf;
    this.priors = priors;
    this.tags = tags;
  }

  /** The candidates of a script, which must be one of {@link ScriptLanguages#modelledScripts}. */
  static NgramModelClassifier of(String script) {
    @Nullable NgramModelClassifier found = Holder.BY_SCRIPT.get(script);
    if (found == null) {
      throw new IllegalArgumentException("The model has no language in script " + script);
    }
    return found;
  }

  private static NgramModelClassifier load(String script) {
    List<String> codes = ScriptLanguages.modelled(script);
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
   * The most probable language of a sample; of two codes of the model for one language the likelier
   * counts.
   *
   * @return tag and probability; of equals the first by tag
   */
  IdentifiedLanguage best(LetterSample sample, String script) {
    double[] scores = NgramModel.shared().scores(sample.text());
    double sharpness = sharpness(sample.letters());
    double[] logits = new double[tags.length];
    Arrays.fill(logits, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < outcomes.length; i++) {
      double logit = scores[outcomes[i]] * sharpness + priors[i];
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
   * By what to multiply scores so that the probabilities are those observed: the model was trained
   * on passages of some 500 letters, and is much surer of short texts than it says.
   */
  private static double sharpness(int letters) {
    return SHARPNESS * StrictMath.cbrt(Math.max(1, (double) SENTENCE / letters));
  }

  private static final class Holder {
    static final Map<String, NgramModelClassifier> BY_SCRIPT = new HashMap<>();

    static {
      for (String script : ScriptLanguages.modelledScripts()) {
        BY_SCRIPT.put(script, load(script));
      }
    }
  }
}

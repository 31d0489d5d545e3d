package org.wenmai.text.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a text among the languages of a script by its letter model, or rejects them all.
 * Immutable, thread-safe.
 */
final class LetterModelClassifier {
  /** Scripts that have a letter model. */
  private static final List<String> SCRIPTS = List.of("Latn", "Cyrl", "Arab");

  /**
   * Languages that are far rarer in this script than their closest relatives; without a handicap
   * they would win too many short texts.
   */
  private static final Set<String> RARE_LANGUAGES = Set.of("br", "gd", "oc", "sr");

  private static final int HANDICAP = 2 * LetterModel.STEPS_PER_NAT;

  /**
   * Nats per letter of a text, after subtracting {@link #SLACK} for the text. In its own language
   * nine sentences of ten have less than {@link #GOOD_COST}, and 99 of 100 less than {@link
   * #WORST_COST}; of sentences in languages that the model lacks, half have more than 2.9.
   */
  private static final double GOOD_COST = 2.1;

  private static final double WORST_COST = 3.1;
  private static final double SLACK = 10;

  /** The least confidence of the n-gram model for a language that the letter model lacks. */
  private static final double MIN_NGRAM_CONFIDENCE = 0.9;

  /** The same if the letter model's best language fits badly. */
  private static final double MIN_NGRAM_CONFIDENCE_BAD_FIT = 0.5;

  /**
   * The lead in nats per letter that makes a language acceptable although it fits badly, as with
   * Turkish whose letters became Icelandic by a wrong charset.
   */
  private static final double MIN_LEAD_BAD_FIT = 0.3;

  /** A text with a worse fit is rejected in any case. */
  private static final double MAX_COST = 4.5;

  /**
   * Scales log-likelihoods to calibrated probabilities: letters are not independent evidence, and
   * less so in longer texts. Fitted so that of the results with probability p a share of p is
   * right.
   */
  private static final double MAX_SCALE = 0.58;

  private static final double SCALE_BY_LENGTH = 2.2;

  private final LetterModel model;
  private final int[] handicaps;

  private LetterModelClassifier(LetterModel model, String script) {
    this.model = model;
    handicaps = new int[model.languages().size()];
    for (int l = 0; l < handicaps.length; l++) {
      boolean rare = script.equals("Latn") && RARE_LANGUAGES.contains(model.languages().get(l));
      handicaps[l] = rare ? HANDICAP : 0;
    }
  }

  /** The classifier of a script; null if it has no letter model. */
  static @Nullable LetterModelClassifier of(String script) {
    return Holder.BY_SCRIPT.get(script);
  }

  /** Whether the letter model of the script has the language. */
  boolean knows(String tag) {
    return model.languages().contains(tag);
  }

  /**
   * The most probable language of a sample; undetermined if the text resembles none.
   *
   * @return tag and probability; of equally probable languages the first by tag
   */
  IdentifiedLanguage classify(LetterSample sample, String script) {
    int[] costs = model.costs(sample.text());
    for (int l = 0; l < costs.length; l++) {
      costs[l] += handicaps[l];
    }
    int best = best(costs, sample, script);
    if (best < 0) {
      IdentifiedLanguage other = other(sample, script, MIN_NGRAM_CONFIDENCE_BAD_FIT);
      return other == null ? IdentifiedLanguage.undetermined(script) : other;
    }
    double costPerLetter = (nats(costs[best]) - SLACK) / sample.letters();
    if (costPerLetter > GOOD_COST) {
      IdentifiedLanguage other = other(sample, script, minNgramConfidence(costPerLetter));
      if (other != null) {
        return other;
      }
    }
    boolean outstanding = lead(costs, best) >= MIN_LEAD_BAD_FIT * sample.letters();
    return costPerLetter > MAX_COST || (costPerLetter > WORST_COST && !outstanding)
        ? IdentifiedLanguage.undetermined(script)
        : new IdentifiedLanguage(
            model.languages().get(best), probability(costs, best, sample.letters()), script);
  }

  /** The language that fits best of those that have the letters; -1 if none has them. */
  private int best(int[] costs, LetterSample sample, String script) {
    boolean[] out = new boolean[costs.length];
    for (int n = 0; n < costs.length; n++) {
      int best = -1;
      for (int l = 0; l < costs.length; l++) {
        best = !out[l] && (best < 0 || costs[l] < costs[best]) ? l : best;
      }
      if (!Alphabets.ruleOut(model.languages().get(best), script, sample.text())) {
        return best;
      }
      out[best] = true;
    }
    return -1;
  }

  /** A language that the letter model lacks, by the n-gram model; null if it is not sure. */
  private @Nullable IdentifiedLanguage other(
      LetterSample sample, String script, double minConfidence) {
    IdentifiedLanguage other = NgramModelClassifier.of(script).classify(sample, script);
    return knows(other.tag())
            || other.confidence() < minConfidence
            || Alphabets.ruleOut(other.tag(), script, sample.text())
        ? null
        : other;
  }

  private static double minNgramConfidence(double costPerLetter) {
    return costPerLetter > WORST_COST ? MIN_NGRAM_CONFIDENCE_BAD_FIT : MIN_NGRAM_CONFIDENCE;
  }

  private static double nats(int steps) {
    return (double) steps / LetterModel.STEPS_PER_NAT;
  }

  /** The lead of the best language over the next one, in nats. */
  private static double lead(int[] costs, int best) {
    int next = Integer.MAX_VALUE;
    for (int l = 0; l < costs.length; l++) {
      next = l == best ? next : Math.min(next, costs[l]);
    }
    return nats(next - costs[best]);
  }

  /** Among all languages, those without the letters too: they may resemble the right one. */
  private static double probability(int[] costs, int best, int letters) {
    double scale = Math.min(MAX_SCALE, SCALE_BY_LENGTH / Math.sqrt(letters));
    double total = 0;
    for (int cost : costs) {
      total += StrictMath.exp(nats(costs[best] - cost) * scale);
    }
    return 1 / total;
  }

  private static final class Holder {
    static final Map<String, LetterModelClassifier> BY_SCRIPT = new HashMap<>();

    static {
      for (String script : SCRIPTS) {
        LetterModel model = LetterModel.of(script);
        if (model == null) {
          throw new IllegalStateException("There is no letter model of script " + script);
        }
        BY_SCRIPT.put(script, new LetterModelClassifier(model, script));
      }
    }
  }
}

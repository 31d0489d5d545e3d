package org.wenmai.text.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says by the letter model of a script which of its languages a text is in, or that it is in none
 * of them. Immutable, thread-safe.
 */
final class LetterModelClassifier {
  /** Scripts that have a letter model. */
  private static final List<String> SCRIPTS = List.of("Latn", "Cyrl", "Arab");

  /**
   * Languages that are far rarer in this script than their next relatives, which they would
   * otherwise take many a short text from.
   */
  private static final Set<String> RARE = Set.of("br", "gd", "oc", "sr");

  private static final int HANDICAP = 2 * LetterModel.STEPS_PER_NAT;

  /**
   * Nats that a letter costs in its own language: in nine sentences of ten less than {@link
   * #GOOD_FIT} beyond {@link #SLACK} for the text, in 99 of 100 less than {@link #WORST_FIT}; in
   * languages that the model does not know, half of them cost more than 2.9.
   */
  private static final double GOOD_FIT = 2.1;

  private static final double WORST_FIT = 3.1;
  private static final double SLACK = 10;

  /** How sure the n-gram model must be of a language that the letter model does not know. */
  private static final double SURE = 0.9;

  /** The same where the letter model's own answer fits badly. */
  private static final double LIKELY = 0.5;

  /**
   * Nats a letter by which a language stands out even in a text that fits badly, such as Turkish
   * with Icelandic letters after a wrong charset.
   */
  private static final double OUTSTANDING = 0.3;

  /** What fits worse is no language, however much one stands out. */
  private static final double NO_FIT = 4.5;

  /**
   * Letters are no independent witnesses, and the less so the longer the text. Fitted so that of
   * the answers given with probability p, p are right.
   */
  private static final double WITNESS = 0.58;

  private static final double WITNESSES = 2.2;

  private final LetterModel model;
  private final int[] handicaps;

  private LetterModelClassifier(LetterModel model, String script) {
    this.model = model;
    handicaps = new int[model.languages().size()];
    for (int l = 0; l < handicaps.length; l++) {
      boolean rare = script.equals("Latn") && RARE.contains(model.languages().get(l));
      handicaps[l] = rare ? HANDICAP : 0;
    }
  }

  /** The candidates of a script; null where there is no letter model. */
  static @Nullable LetterModelClassifier of(String script) {
    return Holder.BY_SCRIPT.get(script);
  }

  /** True where the letter model of the script has the language. */
  boolean knows(String tag) {
    return model.languages().contains(tag);
  }

  /**
   * The most probable language of a sample; undetermined where the text is like none.
   *
   * @return tag and probability; of equals the first by tag
   */
  IdentifiedLanguage best(LetterSample sample, String script) {
    int[] costs = model.improbabilities(sample.text());
    int best = 0;
    for (int l = 0; l < costs.length; l++) {
      costs[l] += handicaps[l];
      best = costs[l] < costs[best] ? l : best;
    }
    double fit = (nats(costs[best]) - SLACK) / sample.letters();
    if (fit > GOOD_FIT) {
      IdentifiedLanguage other = NgramModelClassifier.of(script).best(sample, script);
      if (!knows(other.tag()) && other.confidence() >= (fit > WORST_FIT ? LIKELY : SURE)) {
        return other;
      }
    }
    boolean outstanding = lead(costs, best) >= OUTSTANDING * sample.letters();
    return fit > NO_FIT || (fit > WORST_FIT && !outstanding)
        ? IdentifiedLanguage.undetermined(script)
        : new IdentifiedLanguage(
            model.languages().get(best), probability(costs, best, sample.letters()), script);
  }

  private static double nats(int steps) {
    return (double) steps / LetterModel.STEPS_PER_NAT;
  }

  /** By how many nats the best is better than the next. */
  private static double lead(int[] costs, int best) {
    int next = Integer.MAX_VALUE;
    for (int l = 0; l < costs.length; l++) {
      next = l == best ? next : Math.min(next, costs[l]);
    }
    return nats(next - costs[best]);
  }

  private static double probability(int[] costs, int best, int letters) {
    double sharpness = Math.min(WITNESS, WITNESSES / Math.sqrt(letters));
    double total = 0;
    for (int cost : costs) {
      total += StrictMath.exp(nats(costs[best] - cost) * sharpness);
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

package org.wenmai.text.language;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well the letters of a text fit any language of a script, for choosing between several
 * readings of one text. Immutable, thread-safe.
 */
public final class LetterFit {
  private final LetterModel model;

  private LetterFit(LetterModel model) {
    this.model = model;
  }

  /**
   * The fit to the languages of a script; null where no model knows them.
   *
   * @param script ISO 15924
   */
  public static @Nullable LetterFit of(String script) {
    LetterModel model = LetterModel.of(script);
    return model == null ? null : new LetterFit(model);
  }

  /**
   * How improbable the text is in the language that it fits best, in nats; 0 for a text without
   * letters of the script. Other characters end a word and cost nothing.
   */
  public double improbability(String text) {
    int[] steps = model.improbabilities(text.toLowerCase(Locale.ROOT));
    return (double) Arrays.stream(steps).min().orElse(0) / LetterModel.STEPS_PER_NAT;
  }
}

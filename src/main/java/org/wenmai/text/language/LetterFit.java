package org.wenmai.text.language;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Measures how well the letters of a text fit any language of a script, for choosing between
 * several decodings of the same bytes. Immutable, thread-safe.
 */
public final class LetterFit {
  private final LetterModel model;

  private LetterFit(LetterModel model) {
    this.model = model;
  }

  /**
   * The fit to the languages of a script; null if it has no letter model.
   *
   * @param script ISO 15924
   */
  public static @Nullable LetterFit of(String script) {
    LetterModel model = LetterModel.of(script);
    return model == null ? null : new LetterFit(model);
  }

  /**
   * The negative log-probability of the text in the language that it fits best, in nats; 0 for a
   * text without letters of the script. Other characters end a word and add nothing.
   */
  public double cost(String text) {
    int[] steps = model.costs(text.toLowerCase(Locale.ROOT));
    return (double) Arrays.stream(steps).min().orElse(0) / LetterModel.STEPS_PER_NAT;
  }
}

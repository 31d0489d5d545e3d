package org.wenmai.text.boilerplate;

import java.util.Locale;

/** The purpose of a piece of boilerplate. */
public enum BoilerplateKind {
  /** The people or the source behind the text: {@code 责任编辑：…}, {@code Photo: …}. */
  CREDITS,
  /** Buttons for sharing the page. */
  SHARE,
  /** Links and controls of the page: previous, next, related, print, font size. */
  NAVIGATION,
  /** Advertisements, subscriptions, reader groups. */
  PROMOTION,
  /** Copyright and terms of reuse. */
  COPYRIGHT,
  /** Front matter fields before the text: {@code title: …}. */
  FRONT_MATTER,
  /** Boilerplate of unknown purpose, found only because it recurs. */
  RECURRING;

  /** The kind with this published label. */
  public static BoilerplateKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** The label that is published in spans. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

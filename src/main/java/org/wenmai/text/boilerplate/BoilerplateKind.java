package org.wenmai.text.boilerplate;

import java.util.Locale;

/** What a piece of furniture is for. */
public enum BoilerplateKind {
  /** Who wrote, translated, edited or supplied it: {@code 责任编辑：…}, {@code Photo: …}. */
  CREDITS,
  /** Buttons that pass it on. */
  SHARE,
  /** The way to other pages: previous, next, related, print, font size. */
  NAVIGATION,
  /** Advertisements, subscriptions, clubs. */
  PROMOTION,
  /** Whose it is and who may copy it. */
  COPYRIGHT,
  /** Fields before the text: {@code title: …}. */
  FRONT_MATTER,
  /** Nothing but its recurring tells what it is. */
  RECURRING;

  /** The kind that is published so. */
  public static BoilerplateKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** As published in spans. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.wenmai.engine.step;

import java.util.Locale;

/** The stages as users see them, in the order in which data flows. */
public enum StageName {
  INGEST,
  REPAIR,
  IDENTIFY,
  FOLD,
  SEGMENT,
  FAMILIES,
  WEIGH,
  TOPICS,
  REPORT;

  /** Its name on the command line, in tables and messages. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a run that goes up to {@code last} runs this stage. */
  public boolean isWithin(StageName last) {
    return compareTo(last) <= 0;
  }

  /** The label, so that usage messages and errors show it. */
  @Override
  public String toString() {
    return label();
  }
}

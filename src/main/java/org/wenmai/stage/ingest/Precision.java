package org.wenmai.stage.ingest;

import java.util.Locale;

/** How much of a date the source wrote. */
enum Precision {
  YEAR,
  MONTH,
  DAY,
  SECOND;

  String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.wenmai.source.decode;

import java.util.Locale;

/** How much of a date the source wrote. */
enum DatePrecision {
  YEAR,
  MONTH,
  DAY,
  SECOND;

  String published() {
    return name().toLowerCase(Locale.ROOT);
  }
}

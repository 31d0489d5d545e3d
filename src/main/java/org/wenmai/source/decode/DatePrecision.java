package org.wenmai.source.decode;

/** How much of a date the source wrote. */
enum DatePrecision {
  YEAR,
  MONTH,
  DAY,
  SECOND
}

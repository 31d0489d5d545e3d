package org.wenmai.dedup.verification;

import java.util.Deque;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is compared of each document to its hubs, and of each hub to itself. Of a document
 * with the same text as its hub no shingles are sent.
 */
final class PivotShipping {
  private final Deque<Row> out;
  private @Nullable Row text;
  private boolean kept;

  PivotShipping(Deque<Row> out) {
    this.out = out;
  }

  /** The next row, of {@link PairVerification}'s columns, by id and step. */
  void accept(Row row) {
    int step = row.getInt(1);
    if (step == PairVerification.TEXT) {
      text = row;
      kept = false;
    } else if (text != null && text.getString(0).equals(row.getString(0))) {
      ship(text, row, step);
    }
  }

  private void ship(Row document, Row pair, int step) {
    if (step == PairVerification.PAIR) {
      boolean exact = pair.getBoolean(3);
      out.add(
          RowFactory.create(
              pair.getString(2),
              PairVerification.PAIR,
              document.get(0),
              exact,
              document.get(4),
              document.get(5),
              document.get(6),
              exact ? null : document.get(7)));
    } else if (!kept) {
      kept = true;
      out.add(document);
    }
  }
}

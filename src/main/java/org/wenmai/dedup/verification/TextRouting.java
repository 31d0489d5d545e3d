package org.wenmai.dedup.verification;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The first exchange: sends the text of each candidate to its pivots, and that of each pivot to
 * itself, once. Holds one document.
 */
final class TextRouting {
  private final Consumer<VerificationRow> out;
  private @Nullable DocumentText document;
  private boolean sentAsPivot;

  /**
   * Creates the routing.
   *
   * @param out gets the rows of the second exchange
   */
  TextRouting(Consumer<VerificationRow> out) {
    this.out = out;
  }

  /** The next row, by key and step. */
  void accept(VerificationRow row) {
    if (row.step() == VerificationRow.Step.DOCUMENT) {
      document = row.document();
      sentAsPivot = false;
    } else if (document != null && document.docId().equals(row.key())) {
      send(row, document);
    }
  }

  private void send(VerificationRow row, DocumentText of) {
    if (row.step() == VerificationRow.Step.PAIR) {
      out.accept(row.withCandidate(of));
    } else if (!sentAsPivot) {
      sentAsPivot = true;
      out.accept(VerificationRow.document(of));
    }
  }
}

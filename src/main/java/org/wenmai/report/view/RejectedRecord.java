package org.wenmai.report.view;

import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.aggregate.Ranked;
import org.wenmai.report.aggregate.TableScan;
import org.wenmai.report.view.CorpusHealth.Rejected;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;

/** A row of {@code rejected}; in a list of its stage and reason the smallest uri first. */
record RejectedRecord(
    String stage,
    String reason,
    String uri,
    String docId,
    @Nullable String detail,
    @Nullable String excerpt)
    implements Ranked<RejectedRecord> {
  static final TableScan<RejectedRecord> SCAN =
      new TableScan<>(Tables.REJECTED, Tables.REJECTED.columnNames(), row -> Stream.of(of(row)));

  private static final Comparator<RejectedRecord> BY_URI =
      Comparator.comparing(RejectedRecord::uri)
          .thenComparing(RejectedRecord::docId)
          .thenComparing(RejectedRecord::detail, Comparator.nullsFirst(Comparator.naturalOrder()));

  private static RejectedRecord of(PublishedRow row) {
    return new RejectedRecord(
        row.text("stage"),
        row.text("reason"),
        row.text("uri"),
        row.text("doc_id"),
        row.optionalText("detail"),
        row.optionalText("excerpt"));
  }

  /** The name of the list of a stage and one of its reasons. */
  static String list(String stage, String reason) {
    return stage + "\u0000" + reason;
  }

  Rejected shown() {
    return new Rejected(
        Excerpts.line(uri), Excerpts.optionalLine(detail), Excerpts.optionalLine(excerpt));
  }

  @Override
  public String list() {
    return list(stage, reason);
  }

  @Override
  public int compareTo(RejectedRecord other) {
    return BY_URI.compare(this, other);
  }
}

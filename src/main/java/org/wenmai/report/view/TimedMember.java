package org.wenmai.report.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.aggregate.Ranked;
import org.wenmai.report.aggregate.TableScan;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;

/** A document of one family; in order of time, those without a time last. */
record TimedMember(
    String docId,
    @Nullable Instant publishedAt,
    @Nullable String time,
    @Nullable String title,
    String uri,
    String source)
    implements Ranked<TimedMember> {
  private static final List<String> COLUMNS =
      List.of(
          "doc_id",
          "family_id",
          "published_at",
          "published_date",
          "published_precision",
          "title",
          "text",
          "uri",
          "source");
  private static final Comparator<TimedMember> BY_TIME =
      Comparator.comparing(
              TimedMember::publishedAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(TimedMember::docId);

  static TableScan<TimedMember> scan(String familyId) {
    return new TableScan<>(
        Tables.DOCUMENTS,
        COLUMNS,
        row ->
            familyId.equals(row.optionalText("family_id")) ? Stream.of(of(row)) : Stream.empty());
  }

  private static TimedMember of(PublishedRow row) {
    return new TimedMember(
        row.text("doc_id"),
        (Instant) row.value("published_at"),
        time(row),
        title(row),
        Excerpts.line(row.text("uri")),
        Excerpts.line(row.text("source")));
  }

  private static @Nullable String title(PublishedRow row) {
    String title = row.optionalText("title");
    return Excerpts.optionalLine(title == null ? row.optionalText("text") : title);
  }

  private static @Nullable String time(PublishedRow row) {
    Object day = row.value("published_date");
    return switch (String.valueOf(row.value("published_precision"))) {
      case "year" -> String.valueOf(day).substring(0, 4);
      case "month" -> String.valueOf(day).substring(0, 7);
      case "second" -> String.valueOf(row.value("published_at"));
      default -> day == null ? null : day.toString();
    };
  }

  @Override
  public String list() {
    return "";
  }

  @Override
  public int compareTo(TimedMember other) {
    return BY_TIME.compare(this, other);
  }
}

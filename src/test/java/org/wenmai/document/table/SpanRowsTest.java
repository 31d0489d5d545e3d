package org.wenmai.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.wenmai.document.DocumentFixture;
import org.wenmai.text.Span;

final class SpanRowsTest {
  private static final List<Span> SPANS =
      List.of(new Span(0, 0, "share"), new Span(3, 7, "recurring"), new Span(3, 9, "credits"));

  private static Row written(List<Span> spans) {
    return TableRows.of(
            "documents",
            DocumentFixture.document("1")
                .repaired("0123456789")
                .boilerplate(spans.toArray(new Span[0]))
                .build())
        .get(0);
  }

  private static List<Span> read(Row row, String column) {
    return SpanRows.spans(row.getList(row.fieldIndex(column)));
  }

  @Test
  void readsWhatWasWritten() {
    assertThat(read(written(SPANS), "boilerplate")).isEqualTo(SPANS);
    assertThat(read(written(SPANS), "damage")).isEmpty();
  }

  @Test
  void nullMeansNone() {
    assertThat(SpanRows.spans(null)).isEmpty();
  }
}

package org.wenmai.document.stage;

import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.Outcome;
import org.wenmai.document.RecordFunction;
import org.wenmai.document.WorkColumns;
import org.wenmai.text.Span;
import org.wenmai.text.boilerplate.BoilerplateMarker;
import org.wenmai.text.repair.RepairedText;

/** Repairs one record and marks its boilerplate. */
final class RepairRecord implements RecordFunction {
  private static final long serialVersionUID = 1L;

  private final RepairConfig config;
  private final @Nullable Broadcast<BoilerplateModel> learned;

  RepairRecord(RepairConfig config, @Nullable Broadcast<BoilerplateModel> learned) {
    this.config = config;
    this.learned = learned;
  }

  @Override
  public Outcome apply(Row in) {
    RepairedText repaired = RepairerCache.of(config).repair(in.getAs(WorkColumns.RAW_TEXT));
    String text = repaired.text();
    if (text.codePoints().noneMatch(RepairRecord::isContent)) {
      return Outcome.rejected("nothing_left", "No letter, digit or symbol is left after repair.");
    }
    return Outcome.of(
        text,
        repaired.repairs(),
        rows(boilerplate(text, in)),
        rows(repaired.damage()),
        text.codePoints().filter(RepairRecord::isBlack).count());
  }

  private List<Span> boilerplate(String text, Row in) {
    if (config.boilerplate() == BoilerplateMode.OFF) {
      return List.of();
    }
    BoilerplateMarker marker =
        learned == null
            ? BoilerplateModel.BY_SIGHT
            : learned.value().marker(in.getAs(WorkColumns.FEED));
    return marker.mark(text);
  }

  private static List<Row> rows(List<Span> spans) {
    return spans.stream()
        .map(span -> RowFactory.create(span.start(), span.end(), span.kind()))
        .toList();
  }

  private static boolean isBlack(int codePoint) {
    return !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint);
  }

  private static boolean isContent(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL -> true;
      case Character.OTHER_SYMBOL -> codePoint != 0xFFFD;
      default -> Character.isLetter(codePoint);
    };
  }
}

package org.wenmai.stage.repair;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.wenmai.schema.Tables;
import org.wenmai.stage.Outcome;
import org.wenmai.stage.RecordFunction;
import org.wenmai.stage.RowStage;
import org.wenmai.stage.Work;
import org.wenmai.text.Span;
import org.wenmai.text.repair.Repaired;
import org.wenmai.text.repair.Repairer;

/**
 * Adds the repaired text, what was done to it and what could not be repaired. Rejects a document of
 * which no letter, digit or symbol is left, with reason {@code nothing_left}.
 */
public final class RepairStage implements RowStage {
  private static final List<String> ADDED =
      List.of("text", "repairs", "boilerplate", "damage", "char_count");

  /** One repairer for each config that this JVM has seen. */
  private static final Map<RepairConfig, Repairer> REPAIRERS = new ConcurrentHashMap<>();

  private final RepairConfig config;

  /** Creates the stage. */
  public RepairStage(RepairConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "repair";
  }

  @Override
  public List<String> requires() {
    return List.of(Work.RAW_TEXT);
  }

  @Override
  public StructType adds() {
    StructType documents = Tables.DOCUMENTS.schema();
    StructType added = new StructType();
    for (String name : ADDED) {
      added = added.add(documents.apply(name));
    }
    return added;
  }

  @Override
  public RecordFunction function() {
    RepairConfig settings = config;
    return in -> repair(in.getAs(Work.RAW_TEXT), settings);
  }

  private static Outcome repair(String raw, RepairConfig settings) {
    Repaired repaired =
        REPAIRERS.computeIfAbsent(settings, key -> Repairer.with(key.repairs())).repair(raw);
    if (repaired.text().codePoints().noneMatch(RepairStage::isContent)) {
      return Outcome.rejected("nothing_left", "No letter, digit or symbol is left after repair.");
    }
    return Outcome.of(
        repaired.text(),
        repaired.repairs(),
        rows(repaired.boilerplate()),
        rows(repaired.damage()),
        repaired.text().codePoints().filter(RepairStage::isBlack).count());
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

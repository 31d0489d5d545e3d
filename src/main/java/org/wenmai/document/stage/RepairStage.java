package org.wenmai.document.stage;

import java.util.List;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.SharedModel;
import org.wenmai.text.Span;
import org.wenmai.text.repair.RepairedText;

/**
 * Repairs the content and marks which passages are boilerplate.
 *
 * <p>Reads {@link Document#content()} and the job's source in {@link Document#origin()}. Sets the
 * repaired text with its boilerplate and damage. Rejects a document of which no letter, digit or
 * symbol is left, with reason {@code nothing_left}.
 */
public final class RepairStage implements DocumentStage {
  private static final long serialVersionUID = 1L;
  private static final String NAME = "repair";
  private static final BoilerplateModel PATTERNS_ONLY = BoilerplateModel.of(List.of());

  private final RepairConfig config;
  private final SharedModel<BoilerplateModel> boilerplate;

  /** Creates a stage that finds boilerplate by general patterns only. */
  public RepairStage(RepairConfig config) {
    this(config, () -> PATTERNS_ONLY);
  }

  /**
   * Creates a stage that also knows what was learned of each source.
   *
   * @param boilerplate learned from the corpus
   */
  public RepairStage(RepairConfig config, SharedModel<BoilerplateModel> boilerplate) {
    this.config = config;
    this.boilerplate = boilerplate;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void process(Document document) {
    String raw = document.content().text();
    RepairedText repaired = RepairerCache.of(config).repair(raw == null ? "" : raw);
    if (repaired.text().codePoints().noneMatch(RepairStage::isContent)) {
      document.reject(NAME, "nothing_left", "No letter, digit or symbol is left after repair.");
      return;
    }
    document.setRepaired(repaired, boilerplate(repaired.text(), document));
  }

  private List<Span> boilerplate(String text, Document document) {
    return config.boilerplate() == BoilerplateMode.OFF
        ? List.of()
        : boilerplate.value().marker(document.origin().jobSource()).mark(text);
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

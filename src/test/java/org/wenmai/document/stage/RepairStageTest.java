package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenmai.document.DocumentFixture.document;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.DocumentStageKit;
import org.wenmai.document.Rejection;
import org.wenmai.text.Span;

final class RepairStageTest extends DocumentStageKit {
  @Override
  protected DocumentStage stage() {
    return new RepairStage(RepairConfig.DEFAULTS);
  }

  @Override
  protected List<DocumentFixture> documents() {
    return List.of(
        document("a").raw("Hello\r\nworld &amp; \u0000all"),
        document("b").raw("大衛ⷨ饅斯說"),
        document("c").raw(""),
        document("d").raw(" \u0000\u200b\n\ue000。!"),
        document("e").raw("\ud83d"),
        document("f").raw("☆"),
        document("g").rejected("too_large"),
        document("h"));
  }

  @Test
  void setsTextRepairsAndDamage() {
    Document document = processed().get(0);
    assertThat(document.text()).isEqualTo("Hello\nworld & all");
    assertThat(document.repaired().repairs())
        .isEqualTo(Map.of("line_end", 1, "entity", 1, "control", 1));
    assertThat(document.repaired().charCount()).isEqualTo(14);
    Document damaged = processed().get(1);
    assertThat(damaged.damage()).containsExactly(new Span(2, 4, "wrong_decoder"));
    assertThat(damaged.boilerplate()).isEmpty();
  }

  @Test
  void rejectsADocumentOfWhichNothingIsLeft() {
    assertThat(processed())
        .extracting(document -> document.rejection().map(Rejection::reason).orElse("kept"))
        .containsExactly(
            "kept",
            "kept",
            "nothing_left",
            "nothing_left",
            "nothing_left",
            "kept",
            "too_large",
            "nothing_left");
    assertThat(processed().get(2).rejection())
        .contains(
            new Rejection(
                "repair",
                "nothing_left",
                "No letter, digit or symbol is left after repair.",
                null));
    assertThat(processed().get(2).findRepaired()).isEmpty();
  }

  @Test
  void doesNotGuessWhereToldNotTo() {
    assertThat(new RepairConfig(false, false, BoilerplateMode.OFF, 1000, 6).repairs()).isEmpty();
    assertThat(RepairConfig.DEFAULTS.repairs()).hasSize(2);
  }

  @Test
  void saysWhatIsWrongWithItsKeys() {
    assertThatThrownBy(() -> sample(9)).hasMessageContaining("boilerplate-sample is 9.");
    assertThatThrownBy(() -> sample(100_001))
        .hasMessageEndingWith(
            "repair.boilerplate-sample is 100001. Set it to 100000 or less; more teaches nothing.");
    assertThat(sample(100_000).boilerplateSample()).isEqualTo(100_000);
  }

  private static RepairConfig sample(int documents) {
    return new RepairConfig(true, true, BoilerplateMode.LEARN, documents, 6);
  }
}

package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenmai.document.DocumentFixture.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.DocumentStageKit;

final class FoldStageTest extends DocumentStageKit {
  @Override
  protected DocumentStage stage() {
    return new FoldStage(FoldConfig.DEFAULTS);
  }

  @Override
  protected List<DocumentFixture> documents() {
    return List.of(
        document("a").repaired("漢字簡體").paragraph(0, 4, "zh", "Hant"),
        document("b")
            .repaired("🙂漢字\n漢字\n漢字")
            .paragraph(0, 3, "zh", "Hani")
            .paragraph(4, 6, "ja", "Jpan")
            .paragraph(7, 9, "ko", "Kore"),
        document("c").repaired("简体中文").paragraph(0, 4, "zh", "Hans"),
        document("d").repaired("").language("und"),
        document("e").repaired("擴充套件").paragraph(0, 4, "zh", "Hant"),
        document("f").repaired("\ud83d漢").paragraph(0, 2, "zh", "Hant"),
        document("g").rejected("nothing_left"));
  }

  @Test
  void foldsChineseParagraphsAndNoOthers() {
    assertThat(processed())
        .extracting(document -> document.findFolded().orElse(null))
        .containsExactly("汉字简体", "🙂汉字\n漢字\n漢字", null, null, "扩充套件", "\ud83d汉", null);
  }

  @Test
  void offsetsMoveOnlyWhereWordsChangeTheirLength() {
    assertThat(processed()).allMatch(document -> document.analyzedOffsets().isIdentity());
    Document regional = processed(new FoldStage(new FoldConfig(true)), documents().get(4));
    assertThat(regional.findFolded()).contains("扩展");
    assertThat(regional.analyzedOffsets().toInts()).containsExactly(2, 4);
  }

  @Test
  void needsTheParagraphs() {
    assertThatThrownBy(() -> processed(document("a").repaired("漢字")))
        .isInstanceOf(IllegalStateException.class);
  }
}

package org.wenmai.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenmai.document.stage.BoilerplateModel.SourceRule;
import org.wenmai.schema.Tables;
import org.wenmai.text.boilerplate.BoilerplateKind;
import org.wenmai.text.boilerplate.BoilerplateRule;
import org.wenmai.text.boilerplate.EdgePosition;

final class BoilerplateLineRowsTest {
  private static SourceRule rule(EdgePosition place, BoilerplateKind kind) {
    return new SourceRule("灯笼报", new BoilerplateRule(place, kind, "第0版", "第7版", 30, 0.75));
  }

  private static Row published(SourceRule rule) {
    return TableRows.published(BoilerplateLineRows.row(rule), Tables.BOILERPLATE_LINES.schema());
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrites(BoilerplateKind kind) {
    for (EdgePosition place : EdgePosition.values()) {
      SourceRule rule = rule(place, kind);
      assertThat(BoilerplateLineRows.rule(published(rule))).isEqualTo(rule);
    }
  }

  @Test
  void aSourceMayHaveNoName() {
    SourceRule rule = new SourceRule("", rule(EdgePosition.HEAD, BoilerplateKind.SHARE).rule());
    assertThat(BoilerplateLineRows.rule(published(rule))).isEqualTo(rule);
  }

  @Test
  void eachColumnHasItsValue() {
    Row row = published(rule(EdgePosition.TAIL, BoilerplateKind.FRONT_MATTER));
    assertThat(row.<String>getAs("source")).isEqualTo("灯笼报");
    assertThat(row.<String>getAs("place")).isEqualTo("tail");
    assertThat(row.<String>getAs("kind")).isEqualTo("front_matter");
    assertThat(row.<String>getAs("template")).isEqualTo("第0版");
    assertThat(row.<String>getAs("example")).isEqualTo("第7版");
    assertThat(row.<Long>getAs("documents")).isEqualTo(30);
    assertThat(row.<Double>getAs("share")).isEqualTo(0.75);
  }

  @Test
  void kindsAreThoseOfTheContract() {
    assertThat(Arrays.stream(BoilerplateKind.values()).map(BoilerplateKind::label))
        .containsExactly(
            "credits",
            "share",
            "navigation",
            "promotion",
            "copyright",
            "front_matter",
            "recurring");
  }
}

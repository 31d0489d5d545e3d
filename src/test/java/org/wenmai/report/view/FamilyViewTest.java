package org.wenmai.report.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.report.view.CopiesView.Substitution;
import org.wenmai.report.view.FamilyView.Evidence;
import org.wenmai.report.view.FamilyView.Member;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.PublishedTables;

/** Who is in a family and why, as the command line shows it. */
@ExtendWith(SparkSessions.class)
final class FamilyViewTest {
  private static final String EARLIER = "20260101T000000Z-0f";

  @TempDir static Path warehouse;
  private static PublishedTables complete;
  private static PublishedTables later;
  private static PublishedTables partial;

  @BeforeAll
  static void publish(SparkSession spark) {
    complete = tables("complete", WrittenRun.publish(spark, warehouse.resolve("complete")));
    later =
        tables(
            "later", WrittenRun.publishCopyOfEarlier(spark, warehouse.resolve("later"), EARLIER));
    partial = tables("partial", WrittenRun.publishPartial(spark, warehouse.resolve("partial")));
  }

  private static PublishedTables tables(String run, Manifest manifest) {
    return new PublishedTables(
        new Configuration(),
        new org.apache.hadoop.fs.Path(warehouse.resolve(run).toUri()),
        manifest.tables());
  }

  private static FamilyView load(PublishedTables tables, Optional<PublishedTables> earlier) {
    return new FamilyViewLoader(
            tables, new Configuration(), run -> run.equals(EARLIER) ? earlier : Optional.empty())
        .load(WrittenRun.id(0), 10);
  }

  @Test
  void membersComeInOrderOfTimeEachWithItsProof() {
    FamilyView family = load(complete, Optional.empty());

    assertThat(family.size()).isEqualTo(4);
    assertThat(family.members()).extracting(Member::time).isSorted();
    assertThat(family.members().get(0).evidence()).isNull();
    Evidence reworded = family.members().get(2).evidence();
    assertThat(reworded.kind()).isEqualTo("reworded");
    assertThat(reworded.substitutions())
        .startsWith(new Substitution("模型", "模子", 12), new Substitution("发展", "成长", 7));
    assertThat(reworded.comparison().get(0).passage()).isNotNull();
  }

  @Test
  void theTextOfAMatchIsReadInTheRunThatPublishedIt() {
    Evidence known = load(later, Optional.of(complete)).members().get(0).evidence();
    assertThat(known.isTextKnown()).isTrue();
    assertThat(known.comparison().get(0).edits())
        .anyMatch(edit -> edit.before().equals("模型") && edit.after().equals("模子"));

    Evidence lost = load(later, Optional.empty()).members().get(0).evidence();
    assertThat(lost.isTextKnown()).isFalse();
    assertThat(lost.comparison()).isEmpty();
    assertThat(lost.matchedRun()).isEqualTo(EARLIER);
  }

  @Test
  void aRunWithoutFamiliesSaysSo() {
    assertThatThrownBy(() -> load(partial, Optional.empty()))
        .hasMessageContaining("This run has no families: it stopped before that stage.");
  }
}

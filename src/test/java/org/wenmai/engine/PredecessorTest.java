package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.ManifestJson;
import org.wenmai.warehouse.Warehouse;

/** Which run another one continues, and what it reads of it. */
@ExtendWith(SparkSessions.class)
final class PredecessorTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final int VERSION = Tables.NEW_WORDS.version();

  @TempDir Path folder;
  private Warehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = new Warehouse(new Configuration(), folder.toString());
  }

  private static Manifest manifest(
      String run,
      Manifest.State state,
      @Nullable String predecessor,
      Map<String, Manifest.Table> tables) {
    return new Manifest(
        run,
        state,
        NOON,
        NOON,
        predecessor,
        new Manifest.Documents(1, 1, 0),
        List.of(),
        List.of(),
        List.of(),
        JsonNodeFactory.instance.objectNode(),
        Map.of(),
        tables);
  }

  private void publish(String run, Manifest.State state) {
    warehouse.writeManifest(run, ManifestJson.write(manifest(run, state, null, Map.of())));
  }

  private Optional<String> chosen(String history) {
    return PredecessorChoice.predecessor(warehouse, history).map(Manifest::run);
  }

  @Test
  void tablesOfAnotherVersionAreNotReadAndThatIsSaid() {
    Map<String, Manifest.Table> tables =
        Map.of(
            "index", new Manifest.Table(Tables.INDEX.version() - 1, 1, "00", List.of()),
            "model", new Manifest.Table(Tables.MODEL.version(), 1, "00", List.of()));

    assertThat(
            PublishedPredecessor.warnings(manifest("old", Manifest.State.COMPLETE, null, tables)))
        .singleElement()
        .asString()
        .startsWith("warning: run old has version 1 of the table index and this Wenmai reads")
        .endsWith(
            "version 2; families begin anew, and no copies of documents are found that only"
                + " earlier runs had.");
    assertThat(
            PublishedPredecessor.warnings(
                manifest("none", Manifest.State.COMPLETE, null, Map.of())))
        .isEmpty();
  }

  @Test
  void theFirstRunHasNone() {
    assertThat(chosen("latest")).isEmpty();
    assertThat(chosen("none")).isEmpty();
  }

  @Test
  void latestIsTheRunThatLatestNamesAndNotTheNewestFolder() {
    publish("a", Manifest.State.COMPLETE);
    publish("b", Manifest.State.COMPLETE);
    publish("c", Manifest.State.PARTIAL);
    warehouse.pointLatestTo("a");

    assertThat(chosen("latest")).contains("a");
    assertThat(chosen("none")).isEmpty();
    assertThat(chosen("b")).contains("b");
  }

  @Test
  void aPartialRunHasNothingToGoOnFrom() {
    publish("early", Manifest.State.PARTIAL);

    assertThatThrownBy(() -> chosen("early"))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("history is early, a run that stopped early.")
        .extracting(e -> ((WenmaiException) e).code())
        .isEqualTo(ErrorCode.CONFIG_INVALID);
  }

  @Test
  void aRunThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> chosen("gone"))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("There is no run gone in")
        .extracting(e -> ((WenmaiException) e).code())
        .isEqualTo(ErrorCode.RUN_MISSING);
  }

  @Test
  void aRecoveredRunHadThePredecessorThatItsManifestNames() {
    assertThat(PredecessorChoice.before(recovered("first"), "latest")).contains("first");
    assertThat(PredecessorChoice.before(recovered(null), "latest")).isEmpty();
    assertThat(PredecessorChoice.before(recovered("first"), "none")).isEmpty();
    assertThat(PredecessorChoice.before(recovered("first"), "other")).contains("other");
  }

  private static PublishIntent recovered(@Nullable String predecessor) {
    Manifest manifest = manifest("second", Manifest.State.COMPLETE, predecessor, Map.of());
    return new PublishIntent("second", "f", Map.of(), ManifestJson.write(manifest), true);
  }

  @Test
  void aTableIsReadAsItWasPublished(SparkSession spark) {
    List<Row> words = List.of(RowFactory.create("灯笼", 8L, 2L, 7.0, 1.0, 1.0, "company", null));
    spark
        .createDataFrame(words, Tables.NEW_WORDS.schema())
        .write()
        .parquet(folder.resolve("new_words").toString());

    PublishedPredecessor past = predecessor(spark, VERSION);

    assertThat(past.run()).isEqualTo("first");
    assertThat(past.table("new_words").orElseThrow().collectAsList()).isEqualTo(words);
  }

  @Test
  void aTableOfAnotherVersionOrThatItDoesNotHaveIsNotRead(SparkSession spark) {
    assertThat(predecessor(spark, VERSION + 1).table("new_words")).isEmpty();
    assertThat(predecessor(spark, VERSION - 1).table("new_words")).isEmpty();
    assertThat(predecessor(spark, VERSION).table("index")).isEmpty();
  }

  private PublishedPredecessor predecessor(SparkSession spark, int version) {
    Map<String, Manifest.Table> tables =
        Map.of("new_words", new Manifest.Table(version, 1, "00", List.of()));
    return new PublishedPredecessor(
        spark,
        manifest("first", Manifest.State.COMPLETE, null, tables),
        new org.apache.hadoop.fs.Path(folder.toUri()));
  }
}

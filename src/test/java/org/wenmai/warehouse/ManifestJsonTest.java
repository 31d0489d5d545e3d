package org.wenmai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.error.WenmaiException;
import org.wenmai.warehouse.table.DataFile;

final class ManifestJsonTest {

  @Test
  void whatIsWrittenIsReadBackEqual() {
    Manifest manifest = example();

    assertThat(ManifestJson.parse(ManifestJson.write(manifest), "memory")).isEqualTo(manifest);
  }

  @Test
  void namesAndFormsAreThoseOfTheContract() {
    assertThat(ManifestJson.write(example()))
        .contains("\"run\" : \"20260301T000000Z-abc\"")
        .contains("\"state\" : \"complete\"")
        .contains("\"started\" : \"2026-03-01T00:00:00Z\"")
        .contains("\"predecessor\" : null")
        .contains("\"schema_version\" : 1")
        .contains("\"content_hash\" : \"00ff\"")
        .containsIgnoringWhitespaces(
            "\"files\": [{\"name\": \"part-00000-a.parquet\", \"bytes\": 7, \"rows\": 1}]")
        .contains("\"too_large\" : 1")
        .doesNotContain("\r")
        .endsWith("}\n");
  }

  @Test
  void tablesKeepTheirOrder() {
    assertThat(ManifestJson.parse(ManifestJson.write(example()), "memory").tables().keySet())
        .containsExactly("rejected", "documents");
  }

  @Test
  void unknownKeysAndMissingListsAreNoError() {
    Manifest manifest =
        ManifestJson.parse(
            """
            {"run": "r", "state": "partial", "started": "2026-03-01T00:00:00Z",
             "finished": "2026-03-01T00:00:01Z", "from_the_future": [1],
             "documents": {"read": 1, "published": 1, "rejected": 0, "guessed": 7}}
            """,
            "memory");

    assertThat(manifest.state()).isEqualTo(Manifest.State.PARTIAL);
    assertThat(manifest.stages()).isEmpty();
    assertThat(manifest.tables()).isEmpty();
    assertThat(manifest.predecessor()).isNull();
  }

  @Test
  void aDamagedManifestIsNamedWithWhatIsWrong() {
    assertThatThrownBy(() -> ManifestJson.parse("{\"run\": \"r\"", "runs/r/manifest.json"))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[RUN_DAMAGED]")
        .hasMessageContaining("runs/r/manifest.json");
    assertThatThrownBy(() -> ManifestJson.parse("{\"run\": \"r\"}", "m"))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("state");
    assertThatThrownBy(
            () -> ManifestJson.parse("{\"run\": \"r\", \"started\": \"yesterday\"}", "m"))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("not a UTC time");
  }

  @Test
  void aRunIsReadFromItsWarehouse(@TempDir Path folder) {
    Warehouse warehouse = new Warehouse(new Configuration(), folder.toString());
    warehouse.writeManifest(example().run(), ManifestJson.write(example()));

    PublishedRun run = PublishedRun.of(warehouse, example().run());

    assertThat(run.manifest()).isEqualTo(example());
    assertThat(run.folder()).isEqualTo(warehouse.runFolder(example().run()));
  }

  @Test
  void aManifestDoesNotChangeWithTheListsThatItWasMadeOf() {
    Map<String, Long> rejected = new LinkedHashMap<>(Map.of("empty", 1L));
    Manifest.Stage stage = new Manifest.Stage("repair", 0.5, 2, 1, rejected);

    rejected.put("late", 9L);

    assertThat(stage.rejected()).containsExactly(Map.entry("empty", 1L));
    assertThatThrownBy(() -> stage.rejected().put("late", 9L))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void duplicateKeysAndMissingNumbersAreDamage() {
    assertThatThrownBy(() -> ManifestJson.parse("{\"run\": \"a\", \"run\": \"b\"}", "m"))
        .hasMessageContaining("Duplicate");
    assertThatThrownBy(
            () ->
                ManifestJson.parse(
                    ManifestJson.write(example()).replace("\"read\" : 3", "\"read\" : null"), "m"))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("Cannot read m: ");
  }

  static Manifest example() {
    Map<String, Manifest.Table> tables = new LinkedHashMap<>();
    tables.put(
        "rejected",
        new Manifest.Table(1, 1, "ff", List.of(new DataFile("part-00000-a.parquet", 7, 1))));
    tables.put("documents", new Manifest.Table(1, 2, "00ff", List.of()));
    return new Manifest(
        "20260301T000000Z-abc",
        Manifest.State.COMPLETE,
        Instant.parse("2026-03-01T00:00:00Z"),
        Instant.parse("2026-03-01T00:00:12.500Z"),
        null,
        new Manifest.Documents(3, 2, 1),
        List.of(new Manifest.Stage("ingest", 1.25, 3, 2, Map.of("too_large", 1L))),
        List.of(
            new Manifest.Input("file:/corpus/文.txt", 12, Instant.parse("2026-02-01T00:00:00Z"))),
        List.of("file:/corpus/.hidden"),
        JsonNodeFactory.instance.objectNode().put("seed", 1),
        Map.of("wenmai", "0.1.0"),
        tables);
  }
}

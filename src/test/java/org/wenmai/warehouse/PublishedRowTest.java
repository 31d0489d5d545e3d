package org.wenmai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishedRowTest {
  private static final String SCHEMA =
      """
      message row {
        optional binary name (STRING);
        optional int64 documents;
        optional int32 rank;
        optional double weight;
        optional boolean outlier;
        optional int32 day (DATE);
        optional group repairs (MAP) {
          repeated group key_value { required binary key (STRING); required int32 value; }
        }
        optional group languages (LIST) {
          repeated group list { required binary element (STRING); }
        }
        optional group damage (LIST) {
          repeated group list {
            required group element { required int32 start; required binary kind (STRING); }
          }
        }
      }
      """;

  @TempDir static Path folder;
  private static PublishedRow full;
  private static PublishedRow empty;

  @BeforeAll
  static void write() {
    full = ParquetFiles.row(folder, SCHEMA, PublishedRowTest::fill);
    empty = ParquetFiles.row(folder, SCHEMA, row -> {});
  }

  private static void fill(Group row) {
    row.append("name", "文脉").append("documents", 7L).append("rank", 1).append("weight", 0.25);
    row.append("outlier", true).append("day", (int) LocalDate.of(2026, 2, 28).toEpochDay());
    Group repairs = row.addGroup("repairs");
    repairs.addGroup("key_value").append("key", "torn_tag").append("value", 2);
    repairs.addGroup("key_value").append("key", "entity").append("value", 5);
    Group languages = row.addGroup("languages");
    languages.addGroup("list").append("element", "zh");
    languages.addGroup("list").append("element", "en");
    Group damage = row.addGroup("damage");
    damage.addGroup("list").addGroup("element").append("start", 3).append("kind", "mojibake");
    damage.addGroup("list").addGroup("element").append("start", 9).append("kind", "cut");
  }

  @Test
  void cellsHaveTheTypesOfTheirColumns() {
    assertThat(full.text("name")).isEqualTo("文脉");
    assertThat(full.count("documents")).isEqualTo(7);
    assertThat(full.count("rank")).as("a 32-bit column").isEqualTo(1);
    assertThat(full.number("weight")).isEqualTo(0.25);
    assertThat(full.flag("outlier")).isTrue();
    assertThat(full.day("day")).isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @Test
  void optionalCellsAreNullWhereTheyAreEmpty() {
    assertThat(full.optionalText("name")).isEqualTo("文脉");
    assertThat(full.optionalCount("rank")).isEqualTo(1L);
    assertThat(full.optionalNumber("weight")).isEqualTo(0.25);
    assertThat(full.optionalDay("day")).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(empty.optionalText("name")).isNull();
    assertThat(empty.optionalCount("documents")).isNull();
    assertThat(empty.optionalNumber("weight")).isNull();
    assertThat(empty.optionalDay("day")).isNull();
  }

  @Test
  void anEmptyCellThatTheContractFillsIsNamed() {
    for (String column : List.of("name", "languages")) {
      assertThatThrownBy(() -> empty.text(column))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("Column " + column + " is empty in a row of [name, documents");
    }
    assertThatThrownBy(() -> empty.count("documents")).hasMessageContaining("Column documents");
    assertThatThrownBy(() -> empty.number("weight")).hasMessageContaining("Column weight");
    assertThatThrownBy(() -> empty.flag("outlier")).hasMessageContaining("Column outlier");
    assertThatThrownBy(() -> empty.day("day")).hasMessageContaining("Column day");
    assertThatThrownBy(() -> empty.texts("languages")).hasMessageContaining("Column languages");
  }

  @Test
  void aColumnThatTheFileLacksIsEmpty() {
    assertThat(full.optionalText("title")).isNull();
    assertThat(full.counts("kinds")).isEmpty();
    assertThat(full.structs("spans")).isEmpty();
    assertThatThrownBy(() -> full.text("title")).hasMessageContaining("Column title is empty");
  }

  @Test
  void mapsListsAndStructs() {
    assertThat(full.counts("repairs")).isEqualTo(Map.of("torn_tag", 2L, "entity", 5L));
    assertThat(full.texts("languages")).containsExactly("zh", "en");
    assertThat(full.structs("damage"))
        .extracting(span -> span.count("start") + " " + span.text("kind"))
        .containsExactly("3 mojibake", "9 cut");
    assertThat(empty.counts("repairs")).isEmpty();
    assertThat(empty.structs("damage")).isEmpty();
  }

  @Test
  void allCellsTogetherKeepTheOrderOfTheColumns() {
    assertThat(full.values().keySet())
        .containsExactly(
            "name",
            "documents",
            "rank",
            "weight",
            "outlier",
            "day",
            "repairs",
            "languages",
            "damage");
    assertThat(full.values()).containsEntry("languages", List.of("zh", "en"));
    assertThat(empty.values()).hasSize(9).containsEntry("damage", null);
  }
}

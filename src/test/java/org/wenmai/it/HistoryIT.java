package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 7, for families: the sample's second day after its first, and after nothing. The truth
 * names the copies that were planted across the two days.
 */
final class HistoryIT {
  private static final List<String> PLAIN =
      List.of("exact", "exact-but-spacing", "near", "cross-script");

  @TempDir static Path folder;

  private static Path first;
  private static Path second;
  private static Path alone;

  @BeforeAll
  static void runBothDays() {
    first = analyze("day-1", "latest");
    second = analyze("day-2", "latest");
    alone = analyze("day-2", "none");
  }

  @Test
  void copiesOfTheDayBeforeAreFoundAndNameItsRun() throws Exception {
    Map<String, String> keys = keys(first, "day-1/");
    keys.putAll(keys(second, "day-2/"));
    List<String> found = new ArrayList<>();
    try (DuckDb duckdb = new DuckDb(second)) {
      for (String row :
          duckdb.rows("select doc_a, doc_b, matched_run from {matches} where matched_run <> ''")) {
        String[] cells = row.split("\t");
        String a = keys.get(cells[0]);
        String b = keys.get(cells[1]);
        assertThat(cells[2]).isEqualTo(id(first));
        found.add(a.compareTo(b) < 0 ? a + " ~ " + b : b + " ~ " + a);
      }
    }
    List<String> planted = planted();
    assertThat(planted).hasSizeGreaterThan(4);
    assertThat(found).containsAll(planted);
  }

  @Test
  void familiesOfTheDayBeforeGoOn() throws Exception {
    Map<String, String> before = families(first);
    Map<String, String> after = families(second);
    Map<String, String> ids = new HashMap<>();
    keys(first, "day-1/").forEach((id, key) -> ids.put(key, id));
    keys(second, "day-2/").forEach((id, key) -> ids.put(key, id));
    for (String pair : planted()) {
      String[] both = pair.split(" ~ ");
      assertThat(after.get(ids.get(both[1])))
          .as(pair)
          .isNotNull()
          .isEqualTo(before.get(ids.get(both[0])));
    }
  }

  @Test
  void onlyItsOwnDocumentsHaveRowsAndTheIndexHasAll() {
    try (DuckDb duckdb = new DuckDb(second)) {
      assertThat(
              duckdb.number(
                  "select count(*) from {families} where doc_id not in"
                      + " (select doc_id from {documents})"))
          .isZero();
      assertThat(
              duckdb.number(
                  "select count(*) from {documents} d join {index} i using (doc_id)"
                      + " where i.run is null and i.family_id = d.family_id"))
          .isEqualTo(count(second, "documents"));
      assertThat(duckdb.rows("select run, count(*) from {index} where run is not null group by 1"))
          .containsExactly(id(first) + "\t" + count(first, "documents"));
    }
  }

  @Test
  void withoutHistoryARunKnowsNothingOfAnother() {
    try (DuckDb duckdb = new DuckDb(alone)) {
      assertThat(
              duckdb.number(
                  "select (select count(*) from {families} where matched_run is not null)"
                      + " + (select count(*) from {matches} where matched_run is not null)"
                      + " + (select count(*) from {index} where run is not null)"))
          .isZero();
      assertThat(
              duckdb.number(
                  "select count(*) from {documents} where family_id not in"
                      + " (select doc_id from {documents})"))
          .isZero();
    }
    assertThat(count(alone, "index")).isEqualTo(count(alone, "documents"));
    assertThat(count(alone, "matches")).isLessThan(count(second, "matches"));
  }

  private static Path analyze(String day, String history) {
    Launcher.Result result =
        Launcher.run(
            "analyze",
            "jobs/sample.yaml",
            "--set",
            "warehouse=" + folder,
            "--set",
            "corpus.sources.0.path=data/sample/" + day,
            "--set",
            "corpus.sources.0.name=" + day,
            "--set",
            "history=" + history);
    assertThat(result.status()).as(result.err()).isZero();
    List<Path> runs = Runs.all(folder);
    return runs.get(runs.size() - 1);
  }

  private static String id(Path run) {
    return run.getFileName().toString();
  }

  private static long count(Path run, String table) {
    return Runs.manifest(run).get("tables").get(table).get("rows").asLong();
  }

  /** Pairs that were planted, the one of the first day first. */
  private static List<String> planted() throws Exception {
    List<String> planted = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("data/truth/copies.jsonl"))) {
      JsonNode pair = new ObjectMapper().readTree(line);
      String a = pair.get("a").asText();
      String b = pair.get("b").asText();
      if (a.startsWith("day-1/")
          && b.startsWith("day-2/")
          && PLAIN.contains(pair.get("kind").asText())) {
        planted.add(a + " ~ " + b);
      }
    }
    return planted;
  }

  /** What the truth calls each document. */
  private static Map<String, String> keys(Path run, String day) {
    Map<String, String> keys = new HashMap<>();
    try (DuckDb duckdb = new DuckDb(run)) {
      for (String row : duckdb.rows("select doc_id, external_id, uri from {documents}")) {
        String[] cells = row.split("\t");
        String path = cells[2].replaceFirst(".*/data/sample/", "").replaceFirst("#.*", "");
        keys.put(cells[0], cells[1].equals("null") ? path : day + cells[1]);
      }
    }
    return keys;
  }

  private static Map<String, String> families(Path run) {
    Map<String, String> families = new HashMap<>();
    try (DuckDb duckdb = new DuckDb(run)) {
      for (String row : duckdb.rows("select doc_id, family_id from {documents}")) {
        String[] cells = row.split("\t");
        families.put(cells[0], cells[1]);
      }
    }
    return families;
  }
}

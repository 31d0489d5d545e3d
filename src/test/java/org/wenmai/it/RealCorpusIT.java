package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The five real articles that the project began with; they are not part of it, so only where
 * present.
 */
final class RealCorpusIT {
  private static final Path CORPUS = Path.of("../shared/corpus").toAbsolutePath().normalize();
  @TempDir Path folder;

  @Test
  void allFiveArePublishedWithTheirScriptsAndTheSpellingsOfTheirNames() throws Exception {
    assumeTrue(Files.isDirectory(CORPUS), CORPUS + " is not here");
    Path job = folder.resolve("job.yaml");
    Files.writeString(
        job,
        "corpus: {sources: [{path: " + CORPUS + "}]}\nwarehouse: '" + folder.resolve("w") + "'\n");

    Launcher.Result result = Launcher.run("analyze", job.toString());

    assertThat(result.status()).as(result.err()).isZero();
    try (DuckDb duckdb = new DuckDb(Runs.only(folder.resolve("w")))) {
      List<String> found = duckdb.rows("select language, script from {documents} order by uri");
      assertThat(found).hasSize(5);
      assertThat(found.subList(0, 4))
          .containsExactly("zh\tHans", "zh\tHans", "zh\tHant", "zh\tHant");
      assertThat(found.get(4)).startsWith("zh\t");
      assertThat(duckdb.number("select count(*) from {rejected}")).isZero();
      assertThat(duckdb.rows("select term, canonical from {variants} order by term"))
          .containsExactly(
              "deekseek\tdeepseek", "deepseekseek\tdeepseek", "梁文峰\t梁文锋", "深度求索\tdeepseek");
      assertThat(
              duckdb.rows(
                  "select a.uri, b.uri, kind from {matches} join {documents} a on a.doc_id = doc_a"
                      + " join {documents} b on b.doc_id = doc_b"))
          .singleElement()
          .asString()
          .contains("000_", "001_", "reworded");
      assertThat(duckdb.number("select count(*) from {substitutions}")).isGreaterThan(120);
      assertThat(
              duckdb.number(
                  "select count from {substitutions} where term_a = '模型' and term_b = '模子'"))
          .isGreaterThan(5);
    }
  }
}

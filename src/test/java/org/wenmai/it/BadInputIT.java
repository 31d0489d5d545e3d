package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise 4 and 5, by the command line: mistakes are told, hostile input is bounded. */
final class BadInputIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          analyze                                  | 2 | Missing required parameter: 'JOB'
          analyse jobs/sample.yaml                 | 2 | analyze
          analyze jobs/sample.yaml --to topic      | 2 | TOPICS
          analyze jobs/sample.yaml --limit 3       | 2 | Unknown option
          analyze no-such-job.yaml                 | 3 | there is no such file
          analyze jobs/sample.yaml --set sed=1     | 3 | Did you mean seed?
          analyze jobs/sample.yaml --set corpus.sources.0.path=no/such/folder | 4 | no/such/folder
          show --warehouse target/no-such-place    | 6 | There is no published run
          show                                     | 2 | No warehouse is named
          """)
  void aMistakeIsOneMessageAndAnExitStatus(String arguments, int status, String message) {
    Launcher.Result result = Launcher.run(arguments.strip().split(" +"));

    assertThat(result.status()).as(result.err()).isEqualTo(status);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void debugShowsTheStackTraceOfAMistake() {
    assertThat(Launcher.run("--debug", "analyze", "no-such-job.yaml").err()).contains("\tat ");
  }

  @Test
  void anEmptyFolderIsAnError() throws IOException {
    Files.createDirectories(folder.resolve("in"));

    Launcher.Result result = analyze();

    assertThat(result.status()).isEqualTo(4);
    assertThat(result.err()).contains("[INPUT_MISSING]", folder.resolve("in").toString());
  }

  @Test
  void aWarehouseThatCannotBeWrittenIsAnError() throws IOException {
    write("a.txt", "Some text that nobody will read.");
    Files.writeString(folder.resolve("warehouse"), "a file where the folder should be");

    Launcher.Result result = analyze();

    assertThat(result.status()).isEqualTo(6);
    assertThat(result.err()).contains("[WAREHOUSE_UNWRITABLE]").doesNotContain("\tat ");
  }

  @Test
  void aCorpusOfWhichNothingIsLeftPublishesNothing() throws IOException {
    write("empty.txt", "");
    write("blank.txt", " \n\t\n");

    Launcher.Result result = analyze();

    assertThat(result.status()).isEqualTo(5);
    assertThat(result.err()).contains("[NOTHING_TO_PUBLISH]", "2 nothing_left");
    assertThat(Runs.all(folder.resolve("warehouse"))).isEmpty();
    assertThat(folder.resolve("warehouse/LATEST")).doesNotExist();
  }

  @Test
  void aHugeDocumentAndAGzipBombAreRejectedAndTheRestIsPublished() throws IOException {
    write(
        "good.txt",
        "The harbour was closed on Monday because of the storm. Boats stayed at the quay.");
    try (OutputStream out = Files.newOutputStream(folder.resolve("in/huge.txt"))) {
      fill(out, 200);
    }
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("in/bomb.txt.gz")))) {
      fill(out, 1000);
    }

    Launcher.Result result = analyze(Map.of("WENMAI_MEMORY", "1g"));

    assertThat(result.status()).as(result.err()).isZero();
    try (DuckDb duckdb = new DuckDb(Runs.only(folder.resolve("warehouse")))) {
      assertThat(duckdb.rows("select uri, reason from {rejected} order by uri"))
          .satisfiesExactly(
              bomb -> assertThat(bomb).contains("bomb.txt.gz").endsWith("too_large"),
              huge -> assertThat(huge).contains("huge.txt").endsWith("too_large"));
      assertThat(duckdb.number("select count(*) from {documents}")).isEqualTo(1);
    }
  }

  @Test
  void aPartialRunPublishesWhatItHasAndLeavesLatestAlone() throws IOException {
    write(
        "good.txt",
        "The harbour was closed on Monday because of the storm. Boats stayed at the quay.");

    Launcher.Result result = analyze(Map.of(), "--to", "identify");

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(folder.resolve("warehouse/LATEST")).doesNotExist();
    Path run = Runs.only(folder.resolve("warehouse"));
    assertThat(Runs.manifest(run).get("state").asText()).isEqualTo("partial");
    assertThat(Runs.tables(run).keySet())
        .containsExactly("boilerplate_lines", "documents", "paragraphs", "quality", "rejected");
    try (DuckDb duckdb = new DuckDb(run)) {
      assertThat(duckdb.rows("select language, script, word_count, family_id from {documents}"))
          .containsExactly("en\tLatn\tnull\tnull");
    }
  }

  @Test
  void aDiskThatFillsUpIsAnErrorAndNothingIsPublished() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 12; i++) {
      StringBuilder noise = new StringBuilder();
      while (noise.length() < 1_000_000) {
        noise.append(Long.toString(random.nextLong() >>> 1, 36)).append(' ');
      }
      write("noise" + i + ".txt", noise.toString());
    }

    Launcher.Result result =
        Launcher.run(
            SmallDisk.under(folder.resolve("warehouse"), folder.resolve("left")),
            Map.of(),
            "analyze",
            job().toString());

    assertThat(result.status()).as(result.err()).isEqualTo(6);
    assertThat(result.err())
        .contains("[WAREHOUSE_UNWRITABLE]", "The disk is full")
        .doesNotContain("\tat ");
    assertThat(Files.readString(folder.resolve("left"))).doesNotContain("LATEST", "manifest.json");
  }

  @Test
  void aFileThatCannotBeReadIsRejectedAndTheRestIsPublished() throws IOException {
    write("good.txt", "The harbour was closed on Monday because of the storm.");
    Files.createSymbolicLink(folder.resolve("in/moved.txt"), folder.resolve("nowhere.txt"));

    Launcher.Result result = analyze();

    assertThat(result.status()).as(result.err()).isZero();
    try (DuckDb duckdb = new DuckDb(Runs.only(folder.resolve("warehouse")))) {
      assertThat(duckdb.rows("select uri, reason from {rejected}"))
          .singleElement()
          .asString()
          .contains("moved.txt")
          .endsWith("unreadable");
      assertThat(duckdb.number("select count(*) from {documents}")).isEqualTo(1);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in").resolve(name), text, StandardCharsets.UTF_8);
  }

  private static void fill(OutputStream out, int megabytes) throws IOException {
    byte[] line =
        "All work and no play makes a dull corpus indeed, says the bomb.\n"
            .getBytes(StandardCharsets.UTF_8);
    for (long written = 0; written < megabytes * 1_000_000L; written += line.length) {
      out.write(line);
    }
  }

  private Launcher.Result analyze() throws IOException {
    return analyze(Map.of());
  }

  private Launcher.Result analyze(Map<String, String> environment, String... more)
      throws IOException {
    String[] arguments = new String[2 + more.length];
    arguments[0] = "analyze";
    arguments[1] = job().toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Launcher.run(environment, arguments);
  }

  private Path job() throws IOException {
    Path job = folder.resolve("job.yaml");
    String text = "corpus: {sources: [{path: '%s'}]}\nwarehouse: '%s'\n";
    return Files.writeString(
        job, text.formatted(folder.resolve("in"), folder.resolve("warehouse")));
  }
}

package org.wenmai.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.report.view.WrittenRun;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.ManifestJson;
import org.wenmai.warehouse.Warehouse;

/** Commands that only read, as a shell sees them. */
final class WenmaiCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    try (PrintStream newOut = new PrintStream(out, true, UTF_8);
        PrintStream newErr = new PrintStream(err, true, UTF_8)) {
      System.setOut(newOut);
      System.setErr(newErr);
      return WenmaiCommand.run(arguments);
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
  }

  @Test
  void aWarehouseThatIsNotThereIsNoListOfNothing() {
    assertThat(run("runs", "--warehouse", folder.resolve("none").toString())).isEqualTo(6);
    assertThat(err.toString(UTF_8))
        .startsWith("[RUN_MISSING] There is no warehouse at file:" + folder.resolve("none"));
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void aWarehouseWithoutRunsIsAnEmptyList() {
    assertThat(run("runs", "--warehouse", folder.toString())).isZero();
    assertThat(out.toString(UTF_8).lines()).hasSize(1);
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void fewerThanNoRowsAreAMistake() throws Exception {
    Files.createDirectories(folder.resolve("runs"));

    assertThat(run("show", "--warehouse", folder.toString(), "--limit", "-3")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("[USAGE] --limit is -3. Give 0 or more.");
  }

  @Test
  void aRunIsListedSummarizedAndShownRowByRow() {
    String warehouse = publishOneRun();

    assertThat(run("runs", "--warehouse", warehouse)).isZero();
    assertThat(out.toString(UTF_8).lines().skip(1))
        .singleElement(STRING)
        .startsWith("20260315T020000Z-run")
        .contains("complete", "80", "7", "latest");

    out.reset();
    assertThat(run("show", "--warehouse", warehouse)).isZero();
    assertThat(out.toString(UTF_8))
        .contains("Run 20260315T020000Z-run (complete)")
        .contains("records    87 read = 80 published + 7 rejected")
        .contains("             5 repeated (ingest)")
        .contains("topics     6")
        .contains("time       41.2 s until the gate")
        .containsPattern("documents +80 rows  5e1f");

    out.reset();
    assertThat(run("show", "--warehouse", warehouse, "--table", "variants", "--limit", "1"))
        .isZero();
    assertThat(out.toString(UTF_8).lines().map(String::strip))
        .containsExactly(
            "term: 梁文峰",
            "canonical: 梁文锋",
            "canonical_language: zh",
            "count: 9",
            "evidence: sound; 3 documents in common",
            "");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  private String publishOneRun() {
    Path warehouse = folder.resolve("warehouse");
    Manifest manifest =
        WrittenRun.publish(SparkSessions.shared(), warehouse.resolve("runs/20260315T020000Z-run"));
    Warehouse written = new Warehouse(new Configuration(), warehouse.toString());
    written.writeManifest(manifest.run(), ManifestJson.write(manifest));
    written.pointLatestTo(manifest.run());
    return warehouse.toString();
  }

  @Test
  void whatIsNotThereIsNamedWithWhatThereIs() {
    new Warehouse(new Configuration(), folder.toString())
        .writeManifest("r1", ManifestJson.write(EMPTY));

    assertThat(run("show", "--warehouse", folder.toString(), "--run", "r2")).isEqualTo(6);
    assertThat(err.toString(UTF_8))
        .startsWith("[RUN_MISSING] There is no run r2 in file:" + folder)
        .contains("Choose one of those that `runs` lists.");

    err.reset();
    assertThat(run("show", "--warehouse", folder.toString(), "--table", "topic")).isEqualTo(6);
    assertThat(err.toString(UTF_8))
        .startsWith("[RUN_MISSING] There is no table topic. Choose one of documents,");

    err.reset();
    assertThat(run("show")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .startsWith("[USAGE] No warehouse is named. Add --warehouse DIR or --job JOB.");
  }

  private static final Manifest EMPTY =
      new Manifest(
          "r1",
          Manifest.State.PARTIAL,
          Instant.EPOCH,
          Instant.EPOCH,
          null,
          new Manifest.Documents(0, 0, 0),
          List.of(),
          List.of(),
          List.of(),
          JsonNodeFactory.instance.objectNode(),
          Map.of(),
          Map.of());

  @Test
  void aWarehouseCanBeNamedByItsJob() throws Exception {
    Path job = folder.resolve("job.yaml");
    Files.writeString(job, "{corpus: {sources: [{path: x}]}, warehouse: '" + folder + "/w'}");

    assertThat(run("runs", "--job", job.toString())).isEqualTo(6);
    assertThat(err.toString(UTF_8)).contains("There is no warehouse at file:" + folder + "/w.");
  }

  @Test
  void aMistypedCommandIsAnsweredWithASuggestion() {
    assertThat(run("shwo")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("[USAGE] ").contains("show", "--help");

    err.reset();
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("[USAGE] A command is missing.");
  }

  @Test
  void explainPrintsTheEffectiveJobAndThePlan() throws Exception {
    Path job = folder.resolve("job.yaml");
    Files.writeString(job, "{corpus: {sources: [{path: x}]}}");

    assertThat(run("explain", job.toString(), "--set", "topics.count=20", "--to", "identify"))
        .isZero();
    assertThat(out.toString(UTF_8))
        .contains("count: \"20\"")
        .contains("near-threshold: 0.3")
        .contains("identify")
        .contains("# The plan.");
  }

  @Test
  void explainSaysWhatWouldBeReadAndWhatIsIgnored() throws Exception {
    Path job = folder.resolve("job.yaml");
    Files.writeString(
        job, "{corpus: {sources: [{path: '" + folder + "'}]}, warehouse: '" + folder + "/w'}");
    Files.createDirectories(folder.resolve("w/runs"));
    for (int i = 1; i <= 7; i++) {
      Files.writeString(folder.resolve("t" + i + ".txt"), "0123456789");
    }
    Files.writeString(folder.resolve("data.csv"), "text\nx\n");
    Files.writeString(folder.resolve("plain"), "x");
    Files.writeString(folder.resolve(".hidden"), "x");

    assertThat(run("explain", job.toString())).isZero();
    String at = "#    file:" + folder + "/";
    assertThat(out.toString(UTF_8).lines().dropWhile(line -> !line.startsWith("# The input")))
        .containsExactly(
            "# The input, by the extensions of its files; when it is read, its content may say otherwise.",
            "#  9 files, 78 bytes",
            "#    by their content: 1 file, 1 byte",
            "#    text: 7 files, 70 bytes",
            "#    csv: 1 file, 7 bytes",
            at + "data.csv",
            at + "plain",
            at + "t1.txt",
            at + "t2.txt",
            at + "t3.txt",
            "#    and 4 more",
            "#  ignored: 3",
            at + ".hidden (hidden: the name begins with . or _)",
            at + "job.yaml (the file of this job)",
            at + "w (the warehouse of this job)");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void explainSaysWhatIsWrongWithTheInput() throws Exception {
    Path job = folder.resolve("job.yaml");
    Files.writeString(job, "{corpus: {sources: [{path: '" + folder + "/none'}]}}");

    assertThat(run("explain", job.toString())).isZero();
    assertThat(out.toString(UTF_8)).contains("#  [INPUT_MISSING] corpus.sources: ", "none");
  }

  @Test
  void rowsAreChosenByTheirValuesAndColumns() {
    String warehouse = publishOneRun();

    assertThat(
            run(
                "show",
                "--warehouse",
                warehouse,
                "--table",
                "quality",
                "--where",
                "level=error",
                "--where",
                "passed=true",
                "--columns",
                "passed,check",
                "--limit",
                "1"))
        .as(err.toString(UTF_8))
        .isZero();
    assertThat(out.toString(UTF_8).lines().map(String::strip))
        .containsExactly("passed: true", "check: rejected-share", "");

    for (String option : List.of("--where", "--columns")) {
      err.reset();
      String value = option.equals("--where") ? "reson=x" : "reson";
      assertThat(run("show", "-w", warehouse, "--table", "rejected", option, value)).isEqualTo(2);
      assertThat(err.toString(UTF_8))
          .startsWith("[USAGE] Table rejected has no column reson. It has doc_id,");
      err.reset();
      assertThat(run("show", "-w", warehouse, option, value)).isEqualTo(2);
      assertThat(err.toString(UTF_8)).contains("--table");
    }
    err.reset();
    assertThat(run("show", "-w", warehouse, "--table", "rejected", "--where", "x")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("[USAGE] --where is x");
  }

  @Test
  void aDocumentIsShownWithItsRowsOfOtherTables() {
    String warehouse = publishOneRun();
    run("show", "-w", warehouse, "--table", "families", "--columns", "doc_id", "--limit", "1");
    String id = out.toString(UTF_8).strip().replace("doc_id: ", "");

    out.reset();
    assertThat(run("show", "-w", warehouse, "--doc", id)).as(err.toString(UTF_8)).isZero();
    assertThat(out.toString(UTF_8))
        .contains(
            "documents", "  doc_id: " + id, "families", "  family_id: ", "keywords", "topics");

    err.reset();
    assertThat(run("show", "-w", warehouse, "--doc", "nobody")).isEqualTo(6);
    assertThat(err.toString(UTF_8)).startsWith("[RUN_MISSING] There is no document nobody in run");
  }

  @Test
  void aFamilyIsShownInOrderOfTimeWithWhatEachCopyChanged() {
    String warehouse = publishOneRun();
    String original = "%032x".formatted(1);

    assertThat(run("show", "-w", warehouse, "--family", original)).as(err.toString(UTF_8)).isZero();
    String shown = out.toString(UTF_8);
    assertThat(shown)
        .startsWith("family " + original + ": 4 members")
        .contains(
            "  1  2026-01-05  original    " + original,
            "  2  2026-01-12  near        " + "%032x".formatted(2),
            "similarity 0.910, containment 1.000, in the other Chinese script",
            "passage 0–13, here 0–13: unchanged",
            "[-模型-]",
            "{+模子+}",
            "replaced: 模型 → 模子 ×12, 发展 → 成长 ×7, 在 → 正在 ×5",
            "of run 20260101T000000Z-0f",
            "filled in from the same form, no copies:",
            "%032x and %032x: similarity 0.300".formatted(3, 5))
        .doesNotContain("\u001b", "×90");

    for (String id : List.of("%032x".formatted(3), "ext-0")) {
      out.reset();
      assertThat(run("show", "-w", warehouse, "--family", id)).as(err.toString(UTF_8)).isZero();
      assertThat(out.toString(UTF_8)).isEqualTo(shown);
    }

    out.reset();
    assertThat(run("show", "-w", warehouse, "--family", original, "--limit", "1")).isZero();
    assertThat(out.toString(UTF_8)).contains("3 more members; --limit N shows more.");

    out.reset();
    assertThat(run("show", "-w", warehouse, "--family", "%032x".formatted(5))).isZero();
    assertThat(out.toString(UTF_8)).contains(": no copies in this run", "from the same form");

    assertThat(run("show", "-w", warehouse, "--family", "nobody")).isEqualTo(6);
    assertThat(err.toString(UTF_8))
        .startsWith("[RUN_MISSING] There is no family and no document nobody in this run.");
  }

  @Test
  void manyRejectedRecordsAreSaidWithTheCommandThatShowsThem() {
    String warehouse = publishOneRun();
    assertThat(run("show", "-w", warehouse)).isZero();
    assertThat(out.toString(UTF_8)).doesNotContain("--table rejected");

    SparkSessions.shared()
        .createDataFrame(
            List.of(RowFactory.create("rejected_share", "warning", 0.25, 0.2, false)),
            Tables.QUALITY.schema())
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(warehouse + "/runs/20260315T020000Z-run/quality");
    out.reset();
    assertThat(run("show", "-w", warehouse)).isZero();
    assertThat(out.toString(UTF_8).lines())
        .contains(
            "             show them: jobs/run show --warehouse "
                + warehouse
                + " --run 20260315T020000Z-run --table rejected --columns uri,reason,detail");
  }
}

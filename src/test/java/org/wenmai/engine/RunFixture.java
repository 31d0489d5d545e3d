package org.wenmai.engine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.wenmai.SparkSessions;
import org.wenmai.engine.step.StageName;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.Warehouse;

/** A corpus of a few files and a warehouse, and the runs that a test makes of them. */
final class RunFixture {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Path corpus;
  private final Path warehouse;
  private StringWriter said = new StringWriter();

  RunFixture(Path corpus, Path warehouse) {
    this.corpus = corpus;
    this.warehouse = warehouse;
  }

  /** Both in one folder. */
  static RunFixture in(Path folder) {
    return new RunFixture(folder.resolve("corpus"), folder.resolve("warehouse"));
  }

  /** The same corpus with another warehouse. */
  RunFixture into(Path other) {
    return new RunFixture(corpus, other);
  }

  /** Texts in two languages, two copies, a blank file, and a file that is not read. */
  RunFixture withTexts() {
    String[] places = {"白河口", "灯塔", "码头", "书店", "渡口", "山谷"};
    for (int i = 0; i < places.length; i++) {
      write(
          i + ".txt",
          "今年秋天，LampSeek在%s开了新的灯笼工坊。人们都说，LampSeek的灯笼照得很远，%s的孩子们每天晚上都来看灯。"
              .formatted(places[i], places[i]));
    }
    String ferry =
        "The ferry left the harbour before dawn, and the lanterns on the pier were still burning."
            + " Nobody in the village had expected it to sail in such weather.";
    write("ferry.txt", ferry);
    write("ferry-again.txt", ferry + " It came back at noon.");
    write("heron.txt", "A heron stood in the reeds of the river and waited for the evening tide.");
    write("blank.txt", " \n\t\n");
    write(".hidden.txt", "Nobody reads this.");
    return this;
  }

  void write(String name, String text) {
    try {
      Files.createDirectories(corpus);
      Files.writeString(corpus.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path corpus() {
    return corpus;
  }

  Path folder() {
    return warehouse;
  }

  Warehouse warehouse() {
    return new Warehouse(new Configuration(), warehouse.toString());
  }

  Job job(String... set) {
    String job =
        "{corpus: {sources: [{path: '%s'}]}, warehouse: '%s'}".formatted(corpus, warehouse);
    return JobFile.parse(job, "job", List.of(set));
  }

  /** Runs at noon. */
  Manifest run(StageName last, String... set) {
    return run(last, Clock.fixed(NOON, ZoneOffset.UTC), set);
  }

  Manifest run(StageName last, Clock clock, String... set) {
    SparkSessions.shared();
    said = new StringWriter();
    ProgressPrinter progress = new ProgressPrinter(new PrintWriter(said, true));
    return new Analysis(job(set), last, progress, clock).run().manifest();
  }

  static Clock later(int seconds) {
    return Clock.fixed(NOON.plusSeconds(seconds), ZoneOffset.UTC);
  }

  /** What the last run told the user. */
  String said() {
    return said.toString();
  }

  /** Ids of the folders below {@code runs}, published or not. */
  List<String> runFolders() {
    return names(warehouse.resolve("runs"));
  }

  /** Names of what lies in staging. */
  List<String> staged() {
    return names(warehouse.resolve("staging"));
  }

  /** Names in a folder, sorted; none if it is not there. */
  static List<String> names(Path folder) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Paths of all files below a folder, sorted. */
  static List<String> files(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of each table of a run as they are read from its files. */
  Map<String, Long> rowsOnDisk(Manifest run) {
    SparkSession spark = SparkSessions.shared();
    Map<String, Long> rows = new TreeMap<>();
    for (String table : run.tables().keySet()) {
      Path files = warehouse.resolve("runs").resolve(run.run()).resolve(table);
      rows.put(table, spark.read().parquet(files.toString()).count());
    }
    return rows;
  }

  /** Rows of each table of a run as its manifest says. */
  static Map<String, Long> rowsTold(Manifest run) {
    Map<String, Long> rows = new TreeMap<>();
    run.tables().forEach((table, written) -> rows.put(table, written.rows()));
    return rows;
  }

  /** What is the same however long it took: name, in, out, rejected. */
  static List<String> accounts(Manifest run) {
    List<String> accounts = new ArrayList<>();
    for (Manifest.Stage stage : run.stages()) {
      accounts.add(
          stage.name()
              + " "
              + stage.in()
              + " "
              + stage.out()
              + " "
              + new TreeMap<>(stage.rejected()));
    }
    return accounts;
  }

  /** Version, rows and hash of a table: how its rows are cut into files does not count. */
  static String content(Manifest.Table table) {
    return table.schemaVersion() + " " + table.rows() + " " + table.contentHash();
  }

  /** The same of all tables of a run, by name. */
  static Map<String, String> contents(Manifest run) {
    Map<String, String> contents = new TreeMap<>();
    run.tables().forEach((name, table) -> contents.put(name, content(table)));
    return contents;
  }
}

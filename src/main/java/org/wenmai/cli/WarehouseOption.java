package org.wenmai.cli;

import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.jspecify.annotations.Nullable;
import org.wenmai.engine.SessionFactory;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.job.JobFile;
import org.wenmai.warehouse.Warehouse;
import picocli.CommandLine.Option;

/** The warehouse that a command reads: given itself, or as that of a job. */
final class WarehouseOption {
  @Option(
      names = {"-w", "--warehouse"},
      paramLabel = "DIR",
      description = "The warehouse to look into (default: that of --job).")
  private @Nullable String folder;

  @Option(
      names = {"-j", "--job"},
      paramLabel = "JOB",
      description = "The job file whose warehouse to look into.")
  private @Nullable Path job;

  Warehouse warehouse() {
    return new Warehouse(hadoop(), root());
  }

  String root() {
    if (folder != null) {
      return folder;
    }
    if (job != null) {
      return JobFile.read(job, List.of()).warehouse();
    }
    throw new WenmaiException(
        ErrorCode.USAGE, "No warehouse is named.", "Add --warehouse DIR or --job JOB.");
  }

  /** The run of this name; {@code latest} or null for the newest complete one, else the newest. */
  String run(Warehouse warehouse, @Nullable String name) {
    if (name != null && !name.equals("latest")) {
      return name;
    }
    List<String> runs = warehouse.runs();
    if (runs.isEmpty()) {
      throw new WenmaiException(
          ErrorCode.RUN_MISSING,
          "There is no published run in " + warehouse.root() + ".",
          "Start one with `jobs/run analyze JOB`.");
    }
    return warehouse.latest().orElse(runs.get(runs.size() - 1));
  }

  static Configuration hadoop() {
    return SparkHadoopUtil.get().newConfiguration(SessionFactory.configuration());
  }
}

package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real {@code spark-submit} with executors in JVMs of their own. */
@Tag("python")
final class SparkSubmitIT {
  @TempDir Path folder;

  @Test
  void aLocalClusterGivesTheSameTables() {
    Python.require("pyspark");
    Launcher.Result result =
        Launcher.run(
            "--master",
            "local-cluster[2,1,1024]",
            "analyze",
            "jobs/sample.yaml",
            "--set",
            "warehouse=" + folder);

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(Runs.tables(Runs.only(folder))).isEqualTo(Runs.tables(SampleRun.folder()));
  }
}

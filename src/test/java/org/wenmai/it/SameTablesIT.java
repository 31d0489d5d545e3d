package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 2: the same tables, whatever the number of cores and partitions. */
final class SameTablesIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void tablesDoNotDependOnCoresAndPartitions(int cores) {
    Launcher.Result result =
        Launcher.run(
            Map.of("WENMAI_JAVA_OPTS", "-Dspark.master=local[" + cores + "] -Duser.language=tr"),
            "analyze",
            "jobs/sample.yaml",
            "--set",
            "warehouse=" + folder);

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(Runs.tables(Runs.only(folder))).isEqualTo(Runs.tables(SampleRun.folder()));
  }
}

package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise 2: the same tables, whatever the number of cores and partitions. */
final class SameTablesIT {
  @TempDir Path folder;

  /** The second also with plans that are compiled and planned again between stages. */
  @ParameterizedTest
  @CsvSource({
    "-Dspark.master=local[1]",
    "-Dspark.master=local[7] -Dspark.sql.adaptive.enabled=true"
        + " -Dspark.sql.codegen.wholeStage=true -Dspark.sql.codegen.factoryMode=CODEGEN_ONLY"
  })
  void tablesDoNotDependOnCoresAndPartitions(String options) {
    Launcher.Result result =
        Launcher.run(
            Map.of("WENMAI_JAVA_OPTS", options),
            "analyze",
            "jobs/sample.yaml",
            "--set",
            "warehouse=" + folder);

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(Runs.tables(Runs.only(folder))).isEqualTo(Runs.tables(SampleRun.folder()));
  }
}

package org.wenmai.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bundled sample, analysed once for all suites that look at the result. */
final class SampleRun {
  private SampleRun() {}

  static Launcher.Result result() {
    return Holder.RESULT;
  }

  static Path folder() {
    if (Holder.RESULT.status() != 0) {
      throw new AssertionError("The sample run failed:\n" + Holder.RESULT.err());
    }
    return Runs.only(Holder.WAREHOUSE);
  }

  static Path warehouse() {
    folder();
    return Holder.WAREHOUSE;
  }

  private static final class Holder {
    static final Path WAREHOUSE = temporary();
    static final Launcher.Result RESULT =
        Launcher.run("analyze", "jobs/sample.yaml", "--set", "warehouse=" + WAREHOUSE);

    private static Path temporary() {
      try {
        return Files.createTempDirectory(Path.of("target"), "sample-").toAbsolutePath();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

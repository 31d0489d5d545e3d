package org.wenmai.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}

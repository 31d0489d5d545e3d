package org.wenmai.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code jobs/run} as a user would, in a process of its own. */
final class Launcher {
  private static final Path RUN = Path.of("jobs/run").toAbsolutePath();

  /** How a process ended and what it printed. */
  record Result(int status, String out, String err) {}

  private Launcher() {}

  static Result run(String... arguments) {
    return run(Map.of(), arguments);
  }

  static Result run(Map<String, String> environment, String... arguments) {
    return run(List.of(), environment, arguments);
  }

  /** Runs it by way of another command, which is given ours as its last arguments. */
  static Result run(List<String> by, Map<String, String> environment, String... arguments) {
    try {
      Path out = Files.createTempFile("wenmai-out", ".txt");
      Path err = Files.createTempFile("wenmai-err", ".txt");
      Process process = start(by, environment, out, err, arguments);
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("No end after ten minutes:\n" + Files.readString(err));
      }
      Result result = new Result(process.exitValue(), text(out), text(err));
      Files.delete(out);
      Files.delete(err);
      return result;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Starts and returns at once; the process is the JVM itself, since the launcher execs it. */
  static Process start(Map<String, String> environment, Path out, Path err, String... arguments)
      throws IOException {
    return start(List.of(), environment, out, err, arguments);
  }

  private static Process start(
      List<String> by, Map<String, String> environment, Path out, Path err, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(by);
    command.add(RUN.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("WENMAI_MEMORY", "2g");
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}

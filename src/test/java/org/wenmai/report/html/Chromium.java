package org.wenmai.report.html;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A headless Chromium, each page in a new profile, everything that it asks of a network sent to a
 * {@link ProxyTrap}. Tests are skipped where there is none, and fail instead with
 * WENMAI_NO_SKIPS=1.
 */
final class Chromium {
  private static final long MOST_SECONDS = 120;

  private final Path program;

  private Chromium(Path program) {
    this.program = program;
  }

  /**
   * What came of a page.
   *
   * @param dom the document after its scripts ran
   * @param log what the browser wrote, console messages among it
   */
  record Shown(String dom, String log) {
    List<String> consoleMessages() {
      return log.lines().filter(line -> line.contains("CONSOLE")).toList();
    }
  }

  static Chromium found() {
    String named = System.getenv("CHROMIUM");
    Path program = Path.of(named == null ? "/usr/bin/chromium" : named);
    if (Files.isExecutable(program)) {
      return new Chromium(program);
    }
    String message = "There is no " + program + "; install chromium, or name it in CHROMIUM.";
    if ("1".equals(System.getenv("WENMAI_NO_SKIPS"))) {
      return fail(message);
    }
    return abort(message);
  }

  Shown open(Path page, ProxyTrap trap, Path profile, String... more)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
                "--proxy-server=127.0.0.1:" + trap.port(),
                "--user-data-dir=" + profile,
                "--virtual-time-budget=5000",
                "--dump-dom"));
    command.addAll(List.of(more));
    command.add(page.toUri().toString());
    Process process = new ProcessBuilder(command).start();
    try {
      CompletableFuture<String> log =
          CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
      CompletableFuture<String> dom =
          CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        return fail("Chromium did not end within " + MOST_SECONDS + " s");
      }
      return new Shown(dom.join(), log.join());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "cannot read what chromium wrote: " + e;
    }
  }
}

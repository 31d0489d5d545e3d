package org.wenmai.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * python3 with modules, where there is one; else the test skips, or fails where skips are
 * forbidden.
 */
final class Python {
  private Python() {}

  static void require(String... modules) {
    String imports = "import " + String.join(", ", modules);
    boolean there = run(Map.of(), "-c", imports).status() == 0;
    if (!there && "1".equals(System.getenv("WENMAI_NO_SKIPS"))) {
      throw new AssertionError(
          "python3 lacks one of " + List.of(modules) + ", and skips are forbidden");
    }
    assumeTrue(there, "needs python3 with " + List.of(modules));
  }

  static Launcher.Result run(Map<String, String> environment, String... arguments) {
    try {
      ProcessBuilder builder = new ProcessBuilder("python3");
      builder.command().addAll(List.of(arguments));
      builder.redirectErrorStream(true).environment().putAll(environment);
      Process process = builder.start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Launcher.Result(process.waitFor(), out, out);
    } catch (IOException e) {
      return new Launcher.Result(127, "", e.toString());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

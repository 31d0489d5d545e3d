package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code jobs/run} checks of its surroundings before it starts a JVM. */
final class EnvironmentIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          64m    | 7 | Set it to 512m or more
          511m   | 7 | WENMAI_MEMORY is 511m
          400000k | 7 | 512m
          1024   | 7 | 512m
          2x     | 2 | WENMAI_MEMORY is '2x', which is no size
          0g     | 2 | such as 4g
          -1g    | 2 | such as 4g
          1.5g   | 2 | such as 4g
          2 g    | 2 | such as 4g
          512m   | 0 | ''
          0768M  | 0 | ''
          1g     | 0 | ''
          """)
  void memoryIsASizeThatSuffices(String memory, int status, String message) {
    Launcher.Result result = Launcher.run(Map.of("WENMAI_MEMORY", memory), "--version");

    assertThat(result.status()).as(result.err()).isEqualTo(status);
    assertThat(result.err().lines().count()).isEqualTo(status == 0 ? 0 : 1);
    assertThat(result.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource({"11.0.2, Java 11.0.2.", "1.8.0_402, Java 1.8.0_402.", "25, Java 25.", "'', Java of"})
  void anotherJavaIsNamedWithWhatIsNeeded(String version, String said) throws Exception {
    fakeJava(version);
    String path = folder.resolve("bin") + ":" + System.getenv("PATH");

    for (Map<String, String> environment :
        List.of(Map.of("PATH", path, "JAVA_HOME", ""), Map.of("JAVA_HOME", folder.toString()))) {
      Launcher.Result result = Launcher.run(environment, "analyze", "jobs/sample.yaml");

      assertThat(result.status()).as(result.err()).isEqualTo(2);
      assertThat(result.err().lines())
          .singleElement()
          .asString()
          .contains(folder + "/bin/java is " + said, "Wenmai needs Java 17 or 21", "JAVA_HOME");
    }
  }

  @Test
  void noJavaIsNamed() throws Exception {
    Launcher.Result result =
        Launcher.run(Map.of("JAVA_HOME", folder + "/none"), "analyze", "jobs/sample.yaml");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err().lines())
        .singleElement()
        .asString()
        .contains("There is no " + folder + "/none/bin/java", "needs Java 17 or 21");
  }

  private void fakeJava(String version) throws Exception {
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2024' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}

package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code jobs/run} checks of its surroundings before it starts a JVM. */
final class EnvironmentIT {
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
}

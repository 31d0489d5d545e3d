package org.wenmai.source.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InputSizeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0    | 0             | 0 files, 0 bytes
          1    | 1             | 1 file, 1 byte
          1    | -1            | 1 file, 0 bytes
          2    | 999           | 2 files, 999 bytes
          2    | 1000          | 2 files, 1.0 kB
          2    | 999949        | 2 files, 999.9 kB
          2    | 999950        | 2 files, 1.0 MB
          1234 | 3400000000    | 1,234 files, 3.4 GB
          1    | 1234000000000000 | 1 file, 1,234.0 TB
          """)
  void countsAndSizesAreSaidAsPeopleSayThem(long files, long bytes, String text) {
    assertThat(InputSize.text(files, bytes)).isEqualTo(text);
  }
}

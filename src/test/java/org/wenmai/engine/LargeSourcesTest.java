package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wenmai.source.io.Compression;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.CsvConfig;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.plan.TextMarkup;

final class LargeSourcesTest {
  private static final CorpusConfig CORPUS =
      new CorpusConfig(
          List.of(
              new SourceConfig(
                  "/small",
                  "",
                  SourceFormat.AUTO,
                  Map.of(),
                  null,
                  CsvConfig.DEFAULTS,
                  TextMarkup.AUTO,
                  true),
              new SourceConfig(
                  "/home",
                  "",
                  SourceFormat.AUTO,
                  Map.of(),
                  null,
                  CsvConfig.DEFAULTS,
                  TextMarkup.AUTO,
                  true)),
          "UTC");

  private static List<InputFile> files(int count, long length) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new InputFile(
                    "file:/home/" + i, 1, SourceFormat.TEXT, Compression.NONE, length, 0, "" + i))
        .toList();
  }

  @Test
  void aLargeFolderIsNamedTheFirstTime() {
    assertThat(LargeSources.notices(CORPUS, files(10_001, 10), () -> Set.of()))
        .containsExactly(
            "Large, and not read before: /home has 10,001 files, 100.0 kB."
                + " If that is a mistake, stop with Ctrl-C.");
    assertThat(
            LargeSources.notices(CORPUS, files(2, 5_000_000_001L), () -> Set.of("file:/small/a")))
        .singleElement()
        .asString()
        .contains("2 files, 10.0 GB");
  }

  @Test
  void whatIsSmallOrKnownIsNotNamed() {
    assertThat(LargeSources.notices(CORPUS, files(10_000, 1_000_000), () -> Set.of())).isEmpty();
    assertThat(LargeSources.notices(CORPUS, files(10_001, 10), () -> Set.of("file:/home/77")))
        .isEmpty();
  }
}

package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key segment.dictionary, by the command line. */
final class UserDictionaryIT {
  private static final String TEXT =
      "鯨歌號今天下午離開港口，船上帶着DeepSeek-R1和一台燈塔AB。" + "碼頭上的人說，鯨歌號每年秋天都要去北邊的白河口，住到第二年春天才回來。";

  @TempDir Path folder;

  @Test
  void wordsOfTheUserAreTokensAndAChangedDictionaryIsReadAnew() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("in")).resolve("a.txt"), TEXT);
    Path words = Files.writeString(folder.resolve("words.txt"), "鯨歌號\nDeepSeek-R1 5 nz\n");

    analyze(words);
    Files.writeString(words, "鯨歌號\nDeepSeek-R1 5 nz\n燈塔AB\n");
    analyze(words);

    List<Path> runs = Runs.all(folder.resolve("warehouse"));
    assertThat(runs).hasSize(2);
    assertThat(terms(runs.get(0))).contains("鲸歌号", "deepseek-r1", "灯塔", "ab");
    assertThat(terms(runs.get(1))).contains("鲸歌号", "deepseek-r1", "灯塔ab").doesNotContain("ab");
  }

  @Test
  void aMistakeInADictionaryStopsTheRunBeforeSparkStarts() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("in")).resolve("a.txt"), TEXT);
    Path words = Files.writeString(folder.resolve("words.txt"), "鲸歌号\n……\n");

    Launcher.Result result = run(words);

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("words.txt, line 2").doesNotContain("\tat ");
  }

  private void analyze(Path words) throws IOException {
    Launcher.Result result = run(words);
    assertThat(result.status()).as(result.err()).isZero();
  }

  private Launcher.Result run(Path words) throws IOException {
    String job =
        "corpus: {sources: [{path: '%s'}]}\nwarehouse: '%s'\nhistory: none\n"
            .formatted(folder.resolve("in"), folder.resolve("warehouse"));
    Path file = Files.writeString(folder.resolve("job.yaml"), job);
    return Launcher.run(
        "analyze", file.toString(), "--to", "segment", "--set", "segment.dictionary=" + words);
  }

  private static List<String> terms(Path run) {
    try (DuckDb duckdb = new DuckDb(run)) {
      return duckdb.rows("select unnest(words).term from {tokens}");
    }
  }
}

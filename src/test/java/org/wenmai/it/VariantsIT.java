package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key segment.variants, by the command line: the same corpus linked and counted. */
final class VariantsIT {
  private static final String[] PLACES = {"白河口", "灯塔", "码头", "书店", "渡口", "山谷", "茶馆", "学校"};

  @TempDir static Path folder;

  /** A name that a slip of the pen changes once, and where it stands. */
  @BeforeAll
  static void writeTexts() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < PLACES.length; i++) {
      String slip = i == 3 ? "不过，LanpSeek也有人写错。" : "";
      Files.writeString(
          texts.resolve(i + ".txt"),
          "今年秋天，LampSeek在%s开了新的灯笼工坊。人们都说，LampSeek的灯笼照得很远，%s的孩子们每天晚上都来看灯。%s第二天还有船从北边来。"
              .formatted(PLACES[i], PLACES[i], slip));
    }
  }

  private static List<String> run(String variants, String query) throws IOException {
    Path warehouse = folder.resolve(variants);
    if (!Files.exists(warehouse)) {
      Path job =
          Files.writeString(
              folder.resolve(variants + ".yaml"),
              "corpus: {sources: [{path: '%s'}]}\nwarehouse: '%s'\nhistory: none\n"
                  .formatted(folder.resolve("in"), warehouse));
      Launcher.Result result =
          Launcher.run(
              "analyze", job.toString(), "--to", "topics", "--set", "segment.variants=" + variants);
      assertThat(result.status()).as(result.err()).isZero();
    }
    try (DuckDb duckdb = new DuckDb(Runs.all(warehouse).get(0))) {
      return duckdb.rows(query);
    }
  }

  @Test
  void countsASpellingAsItsCanonicalForm() throws IOException {
    String linked = "select term, canonical, canonical_language, count from {variants}";
    String terms =
        "select term, documents, occurrences from {terms} where term like '%seek' order by 1";

    for (String variants : List.of("link", "count")) {
      assertThat(run(variants, linked)).as(variants).containsExactly("lanpseek\tlampseek\ten\t1");
    }
    assertThat(run("link", terms)).containsExactly("lampseek\t8\t16", "lanpseek\t1\t1");
    assertThat(run("count", terms)).containsExactly("lampseek\t8\t17");
    assertThat(run("count", "select count(*) from {keywords} where term = 'lanpseek'"))
        .containsExactly("0");
    assertThat(run("count", "select count(*) from {topics} where top_terms::varchar like '%lanp%'"))
        .containsExactly("0");
  }
}

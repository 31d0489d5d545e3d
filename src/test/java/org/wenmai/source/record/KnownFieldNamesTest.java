package org.wenmai.source.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.source.DecodedRecord;
import org.wenmai.source.MemoryFile;
import org.wenmai.source.plan.CsvConfig;

final class KnownFieldNamesTest {
  private static DecodedRecord read(String json, Map<String, String> fields) {
    return MemoryFile.rows("a.jsonl", (json + "\n").getBytes(UTF_8), fields, CsvConfig.DEFAULTS)
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"headline": "h", "body": "b c"}                         | b c  | h
          {"标题": "晨练", "正文": "清早"}                         | 清早 | 晨练
          {"title": "t", "text": "x", "body": "y", "headline": "z"} | x    | t
          {"Title": "t", "Content": "x"}                           | x    | t
          {"subject": "t", "content": {"html": "no"}, "story": "x"} | x    | t
          {"content": ["one", "two"]}                              | one\\ntwo |
          {"text": "", "body": "y"}                                | ''   |
          """)
  void standInForDefaultNames(String json, String text, String title) {
    DecodedRecord row = read(json, Map.of());

    assertThat(row.text()).isEqualTo(text.replace("\\n", "\n"));
    assertThat(row.title()).isEqualTo(title);
  }

  @Test
  void datesHaveManyNames() {
    assertThat(read("{\"text\": \"x\", \"发布时间\": \"2024-03-05\"}", Map.of()).publishedDate())
        .isEqualTo("2024-03-05");
    assertThat(read("{\"text\": \"x\", \"pubDate\": \"2024-03-05\"}", Map.of()).publishedDate())
        .isEqualTo("2024-03-05");
  }

  @Test
  void doNotReplaceWhatTheJobMaps() {
    DecodedRecord row = read("{\"body\": \"b\", \"story\": \"s\"}", Map.of("text", "note"));

    assertThat(row.reason()).isEqualTo("no_text");
  }

  @Test
  void otherFieldsAreListedWithAProposal() {
    DecodedRecord row = read("{\"id\": 1, \"what\": \"a long text\", \"who\": \"me\"}", Map.of());

    assertThat(row.detail())
        .isEqualTo(
            "has no text in field text; it has what, who. Map one: corpus.sources.fields: {text: what}");
    assertThat(read("{\"id\": 1, \"title\": \"t\"}", Map.of()).detail())
        .isEqualTo("has no text in field text");
  }
}

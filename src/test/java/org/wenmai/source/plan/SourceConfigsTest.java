package org.wenmai.source.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenmai.source.IngestConfig;

final class SourceConfigsTest {
  @Test
  void fillsWhatYamlLeavesOut() {
    SourceConfig source =
        new SourceConfig(
            "data",
            null,
            null,
            Map.of("text", "body"),
            null,
            CsvConfig.DEFAULTS,
            TextMarkup.AUTO,
            true);

    assertThat(source.name()).isEmpty();
    assertThat(source.format()).isEqualTo(SourceFormat.AUTO);
    assertThat(source.fields())
        .containsEntry("text", "body")
        .containsEntry("published-at", "date")
        .containsEntry("language", "lang");
    assertThat(new CorpusConfig(List.of(source), null).timeZone()).isEqualTo("UTC");
  }

  @Test
  void namesTheKeyThatIsWrong() {
    assertThatThrownBy(
            () ->
                new SourceConfig(
                    " ", null, null, null, null, CsvConfig.DEFAULTS, TextMarkup.AUTO, true))
        .hasMessageContaining("corpus.sources");
    assertThatThrownBy(
            () ->
                new SourceConfig(
                    "a",
                    "",
                    SourceFormat.CSV,
                    Map.of("body", "x"),
                    null,
                    CsvConfig.DEFAULTS,
                    TextMarkup.AUTO,
                    true))
        .hasMessageContaining("maps body")
        .hasMessageContaining("published-at");
    assertThatThrownBy(() -> new CorpusConfig(List.of(), "Mars/Base"))
        .hasMessageContaining("corpus.time-zone is Mars/Base.");
    assertThatThrownBy(() -> new IngestConfig(0, 1, 1, 1, null))
        .hasMessageContaining("ingest.max-document-bytes is 0.");
    assertThatThrownBy(() -> new IngestConfig(1, 1, Double.NaN, 1, null))
        .hasMessageContaining("ingest.max-compression-ratio is NaN.");
  }
}

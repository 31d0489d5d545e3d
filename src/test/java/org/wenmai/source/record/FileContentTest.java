package org.wenmai.source.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.source.DecodedRecord;
import org.wenmai.source.FixtureReader;
import org.wenmai.source.SourceFixture;

final class FileContentTest {
  @TempDir Path folder;

  @Test
  void isNotMisledByACharacterThatCrossesTheEndOfTheHead() {
    String line = "{\"text\":\"" + "x".repeat(90) + "\"}\n";
    String lines = line.repeat(FileContent.HEAD_BYTES / line.length());
    String pad = "y".repeat(FileContent.HEAD_BYTES - lines.length() - "{\"text\":\"".length() - 1);
    new SourceFixture(folder).with("a.jsonl", lines + "{\"text\":\"" + pad + "é\"}\n");

    List<DecodedRecord> rows = FixtureReader.rows(folder);

    assertThat(rows)
        .extracting(r -> r.charset(), r -> r.charsetConfidence())
        .containsOnly(tuple("UTF-8", 1.0));
    assertThat(rows).extracting(SourceFixture::text).contains(pad + "é");
  }
}

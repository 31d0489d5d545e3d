package org.wenmai.source.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wenmai.source.SourceFixture.concat;
import static org.wenmai.source.SourceFixture.detail;
import static org.wenmai.source.SourceFixture.gzip;
import static org.wenmai.source.SourceFixture.name;
import static org.wenmai.source.SourceFixture.reason;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.source.DecodedRecord;
import org.wenmai.source.SourceFixture;

/** Compressed files, truncated ones and decompression bombs. */
@ExtendWith(SparkSessions.class)
final class CompressionTest {
  @TempDir Path folder;

  private SourceFixture corpus() {
    return new SourceFixture(folder);
  }

  @Test
  void readsCompressedFilesByTheirContent(SparkSession spark) {
    List<DecodedRecord> rows =
        corpus()
            .with("a.txt.gz", gzip("zipped"))
            .with("b.txt", gzip("zipped without saying so"))
            .with("c.txt.gz", "not zipped")
            .with("d.jsonl.gz", concat(gzip("{\"text\":\"one\"}\n"), gzip("{\"text\":\"two\"}\n")))
            .read(spark);

    assertThat(rows)
        .extracting(SourceFixture::text)
        .containsExactly("zipped", "zipped without saying so", "not zipped", "one", "two");
  }

  @Test
  void readsTheOtherCompressionsThatCorporaComeIn(SparkSession spark) throws IOException {
    ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
    ByteArrayOutputStream xz = new ByteArrayOutputStream();
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    for (OutputStream out :
        List.of(
            new BZip2CompressorOutputStream(bzip2),
            new XZCompressorOutputStream(xz),
            new ZstdOutputStream(zstd))) {
      out.write("packed".getBytes(UTF_8));
      out.close();
    }
    List<DecodedRecord> rows =
        corpus()
            .with("a.txt.bz2", bzip2.toByteArray())
            .with("b.txt.xz", xz.toByteArray())
            .with("c.txt.zst", zstd.toByteArray())
            .with("d.txt.zst", Arrays.copyOf(zstd.toByteArray(), 9))
            .with("e.txt", "BZh is how it begins")
            .read(spark);

    assertThat(rows)
        .extracting(SourceFixture::text, SourceFixture::reason)
        .containsExactly(
            tuple("packed", "kept"),
            tuple("packed", "kept"),
            tuple("packed", "kept"),
            tuple(null, "truncated"),
            tuple("BZh is how it begins", "kept"));
  }

  @Test
  void keepsTheGoodRecordsOfATruncatedContainer(SparkSession spark) {
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append("{\"text\":\"%016x%016x\"}\n".formatted(random.nextLong(), random.nextLong()));
    }
    byte[] zipped = gzip(lines.toString());
    List<DecodedRecord> rows =
        corpus()
            .with("a.jsonl.gz", Arrays.copyOf(zipped, zipped.length / 2))
            .with("b.txt.gz", Arrays.copyOf(zipped, 400))
            .with("c.jsonl.gz", "")
            .read(spark);

    long kept = rows.stream().filter(r -> reason(r).equals("kept")).count();
    assertThat(kept).isBetween(1000L, 2000L);
    assertThat(rows)
        .filteredOn(r -> !reason(r).equals("kept"))
        .extracting(r -> name(r).replaceAll("#.*", ""), SourceFixture::reason)
        .containsExactlyInAnyOrder(
            tuple("a.jsonl.gz", "truncated"),
            tuple("b.txt.gz", "truncated"),
            tuple("c.jsonl.gz", "truncated"));
  }

  @Test
  void stopsDecompressionBombsAndLargeFiles(SparkSession spark) {
    byte[] bomb = new byte[30 << 20];
    java.util.Arrays.fill(bomb, (byte) 'a');
    List<DecodedRecord> rows =
        corpus()
            .with("bomb.txt.gz", gzip(bomb))
            .with("bomb.jsonl.gz", gzip(bomb))
            .with("large.txt", "b".repeat(20_001))
            .with("allowed.txt", "c".repeat(20_000))
            .read(spark);

    assertThat(rows)
        .extracting(r -> name(r).replaceAll("#.*", ""), SourceFixture::reason)
        .containsExactly(
            tuple("allowed.txt", "kept"),
            tuple("bomb.jsonl.gz", "too_large"),
            tuple("bomb.txt.gz", "too_large"),
            tuple("large.txt", "too_large"));
    assertThat(detail(rows.get(1))).contains("ingest.max-compression-ratio");
    assertThat(detail(rows.get(2))).contains("ingest.max-document-bytes");
  }
}

package org.wenmai.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.wenmai.document.Document;
import org.wenmai.document.table.TableRows;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.CsvConfig;
import org.wenmai.source.plan.InputListing;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.plan.TextMarkup;
import org.wenmai.text.page.PageTextMode;

/** Writes a folder of files, and ingests it. */
public final class SourceFixture {
  public static final IngestConfig SMALL =
      new IngestConfig(20_000, 60_000, 50, 1 << 20, PageTextMode.MAIN);

  private final Path folder;

  public SourceFixture(Path folder) {
    this.folder = folder;
  }

  public SourceFixture with(String name, String text) {
    return with(name, text.getBytes(UTF_8));
  }

  public SourceFixture with(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public CorpusConfig config() {
    return config(folder.toString());
  }

  public static CorpusConfig config(String... paths) {
    List<SourceConfig> sources = new ArrayList<>();
    for (String path : paths) {
      sources.add(
          new SourceConfig(
              path,
              "",
              SourceFormat.AUTO,
              Map.of(),
              null,
              CsvConfig.DEFAULTS,
              TextMarkup.AUTO,
              true));
    }
    return new CorpusConfig(sources, "UTC");
  }

  public static CorpusConfig config(String path, SourceFormat format, Map<String, String> fields) {
    return new CorpusConfig(
        List.of(
            new SourceConfig(
                path, "", format, fields, null, CsvConfig.DEFAULTS, TextMarkup.AUTO, true)),
        "UTC");
  }

  public List<DecodedRecord> read(SparkSession spark) {
    return read(spark, config(), SMALL, 2);
  }

  public static List<DecodedRecord> read(
      SparkSession spark, CorpusConfig corpus, IngestConfig config, int partitions) {
    InputListing listing = InputListing.list(new Configuration(), corpus);
    return sorted(rows(new IngestStage(corpus, config).open(spark, listing, partitions)));
  }

  /** All records, each after its rows were checked against the schema. */
  public static List<DecodedRecord> rows(IngestedRecords records) {
    return records.all().map(SourceFixture::checked).collect();
  }

  private static DecodedRecord checked(Document document) {
    int rows =
        Stream.of("documents", "rejected")
            .mapToInt(table -> TableRows.of(table, document).size())
            .sum();
    assertThat(rows).isOne();
    return DecodedRecord.of(document);
  }

  /** Sorted by uri and doc_id. */
  public static List<DecodedRecord> sorted(List<DecodedRecord> rows) {
    List<DecodedRecord> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(row -> row.uri() + row.docId()));
    return sorted;
  }

  public static String text(DecodedRecord row) {
    return row.text();
  }

  /** Reason of the rejection; "kept" where there is none. */
  public static String reason(DecodedRecord row) {
    return row.reason() == null ? "kept" : row.reason();
  }

  public static String detail(DecodedRecord row) {
    return row.detail();
  }

  /** The last part of the uri. */
  public static String name(DecodedRecord row) {
    String uri = row.uri();
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  public static byte[] gzip(String text) {
    return gzip(text.getBytes(UTF_8));
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}

package org.wenmai.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wenmai.document.WorkColumns;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.InputListing;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.text.page.PageTextMode;

/** A folder of files, and what ingest makes of it. */
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
      throw new java.io.UncheckedIOException(e);
    }
  }

  public CorpusConfig config() {
    return config(folder.toString());
  }

  public static CorpusConfig config(String... paths) {
    List<SourceConfig> sources = new ArrayList<>();
    for (String path : paths) {
      sources.add(SourceConfig.of(path));
    }
    return new CorpusConfig(sources, "UTC");
  }

  public static CorpusConfig config(String path, SourceFormat format, Map<String, String> fields) {
    return new CorpusConfig(List.of(new SourceConfig(path, "", format, fields, null)), "UTC");
  }

  public List<Row> read(SparkSession spark) {
    return read(spark, config(), SMALL, 2);
  }

  public static List<Row> read(
      SparkSession spark, CorpusConfig corpus, IngestConfig config, int partitions) {
    InputListing listing = InputListing.list(new Configuration(), corpus);
    return sorted(rows(spark, new IngestStage(corpus, config).read(spark, listing, partitions)));
  }

  /** The rows as a dataset gives them, which checks their types. */
  public static List<Row> rows(SparkSession spark, JavaRDD<Row> read) {
    return spark.createDataFrame(read, IngestStage.COLUMNS).collectAsList();
  }

  /** In an order of its own: rows of one doc_id may differ in uri only. */
  public static List<Row> sorted(List<Row> rows) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing(row -> row.<String>getAs("uri") + row.<String>getAs("doc_id")));
    return sorted;
  }

  public static String text(Row row) {
    return row.getAs(WorkColumns.RAW_TEXT);
  }

  /** Reason of the rejection; "kept" where there is none. */
  public static String reason(Row row) {
    Row rejection = row.getAs(WorkColumns.REJECTION);
    return rejection == null ? "kept" : rejection.getString(1);
  }

  public static String detail(Row row) {
    return row.<Row>getAs(WorkColumns.REJECTION).getString(2);
  }

  /** The last part of the uri. */
  public static String name(Row row) {
    String uri = row.getAs("uri");
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
      throw new java.io.UncheckedIOException(e);
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

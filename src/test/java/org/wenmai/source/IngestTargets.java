package org.wenmai.source;

import static org.wenmai.fuzz.Promise.kept;
import static org.wenmai.fuzz.Promise.same;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.fuzz.FuzzTarget;
import org.wenmai.fuzz.Promise;
import org.wenmai.source.io.Compression;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.plan.FormatDetector;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.text.page.PageTextMode;

/** Fuzz targets: the readers of files, as tasks call them, over a file of any bytes. */
public final class IngestTargets {
  private static final IngestConfig CONFIG =
      new IngestConfig(1 << 16, 1 << 16, 50, 1 << 20, PageTextMode.MAIN);
  private static final CorpusConfig CORPUS = SourceFixture.config("memory:///a");
  private static final Configuration HADOOP = MemoryFileSystem.configuration();

  /** A rejected record holds an excerpt beside the text itself. */
  private static final int OUTPUT_PER_BYTE = 64;

  private static final int FREE_OUTPUT = 4 << 20;

  private static final Set<String> REASONS =
      Set.of(
          "too_large",
          "bad_format",
          "truncated",
          "undecodable",
          "no_text",
          "no_article",
          "not_text",
          "http_status");

  /** Targets whose results must be the same for a file in two slices. */
  private static final Set<String> SPLIT = Set.of("json-lines");

  private static final Map<String, String> NAMES =
      Map.of(
          "csv", "a.csv",
          "file", "a",
          "gzip", "a.warc.gz",
          "html", "a.html",
          "json", "a.json",
          "json-lines", "a.jsonl",
          "markdown", "a.md",
          "warc", "a.warc",
          "zip", "a.zip");

  private IngestTargets() {}

  /** Name to target. */
  public static Map<String, FuzzTarget> all() {
    Map<String, FuzzTarget> all = new TreeMap<>();
    NAMES.forEach((name, file) -> all.put(name, bytes -> reads(file, bytes, SPLIT.contains(name))));
    return all;
  }

  private static void reads(String name, byte[] bytes, boolean split) {
    MemoryFileSystem.hold(bytes);
    InputFile file = file(name, bytes.length);
    List<DecodedRecord> rows =
        FixtureReader.rows(CORPUS, CONFIG, HADOOP, List.of(whole(file)).iterator());
    rows.forEach(IngestTargets::record);
    kept(rows.size() <= bytes.length + 1, "no more records than bytes");
    long output =
        rows.stream().map(SourceFixture::text).mapToLong(t -> t == null ? 0 : t.length()).sum();
    kept(output <= FREE_OUTPUT + OUTPUT_PER_BYTE * (long) bytes.length, "bounded output");
    if (split) {
      Iterator<FileSlice> slices = halves(file).iterator();
      same(
          ids(FixtureReader.rows(CORPUS, CONFIG, HADOOP, slices)),
          ids(rows),
          "the same records from two slices");
    }
  }

  private static InputFile file(String name, int length) {
    Compression compression = Compression.byName(name);
    SourceFormat format = FormatDetector.byName(SourceFormat.AUTO, compression.strip(name));
    return new InputFile("memory:///" + name, 0, format, compression, length, 0, name);
  }

  private static FileSlice whole(InputFile file) {
    return new FileSlice(file, 0, file.length());
  }

  private static List<FileSlice> halves(InputFile file) {
    long middle = file.length() / 2;
    return middle == 0
        ? List.of(whole(file))
        : List.of(new FileSlice(file, 0, middle), new FileSlice(file, middle, file.length()));
  }

  private static List<String> ids(List<DecodedRecord> rows) {
    return rows.stream().map(row -> row.docId()).toList();
  }

  private static void record(DecodedRecord row) {
    String text = SourceFixture.text(row);
    String reason = SourceFixture.reason(row);
    if (reason.equals("kept")) {
      kept(text != null && Promise.isWellFormed(text), "kept records have a text");
      double confidence = row.charsetConfidence();
      kept(confidence >= 0 && confidence <= 1, "confidence is 0 to 1");
    } else {
      kept(REASONS.contains(reason), "a documented reason", row);
      kept(
          !SourceFixture.detail(row).startsWith("java.lang."), "no bug", SourceFixture.detail(row));
    }
    kept(row.docId().length() == 32, "an id");
  }
}

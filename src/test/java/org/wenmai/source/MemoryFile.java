package org.wenmai.source;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.source.io.Compression;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.CsvConfig;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.plan.FormatDetector;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.plan.TextMarkup;

/** Reads a file in memory, as a task would. */
public final class MemoryFile {
  private static final Configuration HADOOP = MemoryFileSystem.configuration();

  private MemoryFile() {}

  /** The records of a CSV file in their order. */
  public static List<DecodedRecord> rows(String name, byte[] bytes, CsvConfig csv) {
    return rows(name, bytes, Map.of(), csv);
  }

  /** The records of a file in their order. */
  public static List<DecodedRecord> rows(
      String name, byte[] bytes, Map<String, String> fields, CsvConfig csv) {
    SourceConfig source =
        new SourceConfig(
            "memory:///a", "", SourceFormat.AUTO, fields, null, csv, TextMarkup.AUTO, true);
    CorpusConfig corpus = new CorpusConfig(List.of(source), "UTC");
    MemoryFileSystem.hold(bytes);
    Compression compression = Compression.byName(name);
    SourceFormat format = FormatDetector.byName(SourceFormat.AUTO, compression.strip(name));
    InputFile file =
        new InputFile("memory:///" + name, 0, format, compression, bytes.length, 0, name);
    return FixtureReader.rows(
        corpus,
        SourceFixture.SMALL,
        HADOOP,
        List.of(new FileSlice(file, 0, bytes.length)).iterator());
  }
}

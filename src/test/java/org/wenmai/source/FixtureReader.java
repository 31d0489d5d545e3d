package org.wenmai.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.source.decode.RecordDecoder;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.plan.InputListing;
import org.wenmai.source.plan.SlicePlanner;

/** Reads and decodes the records of slices as tasks do, without Spark. */
public final class FixtureReader {
  /** Shared, since loading its defaults takes longer than reading a small file. */
  private static final Configuration HADOOP = new Configuration();

  private FixtureReader() {}

  /** Rows of all slices in order of the files. */
  public static List<DecodedRecord> rows(CorpusConfig corpus, IngestConfig config) {
    InputListing listing = InputListing.list(HADOOP, corpus);
    List<FileSlice> slices = new ArrayList<>();
    SlicePlanner.plan(listing.files(), config.splitBytes(), 1).forEach(slices::addAll);
    return rows(corpus, config, slices.iterator());
  }

  public static List<DecodedRecord> rows(
      CorpusConfig corpus, IngestConfig config, Iterator<FileSlice> slices) {
    return rows(corpus, config, HADOOP, slices);
  }

  public static List<DecodedRecord> rows(
      CorpusConfig corpus, IngestConfig config, Configuration hadoop, Iterator<FileSlice> slices) {
    RecordReaderFactory reader = new RecordReaderFactory(corpus, config, hadoop);
    RecordDecoder decoder = new RecordDecoder(corpus, config.pageText());
    List<DecodedRecord> rows = new ArrayList<>();
    new SliceRecordIterator(reader, slices)
        .forEachRemaining(record -> rows.add(DecodedRecord.of(decoder.decode(record))));
    return rows;
  }

  /** Of a folder or file of which nothing is declared. */
  public static List<DecodedRecord> rows(Path path, IngestConfig config) {
    return rows(SourceFixture.config(path.toString()), config);
  }

  public static List<DecodedRecord> rows(Path path) {
    return rows(path, SourceFixture.SMALL);
  }
}

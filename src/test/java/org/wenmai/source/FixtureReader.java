package org.wenmai.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.wenmai.source.decode.RecordDecoder;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.plan.InputListing;
import org.wenmai.source.plan.SlicePlanner;

/** Reads as a task does, without Spark. */
public final class FixtureReader {
  /** Reading its defaults takes longer than a small file. */
  private static final Configuration HADOOP = new Configuration();

  private FixtureReader() {}

  /** Rows of all slices in order of the files. */
  public static List<Row> rows(CorpusConfig corpus, IngestConfig config) {
    InputListing listing = InputListing.list(HADOOP, corpus);
    List<FileSlice> slices = new ArrayList<>();
    SlicePlanner.plan(listing.files(), config.splitBytes(), 1).forEach(slices::addAll);
    return rows(corpus, config, slices.iterator());
  }

  static List<Row> rows(CorpusConfig corpus, IngestConfig config, Iterator<FileSlice> slices) {
    return rows(corpus, config, HADOOP, slices);
  }

  static List<Row> rows(
      CorpusConfig corpus, IngestConfig config, Configuration hadoop, Iterator<FileSlice> slices) {
    RecordReaders reader = new RecordReaders(corpus, config, hadoop);
    RecordDecoder finisher = new RecordDecoder(corpus, config.pageText());
    List<Row> rows = new ArrayList<>();
    new SliceRecordIterator(reader, slices)
        .forEachRemaining(record -> rows.add(named(finisher.row(record))));
    return rows;
  }

  private static Row named(Row row) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return new GenericRowWithSchema(values, IngestStage.COLUMNS);
  }

  /** Of a folder or file of which nothing is declared. */
  public static List<Row> rows(Path path, IngestConfig config) {
    return rows(SourceFixture.config(path.toString()), config);
  }

  public static List<Row> rows(Path path) {
    return rows(path, SourceFixture.SMALL);
  }
}

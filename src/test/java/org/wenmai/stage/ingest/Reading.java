package org.wenmai.stage.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/** Reads as a task does, without Spark. */
final class Reading {
  /** Reading its defaults takes longer than a small file. */
  private static final Configuration HADOOP = new Configuration();

  private Reading() {}

  /** Rows of all slices in order of the files. */
  static List<Row> rows(CorpusConfig corpus, IngestConfig config) {
    InputListing listing = InputListing.list(HADOOP, corpus);
    List<Slice> slices = new ArrayList<>();
    Slices.plan(listing.files(), config.splitBytes(), 1).forEach(slices::addAll);
    return rows(corpus, config, slices.iterator());
  }

  static List<Row> rows(CorpusConfig corpus, IngestConfig config, Iterator<Slice> slices) {
    return rows(corpus, config, HADOOP, slices);
  }

  static List<Row> rows(
      CorpusConfig corpus, IngestConfig config, Configuration hadoop, Iterator<Slice> slices) {
    SliceReader reader = new SliceReader(corpus, config, hadoop);
    Finisher finisher = new Finisher(corpus, config.pageText());
    List<Row> rows = new ArrayList<>();
    new SliceRecords(reader, slices)
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
  static List<Row> rows(Path path, IngestConfig config) {
    return rows(Corpus.config(path.toString()), config);
  }

  static List<Row> rows(Path path) {
    return rows(path, Corpus.SMALL);
  }

  /** How many slices there are. */
  static int slices(Path path, IngestConfig config) {
    InputListing listing = InputListing.list(HADOOP, Corpus.config(path.toString()));
    return Slices.plan(listing.files(), config.splitBytes(), 1).stream().mapToInt(List::size).sum();
  }
}

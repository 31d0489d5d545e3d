package org.wenmai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordKey;
import scala.Tuple2;

/** The function of a reading task: the records of its group of slices, by their keys. */
final class SliceGroupReader implements PairFlatMapFunction<byte[], RecordKey, RawRecord> {
  private static final long serialVersionUID = 1L;

  private final CorpusConfig corpus;
  private final IngestConfig config;
  private final Broadcast<SerializableConfiguration> hadoop;

  SliceGroupReader(
      CorpusConfig corpus, IngestConfig config, Broadcast<SerializableConfiguration> hadoop) {
    this.corpus = corpus;
    this.config = config;
    this.hadoop = hadoop;
  }

  @Override
  public Iterator<Tuple2<RecordKey, RawRecord>> call(byte[] group) throws Exception {
    RecordReaderFactory readers = new RecordReaderFactory(corpus, config, hadoop.value().value());
    Iterator<RawRecord> records = new SliceRecordIterator(readers, slices(group).iterator());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Tuple2<RecordKey, RawRecord> next() {
        RawRecord record = records.next();
        return new Tuple2<>(new RecordKey(record), record);
      }
    };
  }

  private static List<FileSlice> slices(byte[] group) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(group))) {
      return List.of((FileSlice[]) in.readObject());
    }
  }
}

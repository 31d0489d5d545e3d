package org.wenmai.stage.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** What a reading task does with its group of slices. */
final class ReadGroup implements PairFlatMapFunction<byte[], RecordKey, RawRecord> {
  private static final long serialVersionUID = 1L;

  private final CorpusConfig corpus;
  private final IngestConfig config;
  private final Broadcast<SerializableConfiguration> hadoop;

  ReadGroup(CorpusConfig corpus, IngestConfig config, Broadcast<SerializableConfiguration> hadoop) {
    this.corpus = corpus;
    this.config = config;
    this.hadoop = hadoop;
  }

  @Override
  public Iterator<Tuple2<RecordKey, RawRecord>> call(byte[] group) throws Exception {
    SliceReader reader = new SliceReader(corpus, config, hadoop.value().value());
    Iterator<RawRecord> records = new SliceRecords(reader, slices(group).iterator());
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

  private static List<Slice> slices(byte[] group) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(group))) {
      return List.of((Slice[]) in.readObject());
    }
  }
}

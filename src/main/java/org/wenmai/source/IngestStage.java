package org.wenmai.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.plan.InputListing;
import org.wenmai.source.plan.SlicePlanner;
import org.wenmai.source.record.RecordKey;

/**
 * Reads the files of a corpus: one document for every record, kept or rejected.
 *
 * <p>They are the same however files are split, grouped and shuffled, and lie in order of (doc_id,
 * uri) within each partition. Reading is lazy, and never fails because of what a file holds.
 */
public final class IngestStage {
  private final CorpusConfig corpus;
  private final IngestConfig config;

  /** Creates the stage. */
  public IngestStage(CorpusConfig corpus, IngestConfig config) {
    this.corpus = corpus;
    this.config = config;
  }

  /**
   * The records of the listed files.
   *
   * @param listing of the same corpus
   * @param partitions how many partitions the records are spread over, at least 1; never shows in
   *     them
   */
  public IngestedRecords open(SparkSession session, InputListing listing, int partitions) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    List<byte[]> groups = new ArrayList<>();
    for (List<FileSlice> group :
        SlicePlanner.plan(listing.files(), config.splitBytes(), partitions)) {
      groups.add(serialized(group.toArray(FileSlice[]::new)));
    }
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    SliceGroupReader read = new SliceGroupReader(corpus, config, hadoop);
    return new IngestedRecords(
        corpus,
        config.pageText(),
        spark
            .parallelize(groups, Math.max(1, groups.size()))
            .flatMapToPair(read)
            .repartitionAndSortWithinPartitions(
                new DocIdPartitioner(partitions), new RecordKey.Order()));
  }

  /** Java's own serialization: whatever the session's serializer is, it can move bytes. */
  private static byte[] serialized(FileSlice[] slices) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(slices);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

package org.wenmai.stage.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.timestamp_micros;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.wenmai.stage.Work;

/**
 * Reads the files of a corpus: one row for every record, kept or rejected.
 *
 * <p>The rows are the same however files are split, grouped and shuffled, and lie in order of
 * (doc_id, uri) within each partition. Reading is lazy, and never fails because of what a file
 * holds.
 */
public final class IngestStage {
  /** As the columns travel: instants in microseconds, days in days since 1970. */
  static final StructType WIRE =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("record_id", DataTypes.StringType, false)
          .add("external_id", DataTypes.StringType, true)
          .add("uri", DataTypes.StringType, false)
          .add("source", DataTypes.StringType, false)
          .add("title", DataTypes.StringType, true)
          .add("published_at", DataTypes.LongType, true)
          .add("published_date", DataTypes.IntegerType, true)
          .add("published_precision", DataTypes.StringType, true)
          .add(Work.RAW_TEXT, DataTypes.StringType, true)
          .add("charset", DataTypes.StringType, false)
          .add("charset_confidence", DataTypes.DoubleType, false)
          .add(Work.DECLARED_LANGUAGE, DataTypes.StringType, true)
          .add(Work.REJECTION, Work.REJECTION_TYPE, true);

  private final CorpusConfig corpus;
  private final IngestConfig config;

  /** A source of records for one corpus. */
  public IngestStage(CorpusConfig corpus, IngestConfig config) {
    this.corpus = corpus;
    this.config = config;
  }

  /**
   * The records of the listed files.
   *
   * @param listing of the same corpus
   * @param partitions how many partitions the rows are spread over, at least 1; never shows in them
   * @return columns doc_id, record_id, external_id, uri, source, title, published_at,
   *     published_date, published_precision, {@link Work#RAW_TEXT}, charset, charset_confidence,
   *     {@link Work#DECLARED_LANGUAGE}, {@link Work#REJECTION}; of rejected rows text is null and
   *     charset empty
   */
  public Dataset<Row> read(SparkSession spark, InputListing listing, int partitions) {
    JavaRDD<Row> rows =
        rows(JavaSparkContext.fromSparkContext(spark.sparkContext()), listing, partitions);
    return spark.createDataFrame(rows, WIRE).select(published());
  }

  private JavaRDD<Row> rows(JavaSparkContext spark, InputListing listing, int partitions) {
    List<byte[]> groups = new ArrayList<>();
    for (List<Slice> group : Slices.plan(listing.files(), config.splitBytes(), partitions)) {
      groups.add(serialized(group.toArray(Slice[]::new)));
    }
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    ReadGroup read = new ReadGroup(corpus, config, hadoop);
    FinishPartition finish = new FinishPartition(corpus);
    return spark
        .parallelize(groups, Math.max(1, groups.size()))
        .flatMapToPair(read)
        .repartitionAndSortWithinPartitions(new ByDocId(partitions), new RecordKey.Order())
        .mapPartitions(finish);
  }

  private static Column[] published() {
    List<Column> columns = new ArrayList<>();
    for (String name : WIRE.fieldNames()) {
      columns.add(
          switch (name) {
            case "published_at" -> timestamp_micros(col(name)).as(name);
            case "published_date" -> date_from_unix_date(col(name)).as(name);
            default -> col(name);
          });
    }
    return columns.toArray(Column[]::new);
  }

  /** Java's own serialization: whatever the session's serializer is, it can move bytes. */
  private static byte[] serialized(Slice[] slices) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(slices);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

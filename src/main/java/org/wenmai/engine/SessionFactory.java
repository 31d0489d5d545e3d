package org.wenmai.engine;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts the Spark session of a run: the user's cluster under spark-submit, else embedded. */
public final class SessionFactory {
  /** A corpus is small while each core has at most this many partitions of it. */
  private static final int SMALL_ROUNDS = 8;

  private SessionFactory() {}

  /** Spark's configuration as spark-submit or system properties give it, with our defaults. */
  public static SparkConf configuration() {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.app.name", "wenmai");
    if (!conf.contains("spark.master")) {
      embedded(conf);
    }
    // Text is UTF-8 and time is UTC whatever the machine: the same tables everywhere.
    conf.set("spark.sql.session.timeZone", "UTC");
    conf.setIfMissing("spark.sql.parquet.compression.codec", "zstd");
    conf.setIfMissing("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    return conf;
  }

  private static void embedded(SparkConf conf) {
    conf.set("spark.master", "local[*]");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.driver.host", "localhost");
    conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    conf.setIfMissing("spark.sql.catalogImplementation", "in-memory");
  }

  /**
   * Fits Spark to the size of a corpus; never shows in results.
   *
   * <p>For a small corpus the time goes into compiling plans, not into running them: there Spark
   * interprets its expressions and does not plan again between stages (measured on the sample: a
   * fifth of all processor time). What the user has set stays.
   *
   * @param partitions of a dataset of corpus size
   */
  static void adapt(SparkSession spark, int partitions) {
    set(spark, "spark.sql.shuffle.partitions", Integer.toString(partitions));
    if (partitions <= SMALL_ROUNDS * spark.sparkContext().defaultParallelism()) {
      set(spark, "spark.sql.adaptive.enabled", "false");
      set(spark, "spark.sql.codegen.wholeStage", "false");
      set(spark, "spark.sql.codegen.factoryMode", "NO_CODEGEN");
    }
  }

  private static void set(SparkSession spark, String key, String value) {
    if (!spark.sparkContext().conf().contains(key)) {
      spark.conf().set(key, value);
    }
  }

  /** The session; started on the first call. */
  public static SparkSession start(SparkConf conf) {
    return SparkSession.builder().config(conf).getOrCreate();
  }
}

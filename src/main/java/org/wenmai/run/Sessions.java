package org.wenmai.run;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts the Spark session of a run: the user's cluster under spark-submit, else embedded. */
public final class Sessions {
  private Sessions() {}

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

  /** The session; started on the first call. */
  public static SparkSession start(SparkConf conf) {
    return SparkSession.builder().config(conf).getOrCreate();
  }
}

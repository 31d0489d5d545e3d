package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The SQL functions in a real PySpark session that has nothing but the jar and one setting. */
final class SqlFunctionsIT {
  private static final String SESSION =
      """
      import sys
      from pyspark.sql import SparkSession
      spark = (SparkSession.builder.master("local[1]")
          .config("spark.jars", sys.argv[1])
          .config("spark.sql.extensions", "org.wenmai.sql.WenmaiExtensions")
          .config("spark.ui.enabled", False)
          .config("spark.driver.host", "localhost")
          .config("spark.driver.bindAddress", "127.0.0.1").getOrCreate())
      texts = spark.createDataFrame([("頭髮與發展",), (None,), ("擴充套件",)], "text string")
      rows = texts.selectExpr("wenmai_fold(text) f", "wenmai_fold(text, 'regional') r",
          "transform(wenmai_words(wenmai_fold(text), 'zh'), w -> w.term) w",
          "wenmai_script(text) s").collect()
      print([tuple(row) for row in rows])
      print(len(spark.sql("show functions like 'wenmai_*'").collect()), "functions")
      """;

  @Test
  void workInPySparkWithTheJarAndOneSetting() {
    Python.require("pyspark");
    String jar = Launcher.run("jar").out().strip();

    Launcher.Result result = Python.run(Map.of(), "-c", SESSION, jar);

    assertThat(result.status()).as(result.out()).isZero();
    assertThat(result.out())
        .contains("('头发与发展', '头发与发展', ['头发', '与', '发展'], 'Hant')")
        .contains("(None, None, None, None)")
        .contains("'扩展'")
        .contains("6 functions");
  }
}

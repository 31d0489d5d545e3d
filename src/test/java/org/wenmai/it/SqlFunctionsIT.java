package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions and pipelines in real sessions that have nothing but the jar and a setting or two. */
final class SqlFunctionsIT {
  private static final String QUERY =
      """
      spark.createDataFrame([(1, "頭髮與發展"), (2, None), (3, "擴充套件")],
          "id int, text string").createOrReplaceTempView("texts")
      rows = spark.sql(\"\"\"select wenmai_fold(text) f, wenmai_fold(text, 'regional') r,
          transform(wenmai_words(wenmai_fold(text), 'zh'), w -> w.term) w,
          wenmai_script(text) s from texts order by id\"\"\").collect()
      print([tuple(row) for row in rows])
      print(len(spark.sql("show functions like 'wenmai_*'").collect()), "functions")
      """;

  private static final String LOCAL =
      """
      import sys
      from pyspark.sql import SparkSession
      spark = (SparkSession.builder.%s
          .config("spark.jars", sys.argv[1])
          .config("spark.sql.extensions", "org.wenmai.sql.WenmaiExtensions")
          .config("spark.ui.enabled", False)
          .config("spark.driver.host", "localhost")
          .config("spark.driver.bindAddress", "127.0.0.1").getOrCreate())
      """;

  private static final String PIPELINE =
      """
      sys.path.append(sys.argv[1])
      from org.wenmai.sql import StageTransformer
      from pyspark.ml import Pipeline, PipelineModel
      from pyspark.ml.feature import CountVectorizer
      texts = spark.createDataFrame([(1, "頭髮與頭髮"), (2, None)], "id int, body string")
      stages = StageTransformer(inputCol="body", settings=["fold.regional-words=true"])
      counts = CountVectorizer(inputCol="wenmai_terms", outputCol="counts")
      model = Pipeline(stages=[stages, counts]).fit(texts)
      model.save(sys.argv[2])
      loaded = PipelineModel.load(sys.argv[2])
      print(loaded.stages[0].getOrDefault("inputCol"), loaded.stages[0].getOrDefault("settings"))
      for row in loaded.transform(texts).orderBy("id").collect():
          print(row.wenmai_terms, row.wenmai_script, row.counts)
      """;

  private static String jar;

  @TempDir Path folder;

  @BeforeAll
  static void build() {
    Python.require("pyspark");
    jar = Launcher.run("jar").out().strip();
  }

  private String run(String script, String... arguments) {
    String[] command = new String[arguments.length + 3];
    command[0] = "-c";
    command[1] = script;
    command[2] = jar;
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    Launcher.Result result = Python.run(Map.of(), command);
    assertThat(result.status()).as(result.out()).isZero();
    return result.out();
  }

  private static void assertAnswers(String out) {
    assertThat(out)
        .contains("('头发与发展', '头发与发展', ['头发', '与', '发展'], 'Hant')")
        .contains("(None, None, None, None)")
        .contains("'扩展'")
        .contains("6 functions");
  }

  @Test
  void workInPySparkWithTheJarAndOneSetting() {
    assertAnswers(run(LOCAL.formatted("master('local[1]')") + QUERY));
  }

  @Test
  void workOverSparkConnect() {
    Python.require("grpc", "grpc_status", "google.rpc", "zstandard", "pandas", "pyarrow");

    assertAnswers(run(LOCAL.formatted("remote('local[1]')") + QUERY));
  }

  @Test
  void workInTheShellOfSparkSql() throws Exception {
    Path query = folder.resolve("query.sql");
    Files.writeString(
        query,
        """
        select wenmai_fold('頭髮與發展');
        describe function extended wenmai_fold;
        create temporary view words as select explode(wenmai_words('我来到北京清华大学', 'zh')) w;
        select concat_ws('/', collect_list(w.term)) from words;
        """);

    String out =
        run(
            """
            import os, subprocess, sys, pyspark
            shell = os.path.join(os.path.dirname(pyspark.__file__), "bin", "spark-sql")
            sys.exit(subprocess.call([shell, "--master", "local[1]", "--jars", sys.argv[1],
                "--conf", "spark.sql.extensions=org.wenmai.sql.WenmaiExtensions",
                "--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=localhost",
                "--conf", "spark.driver.bindAddress=127.0.0.1",
                "--conf", "spark.sql.catalogImplementation=in-memory",
                "-f", sys.argv[2]], cwd=os.path.dirname(sys.argv[2])))
            """,
            query.toString());

    assertThat(out)
        .contains("头发与发展")
        .contains("wenmai_fold(text[, 'regional'])")
        .contains("我/来到/北京/清华大学");
  }

  @Test
  void putStagesIntoAPipelineOfPySparkThatIsSavedAndLoaded() {
    String out =
        run(LOCAL.formatted("master('local[1]')") + PIPELINE, folder.resolve("model").toString());

    assertThat(out)
        .contains("body ['fold.regional-words=true']")
        .contains("['头发', '头发'] Hant (1,[0],[2.0])")
        .contains("[] None (1,[],[])");
  }
}

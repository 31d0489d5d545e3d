package org.wenmai.warehouse.table;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.error.WenmaiException;

@ExtendWith(SparkSessions.class)
final class TableWriterTest {
  private static final StructType NUMBERS =
      new StructType().add("n", DataTypes.LongType, false).add("name", DataTypes.StringType, true);

  @TempDir Path folder;

  @Test
  void writesSeveralTablesInOnePassAndCountsThem(SparkSession spark) {
    WriteResult pass = splitTables(spark, 3);
    Map<String, WrittenTable> written = pass.written();

    assertThat(pass.rowsIn()).isEqualTo(100);

    assertThat(written.get("even").rows()).isEqualTo(50);
    assertThat(written.get("twice").rows()).isEqualTo(200);
    assertThat(written.get("twice").tallies()).isEqualTo(Map.of("x", 100L, "-", 100L));
    assertThat(spark.read().parquet(folder + "/even").count()).isEqualTo(50);
    assertThat(spark.read().parquet(folder + "/twice").distinct().count()).isEqualTo(200);
  }

  @Test
  void hashesDoNotDependOnPartitions(SparkSession spark) {
    WriteResult one = splitTables(spark, 1);
    WriteResult seven = splitTables(spark, 7);

    assertThat(content(seven.of("even"))).isEqualTo(content(one.of("even")));
    assertThat(content(seven.of("twice"))).isEqualTo(content(one.of("twice")));
    assertThat(seven.of("even").files()).hasSize(7);
    assertThat(one.of("even").hash()).isNotEqualTo(ContentHash.EMPTY);
  }

  @Test
  void anotherValueGivesAnotherHash(SparkSession spark) {
    WrittenTable three = writeNames(spark, "a", "b", "c");
    assertThat(writeNames(spark, "c", "a", "b").hash()).isEqualTo(three.hash());
    assertThat(writeNames(spark, "a", "b", "d").hash()).isNotEqualTo(three.hash());
    assertThat(writeNames(spark, "a", "b").hash()).isNotEqualTo(three.hash());
  }

  @Test
  void anEmptyTableKeepsItsSchemaAndNeedsNoSparkJob(SparkSession spark) {
    Dataset<Row> none = spark.createDataFrame(List.of(), NUMBERS);
    WrittenTable written = new TableWriter(spark).write(none, target("none", NUMBERS));

    assertThat(content(written)).isEqualTo(WrittenTable.NOTHING);
    assertThat(written.files()).extracting(DataFile::rows).containsExactly(0L);
    assertThat(spark.read().parquet(folder + "/none").schema().simpleString())
        .isEqualTo("struct<n:bigint,name:string>");
  }

  @Test
  void replacesWhatAnEarlierAttemptLeft(SparkSession spark) throws Exception {
    Files.createDirectories(folder.resolve("numbers"));
    Files.writeString(folder.resolve("numbers/part-00000-dead.parquet"), "torn");
    writeNames(spark, "a");

    try (Stream<Path> files = Files.list(folder.resolve("numbers"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".parquet"))).hasSize(1);
    }
  }

  @Test
  void theListOfFilesIsWhatLiesInTheFolder(SparkSession spark) throws Exception {
    WrittenTable even = splitTables(spark, 3).of("even");

    assertThat(even.files()).hasSize(3);
    assertThat(even.files().stream().mapToLong(DataFile::rows).sum()).isEqualTo(50);
    for (DataFile file : even.files()) {
      assertThat(folder.resolve("even/" + file.name())).hasSize(file.bytes());
    }
    try (Stream<Path> files = Files.list(folder.resolve("even"))) {
      assertThat(files).hasSize(3);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("even", "twice");
    }
  }

  @Test
  void filesOfAttemptsThatDoNotCountAreDeleted(SparkSession spark) throws Exception {
    String root = folder.toString();
    JavaRDD<InternalRow> rows =
        new JavaSparkContext(spark.sparkContext())
            .parallelize(List.of("a", "b"), 1)
            .map(
                name -> {
                  // What a speculative attempt, or one whose executor was lost, leaves.
                  try (Stream<Path> found = Files.list(Path.of(root))) {
                    for (Path attempts : found.filter(TableWriterTest::isOfAttempts).toList()) {
                      Files.writeString(attempts.resolve("numbers/part-00000-late"), "torn");
                    }
                  }
                  return wrapped(1L, name);
                });

    WriteResult pass =
        new TableWriter(spark)
            .write(
                rows,
                new StructType().add("numbers", NUMBERS),
                List.of(target("numbers", NUMBERS)));

    assertThat(pass.rowsIn()).isEqualTo(2);
    assertThat(pass.of("numbers").tallies()).isEqualTo(Map.of("a", 1L, "b", 1L));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("numbers"));
    }
    try (Stream<Path> files = Files.list(folder.resolve("numbers"))) {
      assertThat(files).hasSize(1);
    }
    assertThat(spark.read().parquet(folder + "/numbers").count()).isEqualTo(2);
  }

  private static boolean isOfAttempts(Path path) {
    return path.getFileName().toString().startsWith("_attempts-");
  }

  private static InternalRow wrapped(long n, String name) {
    InternalRow row = new GenericInternalRow(new Object[] {n, UTF8String.fromString(name)});
    return new GenericInternalRow(new Object[] {row});
  }

  @Test
  void rowsWithAndWithoutAPlanAreTheSameTable(SparkSession spark) {
    WrittenTable planned = writeNames(spark, "a", "b");
    JavaRDD<InternalRow> rows =
        new JavaSparkContext(spark.sparkContext())
            .parallelize(List.of("b", "a"), 2)
            .map(name -> wrapped(1L, name));

    WriteResult pass =
        new TableWriter(spark)
            .write(
                rows,
                new StructType().add("numbers", NUMBERS),
                List.of(target("numbers", NUMBERS)));

    assertThat(content(pass.of("numbers"))).isEqualTo(content(planned));
  }

  @Test
  void columnsAreFoundByNameCastAndFilledWithNulls(SparkSession spark) {
    Dataset<Row> rows = spark.range(3).selectExpr("cast(id as int) as n", "id as unused");

    WrittenTable written = new TableWriter(spark).write(rows, target("cast", NUMBERS));

    assertThat(written.tallies()).isEqualTo(Map.of("-", 3L));
    Dataset<Row> read = spark.read().parquet(folder + "/cast");
    assertThat(read.schema().simpleString()).isEqualTo("struct<n:bigint,name:string>");
    assertThat(read.orderBy("n").collectAsList())
        .containsExactly(
            RowFactory.create(0L, null), RowFactory.create(1L, null), RowFactory.create(2L, null));
  }

  @Test
  void aNullWhereTheContractHasNoneFailsAndLeavesNoFile(SparkSession spark) throws Exception {
    Dataset<Row> rows = spark.range(1).selectExpr("cast(null as bigint) as n", "'a' as name");

    assertThatThrownBy(() -> new TableWriter(spark).write(rows, target("nulls", NUMBERS)))
        .rootCause()
        .hasMessage("Column n of table nulls is null, which the contract does not allow");
    try (Stream<Path> files = Files.list(folder.resolve("nulls"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void offsetsInListsHaveNoDictionaryAndTextsHave(SparkSession spark) throws Exception {
    StructType span =
        new StructType()
            .add("start", DataTypes.IntegerType, false)
            .add("kind", DataTypes.StringType, false);
    StructType schema =
        new StructType()
            .add("doc_id", DataTypes.StringType)
            .add("spans", new ArrayType(span, false));
    Dataset<Row> rows =
        spark
            .range(0, 500, 1, 1)
            .selectExpr(
                "'d' as doc_id",
                "array(named_struct('start', cast(id as int), 'kind', 'navigation')) as spans");
    TableTarget target = new TableTarget("spans", folder + "/spans", schema, List.of());

    new TableWriter(spark).write(rows, target);

    assertThat(encodings("spans"))
        .containsEntry("[spans, list, element, start]", false)
        .containsEntry("[spans, list, element, kind]", true)
        .containsEntry("[doc_id]", true);
  }

  /** Column to whether it has a dictionary. */
  private Map<String, Boolean> encodings(String table) throws Exception {
    Map<String, Boolean> dictionaries = new HashMap<>();
    for (Path file : parquetFiles(table)) {
      try (ParquetFileReader reader =
          ParquetFileReader.open(
              HadoopInputFile.fromPath(
                  new org.apache.hadoop.fs.Path(file.toUri()), new Configuration()))) {
        reader
            .getRowGroups()
            .forEach(
                group ->
                    group
                        .getColumns()
                        .forEach(
                            column ->
                                dictionaries.put(
                                    List.of(column.getPath().toArray()).toString(),
                                    column.hasDictionaryPage())));
      }
    }
    return dictionaries;
  }

  private List<Path> parquetFiles(String table) throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve(table))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  @Test
  void noChecksumFilesAreLeftBesideTheTable(SparkSession spark) throws Exception {
    writeNames(spark, "a", "b");

    try (Stream<Path> files = Files.list(folder.resolve("numbers"))) {
      assertThat(files).allMatch(file -> file.toString().endsWith(".parquet"));
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsAClearError(SparkSession spark) throws Exception {
    Files.writeString(folder.resolve("file"), "x");

    assertThatThrownBy(
            () ->
                new TableWriter(spark)
                    .write(
                        spark.createDataFrame(List.of(), NUMBERS), target("file/below", NUMBERS)))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("Cannot write " + folder + "/file/below")
        .hasMessageContaining("Check permission and free space of the warehouse.");
  }

  /** Without the files that it happens to lie in. */
  private static WrittenTable content(WrittenTable written) {
    return written.in(List.of());
  }

  private WriteResult splitTables(SparkSession spark, int partitions) {
    Dataset<Row> rows =
        spark
            .range(0, 100, 1, partitions)
            .toDF("n")
            .withColumn("name", concat(lit("名"), col("n").cast("string")));
    Dataset<Row> tables =
        rows.select(
            when(col("n").mod(2).equalTo(0), struct(col("n"), col("name"))).as("even"),
            array(
                    struct(col("n"), lit("x").as("name")),
                    struct(col("n"), lit(null).cast("string").as("name")))
                .as("twice"));
    return new TableWriter(spark)
        .write(tables, List.of(target("even", NUMBERS), target("twice", NUMBERS)));
  }

  private WrittenTable writeNames(SparkSession spark, String... names) {
    List<Row> rows = Stream.of(names).map(name -> RowFactory.create(1L, name)).toList();
    return new TableWriter(spark)
        .write(spark.createDataFrame(rows, NUMBERS).repartition(2), target("numbers", NUMBERS));
  }

  private TableTarget target(String table, StructType schema) {
    return new TableTarget(table, folder + "/" + table, schema, List.of("name"));
  }
}

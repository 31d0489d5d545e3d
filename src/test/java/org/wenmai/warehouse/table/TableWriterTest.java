package org.wenmai.warehouse.table;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;

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
    assertThat(splitTables(spark, 7)).isEqualTo(one);
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

    assertThat(written).isEqualTo(WrittenTable.NOTHING);
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

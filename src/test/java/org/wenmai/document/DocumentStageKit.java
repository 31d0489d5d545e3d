package org.wenmai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;

/**
 * What every {@link DocumentStage} must pass; a stage's test extends it and gives the stage and
 * rows.
 *
 * <p>The rows should include hostile ones: empty text, nulls where allowed, lone surrogates, a
 * rejected row.
 */
@ExtendWith(SparkSessions.class)
public abstract class DocumentStageKit {
  /** The stage under test. */
  protected abstract DocumentStage stage();

  /**
   * Schema of the rows; must have the required columns, doc_id and {@link WorkColumns#REJECTION}.
   */
  protected abstract StructType inputSchema();

  /** Rows of that schema, at least five. */
  protected abstract List<Row> inputRows();

  /** The stage's output for the given rows over this many partitions, by doc_id. */
  protected final List<Row> run(SparkSession spark, List<Row> rows, int partitions) {
    return output(spark, rows, partitions).orderBy("doc_id").collectAsList();
  }

  private Dataset<Row> output(SparkSession spark, List<Row> rows, int partitions) {
    return stage().apply(spark.createDataFrame(rows, inputSchema()).repartition(partitions));
  }

  @Test
  void requiresOnlyColumnsThatTheInputHas() {
    assertThat(inputSchema().fieldNames())
        .containsAll(stage().requires())
        .contains("doc_id", WorkColumns.REJECTION);
  }

  @Test
  void keepsEveryRow(SparkSession spark) {
    assertThat(run(spark, inputRows(), 2)).hasSameSizeAs(inputRows());
  }

  @Test
  void addsTheColumnsThatItDeclares(SparkSession spark) {
    StructType out = output(spark, inputRows(), 1).schema();
    for (StructField field : stage().adds().fields()) {
      assertThat(out.apply(field.name()).dataType().sameType(field.dataType()))
          .as("%s is %s", field.name(), out.apply(field.name()).dataType().simpleString())
          .isTrue();
    }
  }

  @Test
  void givesTheSameRowsOnOneTwoAndSevenPartitions(SparkSession spark) {
    List<Row> one = run(spark, inputRows(), 1);
    assertThat(run(spark, inputRows(), 2)).isEqualTo(one);
    assertThat(run(spark, inputRows(), 7)).isEqualTo(one);
  }

  @Test
  void leavesRejectedRowsAlone(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    int at = inputSchema().fieldIndex(WorkColumns.REJECTION);
    for (Row row : inputRows()) {
      Object[] values = new Object[row.size()];
      Arrays.setAll(values, row::get);
      values[at] = org.apache.spark.sql.RowFactory.create("ingest", "planted", null, null);
      rows.add(org.apache.spark.sql.RowFactory.create(values));
    }
    for (Row row : run(spark, rows, 2)) {
      assertThat(row.<Row>getAs(WorkColumns.REJECTION).getString(1)).isEqualTo("planted");
      for (String added : stage().adds().fieldNames()) {
        assertThat(row.<Object>getAs(added)).as(added).isNull();
      }
    }
  }
}

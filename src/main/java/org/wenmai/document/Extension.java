package org.wenmai.document;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A stage as part of a Spark plan, for datasets that are not those of a run.
 *
 * <p>The function is non-deterministic in Spark's sense, or the optimizer would evaluate it again
 * in every later projection and filter (measured: five times and growing). A record that is
 * rejected already is skipped.
 */
final class Extension {
  private static final String OUTCOME = "__outcome";

  private Extension() {}

  /** The records with the columns that the stage adds, null in rejected rows. */
  static Dataset<Row> of(Dataset<Row> records, DocumentStage stage) {
    StructType added = stage.adds();
    StructType result = new StructType();
    for (StructField field : added.fields()) {
      result = result.add(field.name(), field.dataType(), true);
    }
    result = result.add(WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE, true);
    Call call = new Call(stage.name(), added.size(), stage.function());
    UserDefinedFunction udf = udf(call, result).asNondeterministic();
    Column[] inputs =
        stage.requires().stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    Column outcome =
        when(col(WorkColumns.REJECTION).isNull(), udf.apply(struct(inputs)))
            .otherwise(lit(null).cast(result));
    return merge(records, outcome, List.of(added.fieldNames()));
  }

  private static Dataset<Row> merge(Dataset<Row> records, Column outcome, List<String> added) {
    Column[] kept =
        Arrays.stream(records.columns())
            .filter(name -> !added.contains(name))
            .map(
                name ->
                    name.equals(WorkColumns.REJECTION)
                        ? coalesce(col(name), col(OUTCOME).getField(name)).as(name)
                        : col(name))
            .toArray(Column[]::new);
    Column[] all = Arrays.copyOf(kept, kept.length + added.size());
    for (int i = 0; i < added.size(); i++) {
      all[kept.length + i] = col(OUTCOME).getField(added.get(i)).as(added.get(i));
    }
    return records.withColumn(OUTCOME, outcome).select(all);
  }

  /** The function as Spark calls it. */
  private static final class Call implements UDF1<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final String stage;
    private final int width;
    private final RecordFunction function;

    Call(String stage, int width, RecordFunction function) {
      this.stage = stage;
      this.width = width;
      this.function = function;
    }

    @Override
    public Row call(Row in) {
      Outcome outcome = function.attempt(in);
      @Nullable Object[] values = Arrays.copyOf(outcome.values(), width + 1);
      values[width] = outcome.rejection(stage);
      return RowFactory.create(values);
    }
  }
}

package org.wenmai.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;

/**
 * The one place where functions over records become part of a Spark plan.
 *
 * <p>All are non-deterministic in Spark's sense, or the optimizer would evaluate them again in
 * every later projection and filter (measured: five times and growing). A record that is rejected
 * already is skipped. A function that throws rejects its record with reason {@code failed}: a bad
 * document never kills a run.
 */
public final class Udfs {
  private static final String OUTCOME = "__outcome";

  /** Nanoseconds spent per stage. For the progress line only: retried tasks count again. */
  private final Map<String, LongAccumulator> clocks;

  /**
   * Creates the factory.
   *
   * @param clocks where the time of each stage is added up, by stage name; stages that it lacks are
   *     not timed
   */
  public Udfs(Map<String, LongAccumulator> clocks) {
    this.clocks = Map.copyOf(clocks);
  }

  /** A factory that takes no times. */
  public static Udfs untimed() {
    return new Udfs(Map.of());
  }

  /**
   * Adds the columns of a stage to records.
   *
   * @param records rows with the stage's required columns and {@link Work#REJECTION}
   * @param stage gives name, required and added columns
   * @param function what the stage does with one record
   * @return the rows with the added columns, null in rejected rows
   */
  public Dataset<Row> extend(Dataset<Row> records, RowStage stage, RecordFunction function) {
    StructType added = stage.adds();
    StructType result = new StructType();
    for (StructField field : added.fields()) {
      result = result.add(field.name(), field.dataType(), true);
    }
    result = result.add(Work.REJECTION, Work.REJECTION_TYPE, true);
    Call call = new Call(stage.name(), added.size(), function, clocks.get(stage.name()));
    UserDefinedFunction udf = udf(call, result).asNondeterministic();
    Column[] inputs =
        stage.requires().stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    Column outcome =
        when(col(Work.REJECTION).isNull(), udf.apply(struct(inputs)))
            .otherwise(lit(null).cast(result));
    return merge(records, outcome, List.of(added.fieldNames()));
  }

  private static Dataset<Row> merge(Dataset<Row> records, Column outcome, List<String> added) {
    Column[] kept =
        Arrays.stream(records.columns())
            .filter(name -> !added.contains(name))
            .map(
                name ->
                    name.equals(Work.REJECTION)
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
    private final @Nullable LongAccumulator clock;

    Call(String stage, int width, RecordFunction function, @Nullable LongAccumulator clock) {
      this.stage = stage;
      this.width = width;
      this.function = function;
      this.clock = clock;
    }

    @Override
    public Row call(Row in) {
      long began = System.nanoTime();
      Row out = row(outcome(in));
      if (clock != null) {
        clock.add(System.nanoTime() - began);
      }
      return out;
    }

    private Outcome outcome(Row in) {
      try {
        return function.apply(in);
      } catch (RuntimeException | StackOverflowError e) {
        return Outcome.rejected("failed", e.toString());
      }
    }

    private Row row(Outcome outcome) {
      @Nullable Object[] values = new @Nullable Object[width + 1];
      if (outcome.reason() == null) {
        System.arraycopy(outcome.values(), 0, values, 0, width);
      } else {
        values[width] = RowFactory.create(stage, outcome.reason(), outcome.detail(), null);
      }
      return RowFactory.create(values);
    }
  }
}

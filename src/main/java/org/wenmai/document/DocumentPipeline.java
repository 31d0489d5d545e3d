package org.wenmai.document;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;

/**
 * Takes a record through several {@link DocumentStage}s, one after the other.
 *
 * <p>A record stays an array of plain Java values from the first stage to the last. As a chain of
 * user-defined functions it would be converted there and back for every stage: measured on 4,032
 * articles, that took longer than all the stages together. Thread-safe.
 */
public final class DocumentPipeline implements Serializable {
  private static final long serialVersionUID = 1L;

  /** One stage as a record meets it; inputs and outputs are places in the record. */
  private record Station(
      String stage,
      @Nullable LongAccumulator clock,
      RecordFunction function,
      StructType in,
      int[] inputs,
      int[] outputs)
      implements Serializable {}

  private final List<StructField> fields;
  private final List<String> columns = new ArrayList<>();
  private final List<Station> stations = new ArrayList<>();
  private final int rejection;

  /**
   * Plans the way of a record.
   *
   * @param given columns of the records, with {@link WorkColumns#REJECTION}
   * @param stages in order; a column that a stage adds takes the place of one of the same name
   * @param clocks nanoseconds by stage, for progress; a retried task counts again
   * @throws IllegalStateException if a stage requires a column that nobody before it adds
   */
  public DocumentPipeline(
      StructType given, List<DocumentStage> stages, Map<String, LongAccumulator> clocks) {
    this.fields = new ArrayList<>(List.of(given.fields()));
    this.columns.addAll(List.of(given.fieldNames()));
    this.rejection = columns.indexOf(WorkColumns.REJECTION);
    for (DocumentStage stage : stages) {
      add(stage, clocks.get(stage.name()));
    }
  }

  private void add(DocumentStage stage, @Nullable LongAccumulator clock) {
    int[] inputs = places(stage.requires());
    for (StructField added : stage.adds().fields()) {
      if (!columns.contains(added.name())) {
        columns.add(added.name());
        fields.add(added);
      }
    }
    StructType in =
        new StructType(Arrays.stream(inputs).mapToObj(fields::get).toArray(StructField[]::new));
    int[] outputs = places(List.of(stage.adds().fieldNames()));
    stations.add(new Station(stage.name(), clock, stage.function(), in, inputs, outputs));
  }

  private int[] places(List<String> names) {
    int[] places = names.stream().mapToInt(columns::indexOf).toArray();
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0) {
        throw new IllegalStateException("No stage before it adds the column " + names.get(i));
      }
    }
    return places;
  }

  /** Names of the values that {@link #take} gives, in their order. */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  /** Name and type of each of {@link #columns()}. */
  public StructType schema() {
    return new StructType(fields.toArray(StructField[]::new));
  }

  /**
   * The values of a record after all stages.
   *
   * @param given the values of the given columns, in their order
   * @return one value for each of {@link #columns()}; of a rejected record those that were there
   *     before the stage which rejected it
   */
  public @Nullable Object[] take(Row given) {
    @Nullable Object[] record = new @Nullable Object[columns.size()];
    for (int i = 0; i < given.size(); i++) {
      record[i] = given.get(i);
    }
    for (Station station : stations) {
      if (record[rejection] == null) {
        visit(station, record);
      }
    }
    return record;
  }

  /** What {@link #take} gives, as a stage after these would see it. */
  public Row row(Row given) {
    @Nullable Object[] record = take(given);
    Arrays.setAll(record, i -> seen(record[i]));
    return new GenericRowWithSchema(record, schema());
  }

  private void visit(Station station, @Nullable Object[] record) {
    long began = System.nanoTime();
    @Nullable Object[] in = new @Nullable Object[station.inputs.length];
    Arrays.setAll(in, i -> seen(record[station.inputs[i]]));
    Outcome outcome = station.function.attempt(new GenericRowWithSchema(in, station.in));
    record[rejection] = outcome.rejection(station.stage);
    @Nullable Object[] values = outcome.values();
    for (int i = 0; i < values.length; i++) {
      record[station.outputs[i]] = values[i];
    }
    if (station.clock != null) {
      station.clock.add(System.nanoTime() - began);
    }
  }

  /** A row gives its arrays as Scala's sequences, whatever made them. */
  private static @Nullable Object seen(@Nullable Object value) {
    return value instanceof List<?> list
        ? scala.collection.immutable.ArraySeq.unsafeWrapArray(list.toArray())
        : value;
  }
}

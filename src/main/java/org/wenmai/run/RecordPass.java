package org.wenmai.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.wenmai.run.table.Target;
import org.wenmai.stage.RecordFunction;
import org.wenmai.stage.RowStage;
import org.wenmai.stage.Work;

/**
 * Takes each record through the rooms and makes its rows of several tables.
 *
 * <p>A record stays an array of plain Java values from the first room to the last, and becomes
 * Spark's once, as a row that is written. As a chain of user-defined functions it would be
 * converted there and back for every room: measured on 4,032 articles, that took longer than all
 * the rooms together.
 */
final class RecordPass implements FlatMapFunction<Iterator<Row>, InternalRow> {
  private static final long serialVersionUID = 1L;

  /** One room as a record meets it; inputs and outputs are places in the record. */
  private record Station(
      String stage,
      @Nullable LongAccumulator clock,
      RecordFunction function,
      StructType in,
      int[] inputs,
      int[] outputs)
      implements Serializable {}

  private final List<String> columns = new ArrayList<>();
  private final List<Station> stations = new ArrayList<>();
  private final List<Target> targets;
  private final int rejection;

  /**
   * Plans the pass.
   *
   * @param given columns of the records, with {@link Work#REJECTION}
   * @param rooms in order; a column that a room adds takes the place of one of the same name
   * @param clocks nanoseconds by stage, for the progress line; a retried task counts again
   * @param targets the tables
   */
  RecordPass(
      StructType given,
      List<RowStage> rooms,
      Map<String, LongAccumulator> clocks,
      List<Target> targets) {
    List<StructField> fields = new ArrayList<>(List.of(given.fields()));
    this.columns.addAll(List.of(given.fieldNames()));
    this.rejection = columns.indexOf(Work.REJECTION);
    this.targets = new ArrayList<>(targets);
    for (RowStage room : rooms) {
      int[] inputs = places(room.requires());
      for (StructField added : room.adds().fields()) {
        if (!columns.contains(added.name())) {
          columns.add(added.name());
          fields.add(added);
        }
      }
      StructType in =
          new StructType(Arrays.stream(inputs).mapToObj(fields::get).toArray(StructField[]::new));
      int[] outputs = places(List.of(room.adds().fieldNames()));
      stations.add(
          new Station(room.name(), clocks.get(room.name()), room.function(), in, inputs, outputs));
    }
  }

  private int[] places(List<String> names) {
    int[] places = names.stream().mapToInt(columns::indexOf).toArray();
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0) {
        throw new IllegalStateException("No room before it adds the column " + names.get(i));
      }
    }
    return places;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<Row> records) {
    List<RowMaker> makers = targets.stream().map(target -> RowMaker.of(target, columns)).toList();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public InternalRow next() {
        @Nullable Object[] record = taken(records.next());
        @Nullable Object[] rows = new @Nullable Object[makers.size()];
        Arrays.setAll(rows, i -> makers.get(i).rows(record));
        return new GenericInternalRow(rows);
      }
    };
  }

  private @Nullable Object[] taken(Row given) {
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

  private void visit(Station station, @Nullable Object[] record) {
    long began = System.nanoTime();
    @Nullable Object[] in = new @Nullable Object[station.inputs.length];
    Arrays.setAll(in, i -> seen(record[station.inputs[i]]));
    var outcome = station.function.attempt(new GenericRowWithSchema(in, station.in));
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

package org.wenmai.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.job.Job;
import org.wenmai.stage.Fit;
import org.wenmai.stage.RowStage;
import org.wenmai.stage.Sample;
import org.wenmai.stage.families.SketchStage;
import org.wenmai.stage.fold.FoldStage;
import org.wenmai.stage.identify.IdentifyStage;
import org.wenmai.stage.repair.BoilerplateFit;
import org.wenmai.stage.segment.NewWordsFit;

/**
 * The rooms that text goes through after ingest, with what two of them learn before the pass. They
 * learn from what the pass is to read; Spark keeps what it shuffled, so that files are read once.
 */
final class TextRooms {
  private final StepContext context;
  private final StageName last;
  private final List<RowStage> rooms = new ArrayList<>();
  private final Map<String, Dataset<Row>> learned = new LinkedHashMap<>();

  private TextRooms(StepContext context, StageName last) {
    this.context = context;
    this.last = last;
  }

  /**
   * Learns what is to be learned up to a stage.
   *
   * @param last the stage after which the run ends; later ones are left out
   */
  static TextRooms learn(StepContext context, StageName last, Sample records) {
    Job job = context.job();
    TextRooms made = new TextRooms(context, last);
    made.add(StageName.REPAIR, new BoilerplateFit(job.repair()), records);
    made.add(StageName.IDENTIFY, new IdentifyStage(job.identify()));
    made.add(StageName.FOLD, new FoldStage(job.fold()));
    int excerpt = NewWordsFit.excerpt(context.inputs().bytes());
    made.add(
        StageName.SEGMENT,
        new NewWordsFit(job.segment(), context.userWords(), context.past()),
        new RoomSample(records, List.copyOf(made.rooms), excerpt));
    made.add(StageName.FAMILIES, new SketchStage(job.families()));
    return made;
  }

  private void add(StageName stage, Fit fit, Sample sample) {
    if (stage.isWithin(last)) {
      List<Row> rows = fit.learn(sample);
      rooms.add(fit.stage(context.spark(), rows));
      learned.put(
          fit.writes(), context.spark().createDataFrame(rows, WorkTables.schema(fit.writes())));
    }
  }

  private void add(StageName stage, RowStage room) {
    if (stage.isWithin(last)) {
      rooms.add(room);
    }
  }

  /** In the order of the text's way. */
  List<RowStage> rooms() {
    return rooms;
  }

  /** What was learned, by the table that publishes it. */
  Map<String, Dataset<Row>> learned() {
    return learned;
  }
}

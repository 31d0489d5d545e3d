package org.wenmai.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.dedup.SketchStage;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.stage.FoldStage;
import org.wenmai.document.stage.IdentifyStage;
import org.wenmai.document.training.BoilerplateEstimator;
import org.wenmai.document.training.DocumentSample;
import org.wenmai.document.training.Estimator;
import org.wenmai.document.training.NewWordsEstimator;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.StepContext;
import org.wenmai.engine.step.WorkTables;
import org.wenmai.job.Job;

/**
 * The rooms that text goes through after ingest, with what two of them learn before the pass. They
 * learn from what the pass is to read; Spark keeps what it shuffled, so that files are read once.
 */
final class TextPipeline {
  private final StepContext context;
  private final StageName last;
  private final List<DocumentStage> rooms = new ArrayList<>();
  private final Map<String, Dataset<Row>> learned = new LinkedHashMap<>();

  private TextPipeline(StepContext context, StageName last) {
    this.context = context;
    this.last = last;
  }

  /**
   * Learns what is to be learned up to a stage.
   *
   * @param last the stage after which the run ends; later ones are left out
   */
  static TextPipeline learn(StepContext context, StageName last, DocumentSample records) {
    Job job = context.job();
    TextPipeline made = new TextPipeline(context, last);
    made.add(StageName.REPAIR, new BoilerplateEstimator(job.repair()), records);
    made.add(StageName.IDENTIFY, new IdentifyStage(job.identify()));
    made.add(StageName.FOLD, new FoldStage(job.fold()));
    int excerpt = NewWordsEstimator.excerpt(context.inputs().bytes());
    made.add(
        StageName.SEGMENT,
        new NewWordsEstimator(job.segment(), context.userWords(), context.past()),
        new StagedSample(records, List.copyOf(made.rooms), excerpt));
    made.add(StageName.FAMILIES, new SketchStage(job.families()));
    return made;
  }

  private void add(StageName stage, Estimator fit, DocumentSample sample) {
    if (stage.isWithin(last)) {
      List<Row> rows = fit.learn(sample);
      rooms.add(fit.stage(context.spark(), rows));
      learned.put(
          fit.writes(), context.spark().createDataFrame(rows, WorkTables.schema(fit.writes())));
    }
  }

  private void add(StageName stage, DocumentStage room) {
    if (stage.isWithin(last)) {
      rooms.add(room);
    }
  }

  /** In the order of the text's way. */
  List<DocumentStage> rooms() {
    return rooms;
  }

  /** What was learned, by the table that publishes it. */
  Map<String, Dataset<Row>> learned() {
    return learned;
  }
}

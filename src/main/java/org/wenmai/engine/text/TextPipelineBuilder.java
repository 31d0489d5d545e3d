package org.wenmai.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.wenmai.dedup.SketchStage;
import org.wenmai.document.DocumentPipeline;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.stage.FoldStage;
import org.wenmai.document.stage.IdentifyStage;
import org.wenmai.document.training.BoilerplateEstimator;
import org.wenmai.document.training.DocumentSample;
import org.wenmai.document.training.Estimator;
import org.wenmai.document.training.FittedStage;
import org.wenmai.document.training.NewWordsEstimator;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.StepContext;
import org.wenmai.job.Job;

/**
 * Builds the pipeline that documents go through after ingest, and fits the stages that learn from
 * the corpus. They learn from what the pass is to read; Spark keeps what it shuffled, so that files
 * are read once.
 */
final class TextPipelineBuilder {
  private final StepContext context;
  private final StageName last;
  private final List<DocumentStage> stages = new ArrayList<>();
  private final Map<String, List<Row>> learned = new LinkedHashMap<>();

  private TextPipelineBuilder(StepContext context, StageName last) {
    this.context = context;
    this.last = last;
  }

  /**
   * Fits and adds the stages up to one.
   *
   * @param last the stage after which the run ends; later ones are left out
   * @param documents as ingested
   */
  static TextPipelineBuilder upTo(StageName last, StepContext context, DocumentSample documents) {
    Job job = context.job();
    TextPipelineBuilder builder = new TextPipelineBuilder(context, last);
    builder.add(StageName.REPAIR, new BoilerplateEstimator(job.repair()), documents);
    builder.add(StageName.IDENTIFY, new IdentifyStage(job.identify()));
    builder.add(StageName.FOLD, new FoldStage(job.fold()));
    int excerpt = NewWordsEstimator.excerpt(context.inputs().bytes());
    builder.add(
        StageName.SEGMENT,
        new NewWordsEstimator(job.segment(), context.userWords(), context.past()),
        new StagedSample(documents, List.copyOf(builder.stages), excerpt));
    builder.add(StageName.FAMILIES, new SketchStage(job.families()));
    return builder;
  }

  private void add(StageName name, Estimator estimator, DocumentSample sample) {
    if (name.isWithin(last)) {
      FittedStage fitted = estimator.fit(context.spark(), sample);
      stages.add(fitted.stage());
      learned.put(fitted.table(), fitted.rows());
    }
  }

  private void add(StageName name, DocumentStage stage) {
    if (name.isWithin(last)) {
      stages.add(stage);
    }
  }

  /** The stages in order, timed for progress. */
  DocumentPipeline pipeline() {
    return new DocumentPipeline(stages, new StageTimes(context.clocks()));
  }

  /** What was learned, by the table that publishes it. */
  Map<String, List<Row>> learned() {
    return learned;
  }
}

package org.wenmai.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.wenmai.dedup.families.FamiliesStage;
import org.wenmai.document.stage.VariantsMode;
import org.wenmai.engine.step.DocumentsStep;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.Step;
import org.wenmai.engine.step.TableStep;
import org.wenmai.engine.step.VariantsStep;
import org.wenmai.engine.text.TextStep;
import org.wenmai.job.Job;
import org.wenmai.schema.WorkTables;
import org.wenmai.terms.statistics.WeighStage;
import org.wenmai.topics.TopicsStage;

/** The pipeline as a list: what a run does, in order. */
final class Pipeline {
  private Pipeline() {}

  /** The steps of a run that goes up to a stage. */
  static List<Step> steps(Job job, StageName last) {
    boolean counts = job.segment().variants() == VariantsMode.COUNT;
    List<Step> steps = new ArrayList<>();
    steps.add(new TextStep(last));
    if (StageName.FAMILIES.isWithin(last)) {
      steps.add(families());
      steps.add(new DocumentsStep());
    }
    if (StageName.WEIGH.isWithin(last)) {
      steps.addAll(
          counts
              ? List.of(VariantsStep.beforeWeighing(), weigh(WeighStage::countingVariants))
              : List.of(weigh(UnaryOperator.identity()), VariantsStep.afterWeighing()));
    }
    if (StageName.TOPICS.isWithin(last)) {
      steps.add(topics(counts ? TopicsStage::countingVariants : UnaryOperator.identity()));
    }
    return steps;
  }

  private static Step families() {
    return new TableStep(
        StageName.FAMILIES,
        List.of("families", "matches", "substitutions", "index", WorkTables.ASSIGNMENTS),
        List.of("families", "fold"),
        job -> new FamiliesStage(job.families()));
  }

  private static Step weigh(UnaryOperator<WeighStage> counting) {
    return new TableStep(
        StageName.WEIGH,
        List.of("terms", "keywords", "distinctive"),
        List.of("weigh"),
        job -> counting.apply(new WeighStage(job.weigh())));
  }

  private static Step topics(UnaryOperator<TopicsStage> counting) {
    return new TableStep(
        StageName.TOPICS,
        List.of(
            "topics",
            "topic_links",
            "topic_curve",
            "document_topics",
            "trends",
            "topic_events",
            "model"),
        List.of("topics", "report"),
        job -> counting.apply(new TopicsStage(job.topics(), job.report().period())));
  }
}

package org.wenmai.run;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.stage.families.FamiliesStage;
import org.wenmai.stage.topics.TopicsStage;
import org.wenmai.stage.weigh.WeighStage;

/** The pipeline as a list: what a run does, in order. */
final class Pipeline {
  private Pipeline() {}

  /** The steps of a run that goes up to a stage. */
  static List<Step> steps(StageName last) {
    List<Step> steps = new ArrayList<>();
    steps.add(new TextStep(last));
    if (StageName.FAMILIES.isWithin(last)) {
      steps.add(families());
      steps.add(new DocumentsStep());
    }
    if (StageName.WEIGH.isWithin(last)) {
      steps.add(weigh());
      steps.add(new VariantsStep());
    }
    if (StageName.TOPICS.isWithin(last)) {
      steps.add(topics());
    }
    return steps;
  }

  private static Step families() {
    return new CorpusStep(
        StageName.FAMILIES,
        List.of("families", "matches", "substitutions", "index", WorkTables.ASSIGNMENTS),
        List.of("families", "fold"),
        job -> new FamiliesStage(job.families()));
  }

  private static Step weigh() {
    return new CorpusStep(
        StageName.WEIGH,
        List.of("terms", "keywords", "distinctive"),
        List.of("weigh"),
        job -> new WeighStage(job.weigh()));
  }

  private static Step topics() {
    return new CorpusStep(
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
        job -> new TopicsStage(job.topics(), job.report().period()));
  }
}

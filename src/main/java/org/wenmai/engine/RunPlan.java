package org.wenmai.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wenmai.engine.step.QualityStep;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.Step;
import org.wenmai.job.Job;

/** The plan of a run, for people. */
public final class RunPlan {
  private RunPlan() {}

  /** One line for each step of a run of a job that goes up to a stage. */
  public static List<String> of(Job job, StageName last) {
    List<Step> steps = new ArrayList<>(Pipeline.steps(job, last));
    steps.add(new QualityStep(null));
    List<String> lines = new ArrayList<>();
    for (Step step : steps) {
      String stages =
          step.stages().isEmpty()
              ? step.name()
              : step.stages().stream().map(StageName::label).collect(Collectors.joining(" > "));
      lines.add(
          "#  "
              + (lines.size() + 1)
              + ". "
              + stages
              + "  writes "
              + String.join(", ", step.tables()));
    }
    lines.add(
        "#  "
            + (lines.size() + 1)
            + ". gate, publish"
            + (last == StageName.REPORT ? ", report, LATEST" : ""));
    return lines;
  }
}

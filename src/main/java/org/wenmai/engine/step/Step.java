package org.wenmai.engine.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A part of a run that ends with written tables. It is the unit of resuming: what a step wrote is
 * kept until the run is published.
 */
public interface Step {
  /** Its name, unique in the pipeline. */
  String name();

  /** The stages that it runs, in order. */
  List<StageName> stages();

  /** The tables that it writes. */
  List<String> tables();

  /**
   * The part of the effective job that its tables depend on, beside the tables of earlier steps.
   */
  JsonNode settings(JsonNode job);

  /** Writes its tables into the staging folder of the step. */
  StepResult run(StepContext context);
}

package org.wenmai.engine.text;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.util.LongAccumulator;
import org.wenmai.document.StageClock;

/**
 * Times of stages that Spark adds up over all tasks. They are shown to people and never decide
 * anything, since a task that is tried again counts again.
 */
final class StageTimes implements StageClock {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, LongAccumulator> nanos;

  StageTimes(Map<String, LongAccumulator> nanos) {
    this.nanos = new HashMap<>(nanos);
  }

  @Override
  public void add(String stage, long duration) {
    LongAccumulator sum = nanos.get(stage);
    if (sum != null) {
      sum.add(duration);
    }
  }
}

package org.wenmai.stage.repair;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wenmai.text.repair.Repairer;

/** One repairer for each config that this JVM has seen. */
final class Repairs {
  private static final Map<RepairConfig, Repairer> REPAIRERS = new ConcurrentHashMap<>();

  private Repairs() {}

  static Repairer of(RepairConfig config) {
    return REPAIRERS.computeIfAbsent(config, key -> Repairer.with(key.repairs()));
  }
}

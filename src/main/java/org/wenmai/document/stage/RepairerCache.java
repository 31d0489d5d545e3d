package org.wenmai.document.stage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wenmai.text.repair.TextRepairer;

/** One repairer for each config that this JVM has seen. */
public final class RepairerCache {
  private static final Map<RepairConfig, TextRepairer> REPAIRERS = new ConcurrentHashMap<>();

  private RepairerCache() {}

  public static TextRepairer of(RepairConfig config) {
    return REPAIRERS.computeIfAbsent(config, key -> TextRepairer.with(key.repairs()));
  }
}

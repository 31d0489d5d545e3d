package org.wenmai.text.repair;

/**
 * One step of text repair. Implementations are stateless, thread-safe, idempotent and linear in the
 * length of the text.
 */
@FunctionalInterface
interface RepairStep {
  /**
   * Repairs a text and counts the repairs.
   *
   * @return the repaired text; the same instance if nothing was changed
   */
  String apply(String text, RepairCounts counts);
}

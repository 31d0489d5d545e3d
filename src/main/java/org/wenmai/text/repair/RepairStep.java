package org.wenmai.text.repair;

/**
 * One kind of repair. Stateless, thread-safe, linear in the text; applied to its own result it
 * changes nothing.
 */
@FunctionalInterface
interface RepairStep {
  /** The repaired text, the same instance where there was nothing to do; places are counted. */
  String apply(String text, RepairCounts tally);
}

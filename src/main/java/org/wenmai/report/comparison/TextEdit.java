package org.wenmai.report.comparison;

/**
 * A piece of a comparison: text that stayed, or text that became another.
 *
 * @param before as the first text has it; empty where something was inserted
 * @param after as the second text has it; empty where something was dropped
 * @param changed false: both say the same, if perhaps in different script or white space
 */
public record TextEdit(String before, String after, boolean changed) {}

package org.wenmai.report.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aligned passage and what was changed in it, or what stands beside the passages.
 *
 * @param passage null for text that only one of the two has
 * @param edits in order; of text beside the passages a single one
 */
public record ComparedPart(@Nullable PassagePair passage, List<TextEdit> edits) {
  public ComparedPart {
    edits = List.copyOf(edits);
  }

  /** Whether nothing at all was changed here. */
  public boolean isUnchanged() {
    return edits.stream().noneMatch(TextEdit::changed);
  }
}

package org.wenmai.source.plan;

import org.jspecify.annotations.Nullable;

/**
 * Files of the run itself, which are no corpus where they lie below a source.
 *
 * @param warehouse the folder that the run writes to; null where it has none
 * @param jobFile the local file that describes the run; null where it has none
 */
public record OwnFiles(@Nullable String warehouse, @Nullable String jobFile) {
  /** Nothing of ours is near. */
  public static final OwnFiles NONE = new OwnFiles(null, null);
}

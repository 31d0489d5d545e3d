package org.wenmai.source.plan;

/** Why something that lies below a source is not read. */
public enum IgnoreReason {
  /** Its name, or that of a folder above, starts with a dot or an underscore. */
  HIDDEN("hidden: the name begins with . or _"),
  /** What an office program leaves beside a document that is open. */
  LOCK_FILE("lock file of an office program"),
  /** The folder that this run writes to. */
  WAREHOUSE("the warehouse of this job"),
  /** The file that describes this run. */
  JOB_FILE("the file of this job"),
  /** Reading it may never end. */
  NO_REGULAR_FILE("a FIFO, socket or device"),
  /** A link to a folder above it, or links that lead to each other. */
  LINK_LOOP("a link that leads back"),
  /** Program code in a folder; a glob that names its extension reads it. */
  SOURCE_CODE("source code, which only a path such as *.py reads");

  private final String label;

  IgnoreReason(String label) {
    this.label = label;
  }

  /** The reason as users see it. */
  public String label() {
    return label;
  }
}

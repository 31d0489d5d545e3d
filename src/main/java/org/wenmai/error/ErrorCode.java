package org.wenmai.error;

/** Every kind of error that ends a run, with the exit status of the process. */
public enum ErrorCode {
  /** The command line cannot be understood. */
  USAGE(2),
  /** The job file is wrong: unknown, duplicate or removed key, wrong type, value out of range. */
  CONFIG_INVALID(3),
  /** The job file cannot be read. */
  CONFIG_UNREADABLE(3),
  /** A source matches no file, or cannot be listed. */
  INPUT_MISSING(4),
  /** A source is there but cannot be read. */
  INPUT_UNREADABLE(4),
  /** A quality check of level error failed; nothing was published. */
  GATE_FAILED(5),
  /** No document is left to publish. */
  NOTHING_TO_PUBLISH(5),
  /** Another run holds the warehouse. */
  WAREHOUSE_LOCKED(6),
  /** The warehouse cannot be written: permission, space. */
  WAREHOUSE_UNWRITABLE(6),
  /** The run, or a table of it, is not in the warehouse. */
  RUN_MISSING(6),
  /** A published run is not as it was published: a file is missing, cut off or cannot be read. */
  RUN_DAMAGED(6),
  /** The process has too little memory for the run. */
  OUT_OF_MEMORY(7),
  /** The tables are published; their report could not be made. */
  REPORT_FAILED(8),
  /** Our bug. */
  INTERNAL(70);

  private final int exitStatus;

  ErrorCode(int exitStatus) {
    this.exitStatus = exitStatus;
  }

  /** The exit status of the process, in 2–8 or 70. */
  public int exitStatus() {
    return exitStatus;
  }
}

package org.wenmai.error;

import org.jspecify.annotations.Nullable;

/**
 * An error that a user can act on: what is wrong, with the file, line or key and the value, and
 * what to do about it.
 *
 * <p>A bad document is never one of these; it is a rejection with a reason.
 */
public final class WenmaiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /**
   * Creates an error.
   *
   * @param code what kind of error; decides the exit status
   * @param problem what is wrong and where, one sentence with a full stop
   * @param remedy what to do about it, one sentence with a full stop
   */
  public WenmaiException(ErrorCode code, String problem, String remedy) {
    this(code, problem, remedy, null);
  }

  /** As above, with its cause. */
  public WenmaiException(ErrorCode code, String problem, String remedy, @Nullable Throwable cause) {
    super("[" + code + "] " + problem + " " + remedy, cause);
    this.code = code;
  }

  /** What kind of error this is. */
  public ErrorCode code() {
    return code;
  }
}

package org.wenmai.source.io;

import java.io.IOException;

/** A file unfolds to more than is allowed. */
public final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  public TooLargeException(String message) {
    super(message);
  }
}

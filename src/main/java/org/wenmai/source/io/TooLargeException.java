package org.wenmai.source.io;

import java.io.IOException;

/** Thrown where a file, decompressed, or a part of it is larger than is allowed. */
public final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  public TooLargeException(String message) {
    super(message);
  }
}

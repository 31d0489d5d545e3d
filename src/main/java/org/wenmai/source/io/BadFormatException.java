package org.wenmai.source.io;

import java.io.IOException;

/** Thrown where a file is not in the format that it should be in. */
public final class BadFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  public BadFormatException(String message) {
    super(message);
  }
}

package org.wenmai.source.io;

import java.io.IOException;

/** A file is not what its format says. */
public final class BadFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  public BadFormatException(String message) {
    super(message);
  }
}

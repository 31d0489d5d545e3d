package org.wenmai.stage.ingest;

import java.io.IOException;

/** A file is not what its format says. */
final class BadFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  BadFormatException(String message) {
    super(message);
  }
}

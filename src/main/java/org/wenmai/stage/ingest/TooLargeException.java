package org.wenmai.stage.ingest;

import java.io.IOException;

/** A file unfolds to more than is allowed. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message);
  }
}

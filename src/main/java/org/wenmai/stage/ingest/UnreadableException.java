package org.wenmai.stage.ingest;

import java.io.IOException;

/** The file system failed; told apart from content that breaks off. */
final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableException(IOException cause) {
    super(cause.toString(), cause);
  }
}

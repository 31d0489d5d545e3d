package org.wenmai.source.io;

import java.io.IOException;

/** Thrown where the file system fails; other exceptions mean that the content is broken. */
public final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  public UnreadableException(IOException cause) {
    super(cause.toString(), cause);
  }
}

package org.wenmai.source.io;

import java.io.IOException;

/** The file system failed; told apart from content that breaks off. */
public final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  public UnreadableException(IOException cause) {
    super(cause.toString(), cause);
  }
}

package org.wenmai.stage.ingest;

import java.io.IOException;
import java.io.InputStream;

/** A web archive that can be read from its beginning only: one piece. */
final class StreamPieces implements WarcPieces {
  private final WarcInput input;

  StreamPieces(InputStream in) {
    this.input = new WarcInput(in, 0);
  }

  @Override
  public WarcInput open(long at) {
    return input;
  }

  @Override
  public long after(long at, boolean ended) {
    return ended ? NONE : 0;
  }

  @Override
  public long afterFailure(long at) throws IOException {
    return after(at, !input.resync());
  }

  @Override
  public long first(long from, long before) {
    return from == 0 ? 0 : NONE;
  }

  @Override
  public boolean startsSlice(long at) {
    return false;
  }

  @Override
  public void close() {}
}

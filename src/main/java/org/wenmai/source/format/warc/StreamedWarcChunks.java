package org.wenmai.source.format.warc;

import java.io.IOException;
import java.io.InputStream;

/** A web archive that can be read from its beginning only: one piece. */
final class StreamedWarcChunks implements WarcChunks {
  private final WarcStream input;

  StreamedWarcChunks(InputStream in) {
    this.input = new WarcStream(in, 0);
  }

  @Override
  public WarcStream open(long at) {
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

package org.wenmai.source.format.warc;

import java.io.IOException;
import java.io.InputStream;

/** A web archive that can be read from its beginning only: one chunk. */
final class StreamedWarcChunks implements WarcChunks {
  private final WarcStream stream;

  StreamedWarcChunks(InputStream in) {
    this.stream = new WarcStream(in, 0);
  }

  @Override
  public WarcStream open(long chunk) {
    return stream;
  }

  @Override
  public long after(long chunk, boolean ended) {
    return ended ? NONE : 0;
  }

  @Override
  public long afterFailure(long chunk) throws IOException {
    return after(chunk, !stream.resync());
  }

  @Override
  public long first(long from, long before) {
    return from == 0 ? 0 : NONE;
  }

  @Override
  public boolean startsSlice(long chunk) {
    return false;
  }

  @Override
  public void close() {}
}

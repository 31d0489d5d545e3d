package org.wenmai.stage.ingest;

import java.util.Iterator;
import scala.Tuple2;

/** Pairs without their keys. */
record Values(Iterator<Tuple2<RecordKey, RawRecord>> pairs) implements Iterator<RawRecord> {
  @Override
  public boolean hasNext() {
    return pairs.hasNext();
  }

  @Override
  public RawRecord next() {
    return pairs.next()._2();
  }
}

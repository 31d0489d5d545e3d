package org.wenmai.source;

import java.util.Iterator;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordKey;
import scala.Tuple2;

/** Iterates over the values of pairs. */
record RecordValues(Iterator<Tuple2<RecordKey, RawRecord>> pairs) implements Iterator<RawRecord> {
  @Override
  public boolean hasNext() {
    return pairs.hasNext();
  }

  @Override
  public RawRecord next() {
    return pairs.next()._2();
  }
}

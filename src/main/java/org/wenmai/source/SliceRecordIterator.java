package org.wenmai.source;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordReader;
import org.wenmai.source.record.RejectionCause;

/**
 * The records of some slices, one after the other. Never fails: what cannot be read is a rejection
 * and ends its slice.
 */
final class SliceRecordIterator implements Iterator<RawRecord> {
  private final RecordReaderFactory opener;
  private final Iterator<FileSlice> slices;
  private @Nullable FileSlice slice;
  private @Nullable RecordReader reader;
  private @Nullable RawRecord next;

  SliceRecordIterator(RecordReaderFactory opener, Iterator<FileSlice> slices) {
    this.opener = opener;
    this.slices = slices;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (reader != null || slices.hasNext())) {
      next = reader == null ? openNext() : readOn(reader);
    }
    return next != null;
  }

  @Override
  public RawRecord next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    RawRecord record = next;
    next = null;
    return record;
  }

  private @Nullable RawRecord openNext() {
    slice = slices.next();
    try {
      reader = opener.open(slice);
      return null;
    } catch (IOException | RuntimeException e) {
      return failure(slice, slice.isFirst() ? "" : "#@" + slice.start(), e);
    }
  }

  private @Nullable RawRecord readOn(RecordReader from) {
    try {
      RawRecord record = from.read();
      if (record == null) {
        close();
      }
      return record;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String place = from.place();
      close();
      return slice == null ? null : failure(slice, place, e);
    }
  }

  private RawRecord failure(FileSlice slice, String place, Throwable e) {
    InputFile file = slice.file();
    return opener
        .factory(file)
        .unread(place, file.length(), RejectionCause.reason(e), RejectionCause.detail(e));
  }

  private void close() {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      // Everything was read; nothing is lost.
    } finally {
      reader = null;
    }
  }
}

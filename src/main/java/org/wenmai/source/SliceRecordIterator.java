package org.wenmai.source;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.plan.FileSlice;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordReader;

/**
 * Iterates over the records of some slices. Never fails: what cannot be read becomes a rejection,
 * which is the last record of its slice.
 */
final class SliceRecordIterator implements Iterator<RawRecord> {
  private final RecordReaderFactory readers;
  private final Iterator<FileSlice> slices;
  private @Nullable FileSlice slice;
  private @Nullable RecordReader reader;
  private @Nullable RawRecord next;

  SliceRecordIterator(RecordReaderFactory readers, Iterator<FileSlice> slices) {
    this.readers = readers;
    this.slices = slices;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (reader != null || slices.hasNext())) {
      next = reader == null ? openNext() : readNext(reader);
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
      reader = readers.open(slice);
      return null;
    } catch (IOException | RuntimeException e) {
      return failure(slice, slice.isFirst() ? "" : "#@" + slice.start(), e);
    }
  }

  private @Nullable RawRecord readNext(RecordReader from) {
    try {
      RawRecord record = from.read();
      if (record == null) {
        close();
      }
      return record;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String fragment = from.fragment();
      close();
      return slice == null ? null : failure(slice, fragment, e);
    }
  }

  private RawRecord failure(FileSlice slice, String fragment, Throwable e) {
    InputFile file = slice.file();
    return readers.records(file).unread(fragment, file.length(), e);
  }

  private void close() {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      // All records were read; nothing is lost.
    } finally {
      reader = null;
    }
  }
}

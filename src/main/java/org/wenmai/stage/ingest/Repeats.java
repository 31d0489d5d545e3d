package org.wenmai.stage.ingest;

import java.util.Iterator;

/**
 * Marks what came twice: of records with the same id only the first is kept. Wants them sorted by
 * {@link RecordKey}; records rejected already stay as they are.
 */
final class Repeats implements Iterator<RawRecord> {
  private final Iterator<RawRecord> records;
  private String docId = "";
  private String uri = "";

  Repeats(Iterator<RawRecord> records) {
    this.records = records;
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public RawRecord next() {
    RawRecord record = records.next();
    if (!record.isKept()) {
      return record;
    }
    if (record.docId.equals(docId)) {
      return record.reject("repeated", "same key and content as " + uri);
    }
    docId = record.docId;
    uri = record.uri;
    return record;
  }
}

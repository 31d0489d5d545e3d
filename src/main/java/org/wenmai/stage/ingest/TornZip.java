package org.wenmai.stage.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** A zip whose list of entries is broken or missing: the entries that come before the break. */
final class TornZip implements RecordReader {
  private final Content content;
  private final ZipArchiveInputStream in;
  private final ZipEntries entries;
  private final UniqueNames unique = new UniqueNames();
  private String place = "";
  private boolean ended;

  TornZip(Content content, InputStream bytes, RecordFactory records, double maxRatio) {
    this.content = content;
    this.in = new ZipArchiveInputStream(bytes);
    this.entries = new ZipEntries(records, maxRatio);
  }

  @Override
  public @Nullable RawRecord read() throws IOException {
    if (ended) {
      return null;
    }
    ended = true;
    for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      String name = WellFormed.text(entry.getName()).replace('\\', '/');
      if (ZipEntries.isPassedOver(name)) {
        continue;
      }
      name = unique.of(name);
      place = "#" + name;
      RawRecord record = entries.record(name, in);
      ended = false;
      return record;
    }
    throw new EOFException("has no sound list of its entries");
  }

  @Override
  public String place() {
    return place + "+";
  }

  @Override
  public void close() throws IOException {
    in.close();
    content.close();
  }
}

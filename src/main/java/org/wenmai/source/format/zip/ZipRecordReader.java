package org.wenmai.source.format.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.io.SeekableFileChannel;
import org.wenmai.source.io.SeekableInput;
import org.wenmai.source.io.TooLargeException;
import org.wenmai.source.io.UnreadableException;
import org.wenmai.source.record.FileContent;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordReader;
import org.wenmai.source.record.RejectionCause;

/**
 * The files of a zip, or the chapters of an EPUB in the order of reading, as records. An entry that
 * cannot be read costs itself. Archives within are not opened, and all entries together unfold to
 * no more than the file may.
 */
public final class ZipRecordReader implements RecordReader {
  /** What a folder of texts may hold; the list of them is kept in memory. */
  static final long MOST_ENTRIES = 200_000;

  /** What is a zip too, and no folder of texts. */
  private static final Set<String> OTHERS = Set.of("[Content_Types].xml", "META-INF/MANIFEST.MF");

  private final FileContent content;
  private final RecordFactory records;
  private final ZipFile zip;
  private final ZipEntryRecords entries;
  private final Map<String, ZipArchiveEntry> byName = new LinkedHashMap<>();
  private final Iterator<String> names;
  private @Nullable EpubPackage book;
  private String place = "";

  private ZipRecordReader(FileContent content, RecordFactory records, ZipFile zip, double maxRatio)
      throws IOException {
    this.content = content;
    this.records = records;
    this.zip = zip;
    this.entries = new ZipEntryRecords(records, maxRatio);
    List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
    ZipEntryNames decoded = new ZipEntryNames(all);
    UniqueEntryNames unique = new UniqueEntryNames();
    for (ZipArchiveEntry entry : all) {
      byName.put(unique.of(decoded.name(entry)), entry);
    }
    this.names = order().iterator();
  }

  /**
   * Opens a zip. Where its list of entries is broken, the entries are read as they come.
   *
   * @throws BadFormatException if it is a document or program that only is packed so
   */
  public static RecordReader open(FileContent content, RecordFactory records, double maxRatio)
      throws IOException {
    SeekableInput disk = content.cursor(records.file().length());
    long count = ZipEndRecord.entries(disk);
    if (count > MOST_ENTRIES) {
      throw new TooLargeException("has " + count + " entries, more than " + MOST_ENTRIES);
    }
    ZipFile zip = count < 0 ? null : listed(disk, count);
    if (zip != null) {
      return new ZipRecordReader(content, records, zip, maxRatio);
    }
    disk.seek(0);
    return new TruncatedZip(content, disk, records, maxRatio);
  }

  /** Null if the list of entries is broken. */
  private static @Nullable ZipFile listed(SeekableInput disk, long count) throws IOException {
    try {
      ZipFile zip =
          ZipFile.builder()
              .setSeekableByteChannel(new SeekableFileChannel(disk))
              .setIgnoreLocalFileHeader(true)
              .get();
      return Collections.list(zip.getEntries()).size() == count ? zip : null;
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private List<String> order() throws IOException {
    if (OTHERS.stream().anyMatch(byName::containsKey)) {
      throw new BadFormatException("is an office document or a program, not a folder of texts");
    }
    if (byName.containsKey(EpubPackage.CONTAINER)) {
      book = EpubPackage.read(this::bytes);
      if (book.chapters().isEmpty()) {
        throw new BadFormatException("is a book that names no chapters");
      }
      return book.chapters();
    }
    return new ArrayList<>(byName.keySet());
  }

  private byte @Nullable [] bytes(String name) throws IOException {
    ZipArchiveEntry entry = byName.get(name);
    if (entry == null || !zip.canReadEntryData(entry)) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return entries.bytes(in);
    }
  }

  @Override
  public @Nullable RawRecord read() throws IOException {
    while (names.hasNext()) {
      String name = names.next();
      ZipArchiveEntry entry = byName.get(name);
      boolean chapter = book != null;
      if (!chapter && ZipEntryRecords.isPassedOver(name)) {
        continue;
      }
      place = "#" + name;
      if (entry == null) {
        return records.unread(place, 0, "bad_format", "is a chapter that the book lacks");
      }
      RawRecord record = read(name, entry);
      return book == null ? record : book.describe(record);
    }
    return null;
  }

  private RawRecord read(String name, ZipArchiveEntry entry) throws IOException {
    if (!zip.canReadEntryData(entry)) {
      String why = "is encrypted, or packed in a way that is not read";
      return records.unread(place, entry.getCompressedSize(), "bad_format", why);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return entries.record(name, in);
    } catch (UnreadableException | TooLargeException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return records.unread(
          place, entry.getCompressedSize(), RejectionCause.reason(e), RejectionCause.detail(e));
    }
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public void close() throws IOException {
    zip.close();
    content.close();
  }
}

package org.wenmai.source.format.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.io.BadFormatException;
import org.wenmai.source.io.Compression;
import org.wenmai.source.io.SeekableFileChannel;
import org.wenmai.source.io.SeekableInput;
import org.wenmai.source.io.TooLargeException;
import org.wenmai.source.io.UnreadableException;
import org.wenmai.source.plan.FormatDetector;
import org.wenmai.source.record.FileContent;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordFactory;
import org.wenmai.source.record.RecordReader;

/**
 * Reads the entries of a zip file, or the chapters of an EPUB in reading order, as records. An
 * entry that cannot be read is rejected alone. Archives within the file are not opened, and the
 * limit for decompression bombs is that of all entries together.
 */
public final class ZipRecordReader implements RecordReader {
  /** Most entries of a file; the central directory is kept in memory. */
  static final long MAX_ENTRIES = 200_000;

  /** Entries of zip files that are no folder of texts, to what they are. */
  private static final Map<String, String> FOREIGN_ENTRIES =
      Map.of(
          "[Content_Types].xml", "not read: office file (docx, xlsx, pptx), convert it first",
          "META-INF/manifest.xml", "not read: office file (odt, ods, odp), convert it first",
          "META-INF/MANIFEST.MF", "not read: program (jar)");

  private final FileContent content;
  private final RecordFactory records;
  private final ZipFile zip;
  private final ZipEntryRecords entries;
  private final Map<String, ZipArchiveEntry> byName = new LinkedHashMap<>();
  private final EntryNameLookup lookup;
  private final Iterator<String> names;
  private @Nullable EpubPackage book;
  private String fragment = "";

  private ZipRecordReader(FileContent content, RecordFactory records, ZipFile zip, double maxRatio)
      throws IOException {
    this.content = content;
    this.records = records;
    this.zip = zip;
    this.entries = new ZipEntryRecords(records, maxRatio);
    List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
    ZipEntryNames decoder = new ZipEntryNames(all);
    UniqueEntryNames unique = new UniqueEntryNames();
    for (ZipArchiveEntry entry : all) {
      byName.put(unique.of(decoder.name(entry)), entry);
    }
    this.lookup = new EntryNameLookup(byName.keySet());
    this.names = namesInOrder().iterator();
  }

  /**
   * Opens a zip file. Where its central directory is broken, the entries are read in sequence.
   *
   * @throws BadFormatException if it is no zip file, or an office document or a program
   */
  public static RecordReader open(FileContent content, RecordFactory records, double maxRatio)
      throws IOException {
    if (content.compression() != Compression.NONE || !FormatDetector.isZip(content.head())) {
      throw new BadFormatException("is not a zip file");
    }
    SeekableInput file = content.seekable(records.file().length());
    long count = ZipEndRecord.entries(file);
    if (count > MAX_ENTRIES) {
      throw new TooLargeException("has " + count + " entries, more than " + MAX_ENTRIES);
    }
    ZipFile zip = count < 0 ? null : openDirectory(file, count);
    if (zip != null) {
      return new ZipRecordReader(content, records, zip, maxRatio);
    }
    file.seek(0);
    return new TruncatedZip(content, file, records, maxRatio);
  }

  /** Opens a zip file with so many entries; null if its central directory is broken. */
  private static @Nullable ZipFile openDirectory(SeekableInput file, long count)
      throws IOException {
    try {
      ZipFile zip =
          ZipFile.builder()
              .setSeekableByteChannel(new SeekableFileChannel(file))
              .setIgnoreLocalFileHeader(true)
              .get();
      return Collections.list(zip.getEntries()).size() == count ? zip : null;
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private List<String> namesInOrder() throws IOException {
    if (byName.containsKey(EpubPackage.CONTAINER)) {
      book = EpubPackage.read(this::bytes);
      if (book.chapters().isEmpty()) {
        throw new BadFormatException("is a book that names no chapters");
      }
      return chapters(book);
    }
    for (Map.Entry<String, String> foreign : FOREIGN_ENTRIES.entrySet()) {
      if (byName.containsKey(foreign.getKey())) {
        throw new BadFormatException(foreign.getValue());
      }
    }
    return new ArrayList<>(byName.keySet());
  }

  /** The entries of the chapters, each once; the name in the book where there is no entry. */
  private List<String> chapters(EpubPackage book) {
    Set<String> chapters = new LinkedHashSet<>();
    for (String chapter : book.chapters()) {
      String entry = lookup.find(chapter);
      chapters.add(entry == null ? chapter : entry);
    }
    return new ArrayList<>(chapters);
  }

  private byte @Nullable [] bytes(String name) throws IOException {
    String found = lookup.find(name);
    ZipArchiveEntry entry = found == null ? null : byName.get(found);
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
      if (book == null && ZipEntryRecords.isSkipped(name)) {
        continue;
      }
      fragment = "#" + name;
      if (entry == null) {
        return records.unread(fragment, 0, "bad_format", "is a chapter that the book lacks");
      }
      RawRecord record = read(name, entry);
      return book == null ? record : book.describe(record);
    }
    return null;
  }

  private RawRecord read(String name, ZipArchiveEntry entry) throws IOException {
    if (!zip.canReadEntryData(entry)) {
      String why = "is encrypted, or packed in a way that is not read";
      return records.unread(fragment, entry.getCompressedSize(), "bad_format", why);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return entries.record(name, in);
    } catch (UnreadableException | TooLargeException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return records.unread(fragment, entry.getCompressedSize(), e);
    }
  }

  @Override
  public String fragment() {
    return fragment;
  }

  @Override
  public void close() throws IOException {
    zip.close();
    content.close();
  }
}

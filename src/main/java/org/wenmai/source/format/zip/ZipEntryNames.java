package org.wenmai.source.format.zip;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.wenmai.source.decode.FileCharsetDecoder;
import org.wenmai.source.record.WellFormedText;
import org.wenmai.text.charset.DecodedText;
import org.wenmai.text.charset.TextDecoder;

/**
 * Names of zip entries. Old archivers write them in the charset of their system and do not say
 * which; all names together tell it better than one. They are names only: nothing is ever written
 * under them.
 */
final class ZipEntryNames {
  private static final int SAMPLE_BYTES = 64 << 10;

  private final FileCharsetDecoder decoder;

  /** For the names of one file. */
  ZipEntryNames(List<ZipArchiveEntry> entries) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    for (ZipArchiveEntry entry : entries) {
      if (!isMarked(entry) && sample.size() < SAMPLE_BYTES) {
        sample.writeBytes(entry.getRawName());
        sample.write('\n');
      }
    }
    DecodedText guess =
        TextDecoder.decode(sample.toByteArray(), null).orElse(new DecodedText("", "UTF-8", 1));
    this.decoder = new FileCharsetDecoder(guess);
  }

  /** The name of an entry, with slashes between folders. */
  String name(ZipArchiveEntry entry) {
    String name = isMarked(entry) ? entry.getName() : decoder.decode(entry.getRawName()).text();
    return WellFormedText.text(name).replace('\\', '/');
  }

  private static boolean isMarked(ZipArchiveEntry entry) {
    return entry.getNameSource() != NameSource.NAME || entry.getRawName() == null;
  }

  /** The name in lower case, without folders. */
  static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** As folders have it: names that start with a dot or an underscore are not read. */
  static boolean isHidden(String name) {
    for (String part : name.split("/", -1)) {
      boolean step = part.equals(".") || part.equals("..");
      if (!step && (part.startsWith(".") || part.startsWith("_"))) {
        return true;
      }
    }
    return false;
  }
}

package org.wenmai.source.format.zip;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.wenmai.source.decode.FileCharsetDecoder;
import org.wenmai.source.record.WellFormedText;
import org.wenmai.text.charset.DecodedText;
import org.wenmai.text.charset.TextDecoder;

/**
 * Decodes the names of zip entries. Old archivers write them in the charset of their system and do
 * not say which; it is detected from all names together. Nothing is ever written under these names.
 */
final class ZipEntryNames {
  private static final int SAMPLE_BYTES = 64 << 10;

  private final FileCharsetDecoder decoder;

  /** A decoder for the entries of one file. */
  ZipEntryNames(List<ZipArchiveEntry> entries) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    for (ZipArchiveEntry entry : entries) {
      if (!isUnicode(entry) && sample.size() < SAMPLE_BYTES) {
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
    String name = isUnicode(entry) ? entry.getName() : decoder.decode(entry.getRawName()).text();
    return WellFormedText.text(name).replace('\\', '/');
  }

  private static boolean isUnicode(ZipArchiveEntry entry) {
    return entry.getNameSource() != NameSource.NAME || entry.getRawName() == null;
  }

  /** The last part of the name, in lower case. */
  static String fileName(String name) {
    return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether a part of the name starts with a dot or an underscore, as with files in folders. */
  static boolean isHidden(String name) {
    for (String part : name.split("/", -1)) {
      boolean isRelative = part.equals(".") || part.equals("..");
      if (!isRelative && (part.startsWith(".") || part.startsWith("_"))) {
        return true;
      }
    }
    return false;
  }
}

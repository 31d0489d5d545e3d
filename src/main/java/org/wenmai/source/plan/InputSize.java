package org.wenmai.source.plan;

import java.util.Locale;

/** How many files there are and how much they hold, as people say it. */
public final class InputSize {
  private InputSize() {}

  /** Such as {@code 1 file, 512 bytes} or {@code 1,200 files, 3.4 MB}; powers of 1,000. */
  public static String text(long files, long bytes) {
    return String.format(
        Locale.ROOT, "%,d %s, %s", files, files == 1 ? "file" : "files", size(bytes));
  }

  private static String size(long bytes) {
    if (bytes < 1000) {
      return bytes == 1 ? "1 byte" : Math.max(0, bytes) + " bytes";
    }
    double size = bytes / 1000.0;
    for (String unit : new String[] {"kB", "MB", "GB"}) {
      // What would be rounded to 1000.0 is one of the next unit.
      if (size < 999.95) {
        return String.format(Locale.ROOT, "%.1f %s", size, unit);
      }
      size /= 1000;
    }
    return String.format(Locale.ROOT, "%,.1f TB", size);
  }
}

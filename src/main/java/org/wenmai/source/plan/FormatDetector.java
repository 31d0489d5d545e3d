package org.wenmai.source.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Detects the format of a file by its name and its content. */
public final class FormatDetector {
  private static final Map<String, SourceFormat> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("txt", SourceFormat.TEXT),
          Map.entry("text", SourceFormat.TEXT),
          Map.entry("md", SourceFormat.MARKDOWN),
          Map.entry("markdown", SourceFormat.MARKDOWN),
          Map.entry("mdown", SourceFormat.MARKDOWN),
          Map.entry("mkd", SourceFormat.MARKDOWN),
          Map.entry("mdx", SourceFormat.MARKDOWN),
          Map.entry("rmd", SourceFormat.MARKDOWN),
          Map.entry("qmd", SourceFormat.MARKDOWN),
          Map.entry("org", SourceFormat.MARKDOWN),
          Map.entry("rst", SourceFormat.MARKDOWN),
          Map.entry("adoc", SourceFormat.MARKDOWN),
          Map.entry("asciidoc", SourceFormat.MARKDOWN),
          Map.entry("html", SourceFormat.HTML),
          Map.entry("htm", SourceFormat.HTML),
          Map.entry("xhtml", SourceFormat.HTML),
          Map.entry("shtml", SourceFormat.HTML),
          Map.entry("jsonl", SourceFormat.JSONL),
          Map.entry("ndjson", SourceFormat.JSONL),
          Map.entry("json", SourceFormat.JSON),
          Map.entry("csv", SourceFormat.CSV),
          Map.entry("tsv", SourceFormat.CSV),
          Map.entry("parquet", SourceFormat.PARQUET),
          Map.entry("warc", SourceFormat.WARC),
          Map.entry("wet", SourceFormat.WET),
          Map.entry("zip", SourceFormat.ZIP),
          Map.entry("epub", SourceFormat.ZIP));

  private static final byte[] WARC_VERSION = {'W', 'A', 'R', 'C', '/'};

  /** Formats whose first bytes cannot be mistaken. */
  private static final Set<SourceFormat> UNMISTAKABLE =
      Set.of(SourceFormat.PARQUET, SourceFormat.WARC, SourceFormat.ZIP);

  private FormatDetector() {}

  /** The declared format; else the one of the extension of a lower-case name; else AUTO. */
  public static SourceFormat byName(SourceFormat declared, String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return declared != SourceFormat.AUTO
        ? declared
        : BY_EXTENSION.getOrDefault(extension, SourceFormat.AUTO);
  }

  /** By the first decompressed bytes. */
  private static SourceFormat byContent(byte[] head) {
    if (isParquet(head)) {
      return SourceFormat.PARQUET;
    }
    if (isZip(head)) {
      return SourceFormat.ZIP;
    }
    if (isWarc(head)) {
      return SourceFormat.WARC;
    }
    int start = skipBlank(head, 0);
    if (startsJsonLine(head, start)) {
      return SourceFormat.JSONL;
    }
    if (startsArrayOfObjects(head, start)) {
      return SourceFormat.JSON;
    }
    return HtmlSignature.isAt(head, start) ? SourceFormat.HTML : SourceFormat.TEXT;
  }

  /**
   * The format of a file whose source declares none: by its name, except for content that cannot be
   * mistaken and for texts, since anything may be saved as .txt.
   */
  public static SourceFormat byNameAndContent(SourceFormat named, byte[] head) {
    SourceFormat found = byContent(head);
    return switch (named) {
      case AUTO, TEXT -> found;
      case JSON, JSONL -> found == SourceFormat.TEXT || found == SourceFormat.HTML ? named : found;
      default -> UNMISTAKABLE.contains(found) ? found : named;
    };
  }

  private static int skipBlank(byte[] head, int from) {
    int i = from;
    while (i < head.length && isBlank(head[i])) {
      i++;
    }
    return i;
  }

  private static boolean startsArrayOfObjects(byte[] head, int start) {
    if (start == head.length || head[start] != '[') {
      return false;
    }
    int first = skipBlank(head, start + 1);
    return first < head.length && head[first] == '{';
  }

  /** Whether an object begins here that ends in its line, as far as the head has the line. */
  private static boolean startsJsonLine(byte[] head, int start) {
    if (start == head.length || head[start] != '{') {
      return false;
    }
    int first = skipBlank(head, start + 1);
    int end = start;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    int last = end - 1;
    while (last > start && isBlank(head[last])) {
      last--;
    }
    boolean named = first < end && (head[first] == '"' || head[first] == '}');
    return named && (head[last] == '}' || end == head.length);
  }

  /** White space, the bytes of byte order marks, and the zero bytes of UTF-16 and UTF-32. */
  private static boolean isBlank(byte b) {
    return switch (b & 0xff) {
      case 0, ' ', '\t', '\n', '\r', 0xef, 0xbb, 0xbf, 0xfe, 0xff -> true;
      default -> false;
    };
  }

  /** Whether a zip file begins with these bytes: an entry, or the end record of an empty one. */
  public static boolean isZip(byte[] head) {
    boolean signed = head.length >= 4 && head[0] == 'P' && head[1] == 'K';
    return signed && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  /** Whether these are the first or last bytes of a Parquet file: its magic, PAR1. */
  public static boolean isParquet(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1';
  }

  /** Whether a WARC record begins with these bytes, by its version line (ISO 28500, 4). */
  public static boolean isWarc(byte[] head) {
    int length = WARC_VERSION.length;
    return head.length > length
        && Arrays.equals(head, 0, length, WARC_VERSION, 0, length)
        && Character.isDigit(head[length]);
  }
}

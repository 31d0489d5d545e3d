package org.wenmai.source.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Tells formats by name and by content. */
public final class FormatDetector {
  private static final Map<String, SourceFormat> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("txt", SourceFormat.TEXT),
          Map.entry("text", SourceFormat.TEXT),
          Map.entry("md", SourceFormat.MARKDOWN),
          Map.entry("markdown", SourceFormat.MARKDOWN),
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

  /** What no other content begins like. */
  private static final Set<SourceFormat> SURE =
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
  static SourceFormat byContent(byte[] head) {
    if (isParquet(head)) {
      return SourceFormat.PARQUET;
    }
    if (isZip(head)) {
      return SourceFormat.ZIP;
    }
    if (isWarc(head)) {
      return SourceFormat.WARC;
    }
    int start = 0;
    while (start < head.length && isBeforeText(head[start])) {
      start++;
    }
    if (opensJsonLines(head, start)) {
      return SourceFormat.JSONL;
    }
    if (opensArrayOfObjects(head, start)) {
      return SourceFormat.JSON;
    }
    return HtmlSignature.isAt(head, start) ? SourceFormat.HTML : SourceFormat.TEXT;
  }

  /**
   * What a file is that nobody declared: its name says it, but for contents that cannot be mistaken
   * and for texts, since anything may be saved as .txt.
   */
  public static SourceFormat byNameAndContent(SourceFormat named, byte[] head) {
    SourceFormat found = byContent(head);
    return switch (named) {
      case AUTO, TEXT -> found;
      case JSON -> found == SourceFormat.TEXT || found == SourceFormat.HTML ? named : found;
      case JSONL -> found == SourceFormat.TEXT || found == SourceFormat.HTML ? named : found;
      default -> SURE.contains(found) ? found : named;
    };
  }

  private static boolean opensArrayOfObjects(byte[] head, int start) {
    if (start == head.length || head[start] != '[') {
      return false;
    }
    int first = start + 1;
    while (first < head.length && isBeforeText(head[first])) {
      first++;
    }
    return first < head.length && head[first] == '{';
  }

  /** An object that its line, or what is known of it, holds: other JSON goes over many lines. */
  private static boolean opensJsonLines(byte[] head, int start) {
    if (start == head.length || head[start] != '{') {
      return false;
    }
    int first = start + 1;
    while (first < head.length && isBeforeText(head[first])) {
      first++;
    }
    int end = start;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    int last = end - 1;
    while (last > start && isBeforeText(head[last])) {
      last--;
    }
    boolean named = first < end && (head[first] == '"' || head[first] == '}');
    return named && (head[last] == '}' || end == head.length);
  }

  /** White space, and what a byte order mark and the zero bytes of UTF-16 are made of. */
  private static boolean isBeforeText(byte b) {
    return switch (b & 0xff) {
      case 0, ' ', '\t', '\n', '\r', 0xef, 0xbb, 0xbf, 0xfe, 0xff -> true;
      default -> false;
    };
  }

  /** An entry, or the end of a zip without entries. */
  public static boolean isZip(byte[] head) {
    boolean letters = head.length >= 4 && head[0] == 'P' && head[1] == 'K';
    return letters && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  public static boolean isParquet(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1';
  }

  /** Whether a WARC record, or what looks like one, begins with these bytes (ISO 28500, 4). */
  public static boolean isWarc(byte[] head) {
    int length = WARC_VERSION.length;
    return head.length > length
        && Arrays.equals(head, 0, length, WARC_VERSION, 0, length)
        && Character.isDigit(head[length]);
  }
}

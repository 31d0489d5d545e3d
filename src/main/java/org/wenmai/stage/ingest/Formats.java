package org.wenmai.stage.ingest;

import java.util.Map;
import java.util.Set;

/** Tells formats by name and by content. */
final class Formats {
  private static final Map<String, Format> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("txt", Format.TEXT),
          Map.entry("text", Format.TEXT),
          Map.entry("md", Format.MARKDOWN),
          Map.entry("markdown", Format.MARKDOWN),
          Map.entry("html", Format.HTML),
          Map.entry("htm", Format.HTML),
          Map.entry("xhtml", Format.HTML),
          Map.entry("shtml", Format.HTML),
          Map.entry("jsonl", Format.JSONL),
          Map.entry("ndjson", Format.JSONL),
          Map.entry("json", Format.JSON),
          Map.entry("csv", Format.CSV),
          Map.entry("tsv", Format.CSV),
          Map.entry("parquet", Format.PARQUET),
          Map.entry("warc", Format.WARC),
          Map.entry("wet", Format.WET),
          Map.entry("zip", Format.ZIP),
          Map.entry("epub", Format.ZIP));

  /** What no other content begins like. */
  private static final Set<Format> SURE = Set.of(Format.PARQUET, Format.WARC, Format.ZIP);

  private Formats() {}

  /** The declared format; else the one of the extension of a lower-case name; else AUTO. */
  static Format byName(Format declared, String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return declared != Format.AUTO ? declared : BY_EXTENSION.getOrDefault(extension, Format.AUTO);
  }

  /** By the first decompressed bytes. */
  static Format byContent(byte[] head) {
    if (isParquet(head)) {
      return Format.PARQUET;
    }
    if (isZip(head)) {
      return Format.ZIP;
    }
    if (WarcInput.isVersionLine(head)) {
      return Format.WARC;
    }
    int start = 0;
    while (start < head.length && isBeforeText(head[start])) {
      start++;
    }
    if (opensJsonLines(head, start)) {
      return Format.JSONL;
    }
    if (opensArrayOfObjects(head, start)) {
      return Format.JSON;
    }
    return HtmlOpening.isAt(head, start) ? Format.HTML : Format.TEXT;
  }

  /**
   * What a file is that nobody declared: its name says it, but for contents that cannot be mistaken
   * and for texts, since anything may be saved as .txt.
   */
  static Format byNameAndContent(Format named, byte[] head) {
    Format found = byContent(head);
    return switch (named) {
      case AUTO, TEXT -> found;
      case JSON -> found == Format.TEXT || found == Format.HTML ? named : found;
      case JSONL -> found == Format.TEXT || found == Format.HTML ? named : found;
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
  static boolean isZip(byte[] head) {
    boolean letters = head.length >= 4 && head[0] == 'P' && head[1] == 'K';
    return letters && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  static boolean isParquet(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1';
  }
}

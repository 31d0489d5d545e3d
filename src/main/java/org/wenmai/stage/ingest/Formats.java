package org.wenmai.stage.ingest;

import java.util.Map;

/** Tells formats by name and by content. */
final class Formats {
  private static final Map<String, Format> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("txt", Format.TEXT),
          Map.entry("text", Format.TEXT),
          Map.entry("md", Format.MARKDOWN),
          Map.entry("markdown", Format.MARKDOWN),
          Map.entry("jsonl", Format.JSONL),
          Map.entry("ndjson", Format.JSONL),
          Map.entry("csv", Format.CSV),
          Map.entry("tsv", Format.CSV),
          Map.entry("parquet", Format.PARQUET));

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
    int i = 0;
    while (i < head.length && isBeforeText(head[i])) {
      i++;
    }
    return i < head.length && head[i] == '{' && opensObject(head, i + 1)
        ? Format.JSONL
        : Format.TEXT;
  }

  /** Whether a name or the end of an object follows: RTF and templates begin with a brace, too. */
  private static boolean opensObject(byte[] head, int from) {
    int i = from;
    while (i < head.length && isBeforeText(head[i])) {
      i++;
    }
    return i < head.length && (head[i] == '"' || head[i] == '}');
  }

  /** White space, and what a byte order mark and the zero bytes of UTF-16 are made of. */
  private static boolean isBeforeText(byte b) {
    return switch (b & 0xff) {
      case 0, ' ', '\t', '\n', '\r', 0xef, 0xbb, 0xbf, 0xfe, 0xff -> true;
      default -> false;
    };
  }

  static boolean isParquet(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1';
  }
}

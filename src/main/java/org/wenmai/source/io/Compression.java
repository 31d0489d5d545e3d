package org.wenmai.source.io;

/** The compression of a whole file. */
public enum Compression {
  NONE(""),
  GZIP(".gz", 0x1f, 0x8b),
  BZIP2(".bz2", 'B', 'Z', 'h'),
  XZ(".xz", 0xfd, '7', 'z', 'X', 'Z', 0),
  ZSTD(".zst", 0x28, 0xb5, 0x2f, 0xfd);

  private final String extension;
  private final String magic;

  Compression(String extension, int... magic) {
    this.extension = extension;
    this.magic = new String(magic, 0, magic.length);
  }

  /** By the end of a lower-case file name. */
  public static Compression byName(String name) {
    for (Compression compression : values()) {
      if (compression != NONE && name.endsWith(compression.extension)) {
        return compression;
      }
    }
    return NONE;
  }

  /** By the first bytes of a file. */
  public static Compression byMagic(byte[] head) {
    for (Compression compression : values()) {
      if (compression != NONE && compression.isMagicOf(head)) {
        return compression;
      }
    }
    return NONE;
  }

  private boolean isMagicOf(byte[] head) {
    for (int i = 0; i < magic.length(); i++) {
      if (i >= head.length || (head[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The name without the extension of the compression. */
  public String strip(String name) {
    return name.substring(0, name.length() - extension.length());
  }
}

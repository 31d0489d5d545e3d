package org.wenmai.text.charset;

import java.util.Arrays;
import java.util.Optional;

/**
 * The first bytes of formats that are not read as text ("magic bytes"), and what to do with them.
 */
public enum FileSignature {
  PDF("PDF", Remedy.CONVERT, "%PDF-"),
  POSTSCRIPT("PostScript", Remedy.CONVERT, "%!PS-Adobe"),
  RTF("RTF", Remedy.CONVERT, "{\\rtf1"),
  OLE(
      "old office file (doc, xls, ppt, msg)",
      Remedy.CONVERT,
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
  DJVU("DjVu", Remedy.CONVERT, "AT&TFORM"),
  ZIP("zip archive", Remedy.UNPACK, "PK\u0003\u0004"),
  EMPTY_ZIP("zip archive", Remedy.UNPACK, "PK\u0005\u0006"),
  RAR("RAR archive", Remedy.UNPACK, "Rar!\u001a\u0007"),
  SEVEN_ZIP("7z archive", Remedy.UNPACK, "7z\u00bc\u00af'\u001c"),
  TAR("tar archive", Remedy.UNPACK, 257, "ustar"),
  CABINET("cabinet archive", Remedy.UNPACK, "MSCF\u0000\u0000\u0000\u0000"),
  GZIP("gzip file", Remedy.UNPACK, "\u001f\u008b\b"),
  BZIP2("bzip2 file", Remedy.UNPACK, "BZh91AY&SY"),
  XZ("xz file", Remedy.UNPACK, "\u00fd7zXZ\u0000"),
  ZSTANDARD("Zstandard file", Remedy.UNPACK, "(\u00b5/\u00fd"),
  PNG("PNG image", Remedy.NONE, "\u0089PNG\r\n"),
  JPEG("JPEG image", Remedy.NONE, "\u00ff\u00d8\u00ff"),
  GIF87("GIF image", Remedy.NONE, "GIF87a"),
  GIF89("GIF image", Remedy.NONE, "GIF89a"),
  TIFF_LITTLE("TIFF image", Remedy.NONE, "II*\u0000"),
  TIFF_BIG("TIFF image", Remedy.NONE, "MM\u0000*"),
  WEBP("WebP image", Remedy.NONE, 8, "WEBPVP8"),
  PHOTOSHOP("Photoshop image", Remedy.NONE, "8BPS\u0000\u0001"),
  ICON("icon", Remedy.NONE, "\u0000\u0000\u0001\u0000"),
  OGG("Ogg sound or video", Remedy.NONE, "OggS\u0000"),
  MP3("MP3 sound", Remedy.NONE, "ID3\u0003"),
  MP3_4("MP3 sound", Remedy.NONE, "ID3\u0004"),
  WAVE("WAV sound", Remedy.NONE, 8, "WAVEfmt "),
  FLAC("FLAC sound", Remedy.NONE, "fLaC\u0000\u0000\u0000\""),
  MP4("MP4 video or HEIF image", Remedy.NONE, 3, "\u0018ftyp"),
  MP4_LONG("MP4 video or HEIF image", Remedy.NONE, 3, " ftyp"),
  MATROSKA("Matroska or WebM video", Remedy.NONE, "\u001aE\u00df\u00a3"),
  ELF("program", Remedy.NONE, "\u007fELF"),
  WINDOWS_PROGRAM("program", Remedy.NONE, "MZ\u0090\u0000"),
  JAVA_CLASS("Java class", Remedy.NONE, "\u00ca\u00fe\u00ba\u00be"),
  WEB_ASSEMBLY("WebAssembly", Remedy.NONE, "\u0000asm"),
  PARQUET("Parquet", Remedy.NONE, "PAR1"),
  AVRO("Avro", Remedy.CONVERT, "Obj\u0001"),
  SQLITE("SQLite database", Remedy.CONVERT, "SQLite format 3\u0000"),
  WOFF("font", Remedy.NONE, "wOFF"),
  WOFF2("font", Remedy.NONE, "wOF2");

  /** What makes text of a file. */
  private enum Remedy {
    CONVERT(", convert it first"),
    UNPACK(", unpack it first"),
    NONE("");

    private final String advice;

    Remedy(String advice) {
      this.advice = advice;
    }
  }

  private final String label;
  private final Remedy remedy;
  private final int offset;
  private final String magic;

  FileSignature(String label, Remedy remedy, String magic) {
    this(label, remedy, 0, magic);
  }

  /** The magic in Latin-1, from a byte on. */
  FileSignature(String label, Remedy remedy, int offset, String magic) {
    this.label = label;
    this.remedy = remedy;
    this.offset = offset;
    this.magic = magic;
  }

  /** The signature that a file begins with. */
  public static Optional<FileSignature> of(byte[] head) {
    return Arrays.stream(values()).filter(signature -> signature.isAt(head)).findFirst();
  }

  private boolean isAt(byte[] head) {
    if (head.length < offset + magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((head[offset + i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes are characters, though nobody would read them. */
  boolean isMarkup() {
    return this == RTF || this == POSTSCRIPT;
  }

  /** Why such a file is not read, and what to do: {@code not read: PDF, convert it first}. */
  public String detail() {
    return "not read: " + label + remedy.advice;
  }
}

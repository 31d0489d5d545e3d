package org.wenmai.engine.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.wenmai.error.WenmaiException;
import org.wenmai.hash.Sha256;

/**
 * A fingerprint of the running code: the contents of our jar, or of the classes folder in tests.
 * With it, what another version left in staging is never reused.
 */
public final class CodeFingerprint {
  /** Length of a fingerprint. */
  static final int BYTES = 16;

  private CodeFingerprint() {}

  /** The jar, or the folder of classes, that this code was loaded from. */
  public static Path location() {
    try {
      return Path.of(
          WenmaiException.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A code source is a URI", e);
    }
  }

  /** The version in the jar's manifest; "development" when run from classes. */
  public static String version() {
    String version = CodeFingerprint.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  public static String fingerprint() {
    return fingerprint(location());
  }

  /** The fingerprint of a jar or of a folder of classes. */
  static String fingerprint(Path location) {
    try {
      Sha256 digest = new Sha256();
      // Checksums that the archive carries already: a jar of 40 MB is not read again for this.
      (Files.isDirectory(location) ? folder(location) : jar(location))
          .forEach((name, checksum) -> digest.addField(name).addField(Long.toString(checksum)));
      return digest.hex(BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the code that is running", e);
    }
  }

  private static Map<String, Long> jar(Path jar) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        checksums.put(entry.getName(), entry.getCrc());
      }
    }
    return checksums;
  }

  private static Map<String, Long> folder(Path folder) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      CRC32 crc = new CRC32();
      crc.update(Files.readAllBytes(file));
      checksums.put(folder.relativize(file).toString(), crc.getValue());
    }
    return checksums;
  }
}

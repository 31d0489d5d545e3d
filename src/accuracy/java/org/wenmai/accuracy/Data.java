package org.wenmai.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A folder of labelled data; each file plain or with {@code .gz}. */
record Data(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  boolean has(String name) {
    return Files.exists(folder.resolve(name)) || Files.exists(folder.resolve(name + ".gz"));
  }

  /** The objects of a file, one a line. */
  List<JsonNode> rows(String name) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : text(name).split("\n")) {
      if (!line.isEmpty()) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }

  String text(String name) throws IOException {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private InputStream open(String name) throws IOException {
    Path plain = folder.resolve(name);
    if (Files.exists(plain)) {
      return Files.newInputStream(plain);
    }
    Path packed = folder.resolve(name + ".gz");
    if (!Files.exists(packed)) {
      throw new FileNotFoundException(name + "(.gz) is not in " + folder);
    }
    return new GZIPInputStream(Files.newInputStream(packed));
  }

  /** The files of a folder, or of the archive {@code name.tar.xz} in its place, by their names. */
  SortedMap<String, byte[]> files(String name) throws IOException {
    Path archive = folder.resolve(name + ".tar.xz");
    return Files.exists(archive) ? unpacked(archive) : listed(folder.resolve(name));
  }

  private static SortedMap<String, byte[]> listed(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  private static SortedMap<String, byte[]> unpacked(Path archive) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (InputStream in = Files.newInputStream(archive);
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          String path = entry.getName();
          files.put(path.substring(path.lastIndexOf('/') + 1), tar.readAllBytes());
        }
      }
    }
    return files;
  }
}

package org.wenmai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts of a benchmark. */
final class BenchTexts {
  private BenchTexts() {}

  /** The text files below a folder, each a text; or the lines of a file. */
  static List<String> load(String folderOrFile) throws IOException {
    Path path = Path.of(folderOrFile);
    if (!Files.isDirectory(path)) {
      return Files.readAllLines(path);
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(path)) {
      files = walk.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
    return texts;
  }
}

package org.wenmai.accuracy.copies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The paragraphs of a file of JSON lines, or of all in a folder: what corpora are made of. */
final class SourceParagraphs {
  private static final int LEAST_CODE_POINTS = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private SourceParagraphs() {}

  /**
   * The lines of all {@code text} fields with 50 code points and more, in order and each once.
   * Those with an address or without an end of a sentence are left out: lists of links and
   * printouts of programs are alike, and no text.
   *
   * @throws IOException with what to do, if there are none
   */
  static List<String> read(Path path) throws IOException {
    Set<String> paragraphs = new LinkedHashSet<>();
    for (Path file : files(path)) {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isBlank()) {
            JsonNode text = JSON.readTree(line).path("text");
            text.asText()
                .lines()
                .map(String::strip)
                .filter(SourceParagraphs::isFit)
                .forEach(paragraphs::add);
          }
        }
      }
    }
    if (paragraphs.isEmpty()) {
      throw new IOException(
          path
              + " has no paragraphs of "
              + LEAST_CODE_POINTS
              + " characters: give JSON lines (.jsonl, .jsonl.gz) with a field text.");
    }
    return new ArrayList<>(paragraphs);
  }

  private static boolean isFit(String paragraph) {
    return paragraph.codePointCount(0, paragraph.length()) >= LEAST_CODE_POINTS
        && !paragraph.contains("://")
        && UCharacter.hasBinaryProperty(
            paragraph.codePointBefore(paragraph.length()), UProperty.S_TERM);
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(file -> file.getFileName().toString().matches(".*\\.jsonl(\\.gz)?"))
          .sorted()
          .toList();
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }
}

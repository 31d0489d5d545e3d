package org.wenmai.accuracy.copies;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a corpus as JSON lines ({@code id, date, text}) and beside it what was planted ({@code id,
 * original, kind}). Each document is dated a minute after the one before.
 */
final class CorpusWriter implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MINUTES_A_DAY = 24 * 60;

  private final BufferedWriter documents;
  private final BufferedWriter truth;
  private int written;

  CorpusWriter(Path folder) throws IOException {
    Files.createDirectories(folder);
    documents = Files.newBufferedWriter(folder.resolve("documents.jsonl"));
    truth = Files.newBufferedWriter(folder.resolve("truth.jsonl"));
  }

  /** Documents that were written. */
  int written() {
    return written;
  }

  /** Writes a document and returns its id. */
  String document(String text) throws IOException {
    String id = "d%07d".formatted(written);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("date", time(written));
    fields.put("text", text);
    line(documents, fields);
    written++;
    return id;
  }

  private static String time(int minute) {
    int ofDay = minute % MINUTES_A_DAY;
    return "%sT%02d:%02d:00Z"
        .formatted(
            LocalDate.of(2026, 1, 1).plusDays(minute / MINUTES_A_DAY), ofDay / 60, ofDay % 60);
  }

  /** Writes a document that is a copy of another. */
  void copy(String text, String original, CopyKind kind) throws IOException {
    line(truth, new PlantedCopy(document(text), original, kind.label()));
  }

  private static void line(BufferedWriter file, Object value) throws IOException {
    file.write(JSON.writeValueAsString(value));
    file.write('\n');
  }

  @Override
  public void close() throws IOException {
    documents.close();
    truth.close();
  }
}

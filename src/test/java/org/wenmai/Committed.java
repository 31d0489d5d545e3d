package org.wenmai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Committed files that code can make: held equal, or with {@code -Dwenmai.update} written anew. */
public final class Committed {
  private Committed() {}

  /** Fails unless the file holds exactly this text. */
  public static void assertHolds(Path file, String text) {
    try {
      if (System.getProperty("wenmai.update") != null) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
      }
      assertThat(Files.readString(file, StandardCharsets.UTF_8))
          .as("%s is what the code says; write it anew with -Dwenmai.update", file)
          .isEqualTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

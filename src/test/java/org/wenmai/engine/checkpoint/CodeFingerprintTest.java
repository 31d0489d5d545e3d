package org.wenmai.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which changes of the code make what is staged worthless. */
final class CodeFingerprintTest {
  @TempDir Path folder;

  private Path classes(String name, String... namesAndTexts) throws IOException {
    Path classes = folder.resolve(name);
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      Path file = classes.resolve(namesAndTexts[i]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, namesAndTexts[i + 1]);
    }
    return classes;
  }

  private Path jar(String name, long time, String... namesAndTexts) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        ZipEntry entry = new ZipEntry(namesAndTexts[i]);
        entry.setTime(time);
        zip.putNextEntry(entry);
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }

  @Test
  void aChangedByteInAFolderChangesIt() throws IOException {
    String before = CodeFingerprint.fingerprint(classes("a", "x/A.class", "one", "B.class", "two"));

    assertThat(CodeFingerprint.fingerprint(classes("same", "B.class", "two", "x/A.class", "one")))
        .isEqualTo(before);
    assertThat(CodeFingerprint.fingerprint(classes("byte", "x/A.class", "onf", "B.class", "two")))
        .isNotEqualTo(before);
  }

  @Test
  void aFileThatIsNewRenamedOrGoneChangesIt() throws IOException {
    String before = CodeFingerprint.fingerprint(classes("a", "A.class", "one", "B.class", "two"));

    assertThat(CodeFingerprint.fingerprint(classes("gone", "A.class", "one"))).isNotEqualTo(before);
    assertThat(CodeFingerprint.fingerprint(classes("named", "A.class", "one", "C.class", "two")))
        .isNotEqualTo(before);
    assertThat(CodeFingerprint.fingerprint(classes("swapped", "A.class", "two", "B.class", "one")))
        .isNotEqualTo(before);
  }

  @Test
  void whenAFolderWasMadeDoesNotMatter() throws IOException {
    Path classes = classes("a", "A.class", "one");
    String before = CodeFingerprint.fingerprint(classes);

    Files.setLastModifiedTime(
        classes.resolve("A.class"), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));

    assertThat(CodeFingerprint.fingerprint(classes)).isEqualTo(before);
  }

  @Test
  void aChangedByteInAJarChangesItAndItsTimesDoNot() throws IOException {
    String before = CodeFingerprint.fingerprint(jar("a.jar", 1, "A.class", "one", "b", "two"));

    assertThat(CodeFingerprint.fingerprint(jar("b.jar", 99_999_999, "b", "two", "A.class", "one")))
        .isEqualTo(before);
    assertThat(CodeFingerprint.fingerprint(jar("c.jar", 1, "A.class", "onf", "b", "two")))
        .isNotEqualTo(before);
    assertThat(CodeFingerprint.fingerprint(jar("d.jar", 1, "A.class", "one"))).isNotEqualTo(before);
  }

  @Test
  void codeThatCannotBeReadIsAnErrorAndNoFingerprint() throws IOException {
    Path torn = Files.writeString(folder.resolve("torn.jar"), "no archive");

    assertThatThrownBy(() -> CodeFingerprint.fingerprint(torn))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> CodeFingerprint.fingerprint(folder.resolve("gone")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void theRunningCodeIsTheFolderOfItsClasses() {
    assertThat(CodeFingerprint.location().resolve("org/wenmai/error/WenmaiException.class"))
        .exists();
    assertThat(CodeFingerprint.fingerprint())
        .hasSize(2 * CodeFingerprint.BYTES)
        .isEqualTo(CodeFingerprint.fingerprint(CodeFingerprint.location()));
    assertThat(CodeFingerprint.version()).isEqualTo("development");
  }
}

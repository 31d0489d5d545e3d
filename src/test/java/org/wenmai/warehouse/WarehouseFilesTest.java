package org.wenmai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

final class WarehouseFilesTest {
  @Nested
  final class OnTheLocalDisk extends Contract {
    @Override
    WarehouseFiles files() {
      return new WarehouseFiles(new Configuration(), new org.apache.hadoop.fs.Path(folder.toUri()));
    }

    @Test
    void isLocal() {
      assertThat(files().isLocal()).isTrue();
    }

    @Test
    void everyFailureNamesThePathAndWhatWasTried() throws IOException {
      Files.writeString(folder.resolve("file"), "x");

      assertUnwritable(() -> files().replace("file/below", "x"), "write", "file/below");
      assertUnwritable(() -> files().createExclusively("file/below", "x"), "folder", "file");
      Files.createDirectories(folder.resolve("runs"));
      assertUnwritable(() -> files().move("runs", "file/below"), "move", "runs");
    }

    @Test
    void aFileSystemThatIsUnknownIsAClearError() {
      assertUnwritable(
          () ->
              new WarehouseFiles(
                  new Configuration(), new org.apache.hadoop.fs.Path("nowhere://host/w")),
          "open",
          "nowhere://host/w");
    }
  }

  @Nested
  final class OnObjectStorage extends Contract {
    @Override
    WarehouseFiles files() {
      return new WarehouseFiles(
          ObjectStorage.configuration(),
          new org.apache.hadoop.fs.Path("objects://" + folder.toAbsolutePath()));
    }

    @Test
    void isNotLocal() {
      assertThat(files().isLocal()).isFalse();
    }

    @Test
    void aFileIsReplacedByASinglePut() {
      WarehouseFiles files = files();

      files.replace("LATEST", "a");
      files.replace("LATEST", "b");

      assertThat(ObjectStorage.puts()).containsExactly("LATEST", "LATEST");
      assertThat(files.read("LATEST")).contains("b");
    }
  }

  abstract static class Contract {
    @TempDir Path folder;

    abstract WarehouseFiles files();

    @Test
    void aReplacedFileHasTheNewTextAndNothingBesideIt() throws IOException {
      files().replace("runs/r1/manifest.json", "{\"run\": \"舊\"}");
      files().replace("runs/r1/manifest.json", "{\"run\": \"新\"}");

      assertThat(files().read("runs/r1/manifest.json")).contains("{\"run\": \"新\"}");
      assertThat(namesIn("runs/r1")).containsExactly("manifest.json");
    }

    @Test
    void aFileThatIsNotThereHasNoText() {
      assertThat(files().read("LATEST")).isEmpty();
      assertThat(files().exists("LATEST")).isFalse();
      assertThat(files().modifiedMillis("LATEST")).isEmpty();
    }

    @Test
    void onlyTheFirstOfTwoCreatesAFile() {
      assertThat(files().createExclusively("LOCK", "first")).isTrue();
      assertThat(files().createExclusively("LOCK", "second")).isFalse();
      assertThat(files().read("LOCK")).contains("first");
      assertThat(files().modifiedMillis("LOCK")).get().matches(millis -> millis > 0);
    }

    @Test
    void aFolderMovesToANameThatIsFreeAndNeverIntoAFolderThatIsThere() throws IOException {
      files().replace("staging/f1/documents/part.parquet", "new");
      files().replace("runs/r0/documents/part.parquet", "old");

      assertThat(files().move("staging/f1/documents", "runs/r0/documents")).isFalse();
      assertThat(files().move("staging/f1/documents", "runs/r1/documents")).isTrue();
      assertThat(files().move("staging/f1/documents", "runs/r2/documents")).isFalse();

      assertThat(files().read("runs/r1/documents/part.parquet")).contains("new");
      assertThat(files().read("runs/r0/documents/part.parquet")).contains("old");
      assertThat(namesIn("runs/r0/documents")).containsExactly("part.parquet");
      assertThat(files().exists("staging/f1/documents")).isFalse();
    }

    @Test
    void aFolderIsListedByNameAndAnAbsentOneIsEmpty() {
      files().replace("runs/b", "");
      files().replace("runs/a/manifest.json", "");
      files().replace("runs/c", "");

      assertThat(files().list("runs"))
          .extracting(status -> status.getPath().getName())
          .containsExactly("a", "b", "c");
      assertThat(files().list("staging")).isEmpty();
    }

    @Test
    void deletingTakesTheWholeFolderAndIsNoErrorTheSecondTime() {
      files().replace("staging/f1/documents/part.parquet", "x");

      files().delete("staging");
      files().delete("staging");

      assertThat(files().exists("staging")).isFalse();
    }

    private List<String> namesIn(String name) throws IOException {
      try (Stream<Path> entries = Files.list(folder.resolve(name))) {
        return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
      }
    }

    static void assertUnwritable(Runnable act, String what, String path) {
      assertThatThrownBy(act::run)
          .isInstanceOf(WenmaiException.class)
          .hasMessageContaining("Cannot " + what.replace("folder", "make the folder"))
          .hasMessageContaining(path)
          .hasMessageContaining("Check the path, permission and free space of the warehouse.")
          .extracting(e -> ((WenmaiException) e).code())
          .isEqualTo(ErrorCode.WAREHOUSE_UNWRITABLE);
    }
  }
}

package org.wenmai.source.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.source.SourceFixture;
import org.wenmai.source.io.Compression;

final class InputListingTest {
  @TempDir Path folder;

  private static InputListing list(String... paths) {
    return InputListing.list(new Configuration(), SourceFixture.config(paths));
  }

  @Test
  void goesThroughFoldersAndLeavesHiddenNamesOut() {
    new SourceFixture(folder)
        .with("b.txt", "b")
        .with("a/c.jsonl.gz", "{}")
        .with("a/.hidden.txt", "x")
        .with("_SUCCESS", "")
        .with("_logs/x.txt", "x");

    InputListing listing = list(folder.toString());

    assertThat(listing.files())
        .extracting(InputFile::key, InputFile::format, InputFile::compression)
        .containsExactly(
            tuple("a/c.jsonl.gz", SourceFormat.JSONL, Compression.GZIP),
            tuple("b.txt", SourceFormat.TEXT, Compression.NONE));
    assertThat(listing.skipped())
        .extracting(path -> path.substring(path.lastIndexOf('/') + 1))
        .containsExactly("_SUCCESS", "_logs", ".hidden.txt");
  }

  @Test
  void keepsKeysBelowTheLongestPrefixWithoutGlob() {
    new SourceFixture(folder)
        .with("day-1/x/a.txt", "a")
        .with("day-2/x/a.txt", "b")
        .with("other/a.txt", "");

    assertThat(list(folder + "/day-*/x").files())
        .extracting(InputFile::key)
        .containsExactly("day-1/x/a.txt", "day-2/x/a.txt");
    assertThat(list(folder + "/day-1/x/*.txt").files())
        .extracting(InputFile::key)
        .containsExactly("a.txt");
  }

  @Test
  void callsASingleFileByItsNameEvenIfHidden() {
    new SourceFixture(folder).with("deep/_a.txt", "a");

    assertThat(list(folder + "/deep/_a.txt").files())
        .extracting(InputFile::key)
        .containsExactly("_a.txt");
  }

  @Test
  void readsANameThatLooksLikeAGlob() {
    new SourceFixture(folder).with("a[1].txt", "a").with("a1.txt", "b");

    assertThat(list(folder + "/a[1].txt").files())
        .extracting(InputFile::key)
        .containsExactly("a[1].txt");
  }

  @Test
  void doesNotFollowALinkBackToAFolderAbove() throws IOException {
    new SourceFixture(folder).with("a/b/c.txt", "c");
    Files.createSymbolicLink(folder.resolve("a/b/loop"), folder.resolve("a"));

    InputListing listing = list(folder.toString());

    assertThat(listing.files()).extracting(InputFile::key).containsExactly("a/b/c.txt");
    assertThat(listing.skipped()).singleElement().asString().endsWith("a/b/loop");
  }

  @Test
  void listsALinkThatLeadsNowhere() throws IOException {
    new SourceFixture(folder).with("a.txt", "a");
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve(".hidden"), folder.resolve("nowhere"));

    InputListing listing = list(folder.toString());

    assertThat(listing.files()).extracting(InputFile::key).containsExactly("a.txt", "gone.txt");
    assertThat(listing.skipped()).singleElement().asString().endsWith(".hidden");
  }

  @Test
  void doesNotOpenWhatIsNoRegularFile() throws Exception {
    new SourceFixture(folder).with("a.txt", "a");
    assertThat(new ProcessBuilder("mkfifo", folder + "/pipe.txt").start().waitFor()).isZero();
    Files.createSymbolicLink(folder.resolve("zeros.txt"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("one.txt"), folder.resolve("other.txt"));
    Files.createSymbolicLink(folder.resolve("other.txt"), folder.resolve("one.txt"));

    InputListing listing = list(folder.toString());

    assertThat(listing.files()).extracting(InputFile::key).containsExactly("a.txt");
    assertThat(listing.ignored())
        .extracting(path -> folder.relativize(Path.of(path.path().substring(5))).toString())
        .containsExactly("one.txt", "other.txt", "pipe.txt", "zeros.txt");
    assertThat(listing.ignored())
        .extracting(IgnoredPath::reason)
        .containsExactly(
            IgnoreReason.LINK_LOOP,
            IgnoreReason.LINK_LOOP,
            IgnoreReason.NO_REGULAR_FILE,
            IgnoreReason.NO_REGULAR_FILE);
    assertThatThrownBy(() -> list(folder + "/pipe.txt"))
        .hasMessageContaining("has no file to read")
        .hasMessageContaining("is a FIFO, socket or device");
  }

  @Test
  void leavesOutTheWarehouseTheJobFileAndLockFiles() throws IOException {
    new SourceFixture(folder)
        .with("a.txt", "a")
        .with("~$report.txt", "x")
        .with("notes/.~lock.a.txt#", "x")
        .with("job.yaml", "corpus: {}")
        .with("notes/job.yaml", "a note of that name")
        .with("big/out/runs/r1/report.html", "<html>");
    Files.createSymbolicLink(folder.resolve("out"), folder.resolve("big/out"));
    OwnFiles own = new OwnFiles(folder + "/out", folder + "/job.yaml");

    InputListing listing =
        InputListing.list(new Configuration(), SourceFixture.config(folder.toString()), own);

    assertThat(listing.files())
        .extracting(InputFile::key)
        .containsExactly("a.txt", "notes/job.yaml");
    assertThat(listing.ignored())
        .extracting(
            path -> folder.relativize(Path.of(path.path().substring(5))).toString(),
            IgnoredPath::reason)
        .containsExactly(
            tuple("big/out", IgnoreReason.WAREHOUSE),
            tuple("job.yaml", IgnoreReason.JOB_FILE),
            tuple("notes/.~lock.a.txt#", IgnoreReason.LOCK_FILE),
            tuple("out", IgnoreReason.WAREHOUSE),
            tuple("~$report.txt", IgnoreReason.LOCK_FILE));
  }

  @Test
  void leavesSourceCodeOutUnlessThePathNamesItOrTheFormatIsDeclared() {
    new SourceFixture(folder)
        .with("a.txt", "a")
        .with("run.PY", "print()")
        .with("web/app.js.gz", "x")
        .with("web/style", "no extension")
        .with("web/Main.java", "class Main {}");

    InputListing listing = list(folder.toString());

    assertThat(listing.files()).extracting(InputFile::key).containsExactly("a.txt", "web/style");
    assertThat(listing.ignored())
        .extracting(
            path -> folder.relativize(Path.of(path.path().substring(5))).toString(),
            IgnoredPath::reason)
        .containsExactly(
            tuple("run.PY", IgnoreReason.SOURCE_CODE),
            tuple("web/Main.java", IgnoreReason.SOURCE_CODE),
            tuple("web/app.js.gz", IgnoreReason.SOURCE_CODE));
    assertThat(list(folder + "/run.PY").files()).hasSize(1);
    assertThat(list(folder + "/web/*.{java,js.gz}").files()).hasSize(2);
    assertThatThrownBy(() -> list(folder + "/web/*a*"))
        .hasMessageContaining("is source code, which only a path such as *.py reads");
    assertThat(
            InputListing.list(
                    new Configuration(),
                    SourceFixture.config(folder.toString(), SourceFormat.TEXT, Map.of()))
                .files())
        .hasSize(5);
  }

  @Test
  void readsAFolderOfTheWarehouseThatIsNamed() {
    new SourceFixture(folder).with("w/runs/r1/documents/a.parquet", "PAR1");
    OwnFiles own = new OwnFiles("file:" + folder + "/w", null);

    assertThat(
            InputListing.list(new Configuration(), SourceFixture.config(folder + "/w/runs/r1"), own)
                .files())
        .hasSize(1);
    assertThat(
            InputListing.list(new Configuration(), SourceFixture.config(folder + "/w"), own)
                .files())
        .hasSize(1);
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    for (String path : new String[] {"none.txt", "none-*.txt", "empty"}) {
      assertThatThrownBy(() -> list(folder + "/" + path))
          .isInstanceOfSatisfying(
              WenmaiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT_MISSING))
          .hasMessageContaining(path);
    }
    assertThatThrownBy(() -> list(folder + "/empty")).hasMessageContaining("no file to read");
  }

  @Test
  void saysWhatCannotBeListed() {
    for (String path : List.of("nosuchscheme://bucket/folder", "s3a://bucket/folder")) {
      assertThatThrownBy(() -> list(path))
          .isInstanceOfSatisfying(
              WenmaiException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT_UNREADABLE))
          .hasMessageContaining(path)
          .hasMessageContaining("the connector of its file system is on the class path");
    }
  }
}

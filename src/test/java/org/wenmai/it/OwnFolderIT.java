package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job file that lies among the texts: {@code path: .}, as a first user writes it. */
final class OwnFolderIT {
  @TempDir Path folder;

  @Test
  void theFolderIsReadWithoutWhatIsTheRunsOwnOrNoFile() throws Exception {
    write("harbour.txt", "The harbour was closed on Monday because of the storm.");
    write("notes/quay.txt", "Boats stayed at the quay, and nobody went out to the sea.");
    write("scan.pdf", "%PDF-1.7 and so on");
    write("tools/count.py", "print('nothing')");
    write("~$report.docx", "lock");
    Files.createSymbolicLink(folder.resolve("zeros"), Path.of("/dev/zero"));
    assertThat(new ProcessBuilder("mkfifo", folder + "/pipe").start().waitFor()).isZero();
    write("job.yaml", "corpus: {sources: [{path: .}]}\nwarehouse: out\n");

    analyze();
    Launcher.Result second = analyze();

    assertThat(second.err())
        .startsWith("Reading " + folder + "\nAnalysing 3 files, 129 bytes, into file:" + folder);
    List<Path> runs = Runs.all(folder.resolve("out"));
    assertThat(runs).hasSize(2);
    JsonNode manifest = Runs.manifest(runs.get(1));
    assertThat(names(manifest.get("ignored")))
        .containsExactly("job.yaml", "out", "pipe", "tools/count.py", "zeros", "~$report.docx");
    assertThat(manifest.get("documents").get("published").asInt()).isEqualTo(2);
    // One of three is more than a fifth, so the summary says how to look at it.
    String show = "jobs/run show --warehouse " + folder + "/out --run ";
    assertThat(second.out()).contains("1 bad_format (ingest)", show);
    String[] command =
        second
            .out()
            .lines()
            .filter(line -> line.contains(show))
            .findFirst()
            .orElseThrow()
            .strip()
            .replaceFirst("^show them: jobs/run ", "")
            .split(" ");
    assertThat(Launcher.run(command).out().lines().map(String::strip))
        .containsExactly(
            "uri: file:" + folder + "/scan.pdf",
            "reason: bad_format",
            "detail: not read: PDF, convert it first",
            "");
  }

  private Launcher.Result analyze() {
    Launcher.Result result =
        Launcher.run("analyze", folder.resolve("job.yaml").toString(), "--to", "identify");
    assertThat(result.status()).as(result.err()).isZero();
    return result;
  }

  private List<String> names(JsonNode ignored) {
    List<String> names = new ArrayList<>();
    ignored.forEach(path -> names.add(path.asText().replace("file:" + folder + "/", "")));
    return names;
  }

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}

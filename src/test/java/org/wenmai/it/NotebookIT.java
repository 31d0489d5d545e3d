package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every notebook runs from top to bottom in a real Jupyter kernel, on the sample run. */
@Tag("python")
final class NotebookIT {
  private static final String EXECUTE =
      """
      import sys, nbformat
      from nbclient import NotebookClient
      book = nbformat.read(sys.argv[1], as_version=4)
      NotebookClient(book, timeout=300, resources={"metadata": {"path": sys.argv[2]}}).execute()
      silent = [c["source"] for c in book.cells if c.cell_type == "code" and not c.outputs]
      assert not silent, silent
      print(sum(c.cell_type == "code" for c in book.cells), "cells ran")
      """;

  @Test
  void everyNotebookRuns() throws Exception {
    Python.require("nbclient", "ipykernel", "duckdb", "pandas", "matplotlib");
    List<Path> notebooks;
    try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
      notebooks = files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
    assertThat(notebooks).isNotEmpty();
    for (Path notebook : notebooks) {
      Launcher.Result result =
          Python.run(
              Map.of("WENMAI_WAREHOUSE", SampleRun.warehouse().toString()),
              "-c",
              EXECUTE,
              notebook.toString(),
              "notebooks");
      assertThat(result.status()).as(result.out()).isZero();
      assertThat(result.out()).contains("cells ran");
    }
  }
}

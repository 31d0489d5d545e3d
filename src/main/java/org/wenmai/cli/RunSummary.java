package org.wenmai.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.PublishedRun;

/** Prints the summary of a run, at its end and on request. */
final class RunSummary {
  private RunSummary() {}

  static void print(PublishedRun run, PrintWriter out) {
    Manifest manifest = run.manifest();
    Manifest.Documents documents = manifest.documents();
    out.printf(Locale.ROOT, "%nRun %s (%s)%n", manifest.run(), word(manifest.state()));
    out.printf(
        Locale.ROOT,
        "  records    %,d read = %,d published + %,d rejected%n",
        documents.read(),
        documents.published(),
        documents.rejected());
    rejected(manifest, out);
    count(manifest, "families", "  families   %,d documents in families of copies%n", out);
    count(manifest, "topics", "  topics     %,d%n", out);
    count(manifest, "terms", "  terms      %,d%n", out);
    Duration took = Duration.between(manifest.started(), manifest.finished());
    out.printf(Locale.ROOT, "  time       %.1f s until the gate%n", took.toMillis() / 1000.0);
    out.printf("  tables     %s%n", local(run.folder().toString()));
    if (manifest.state() == Manifest.State.COMPLETE) {
      out.printf("  report     %s/report.html%n", local(run.folder().toString()));
    }
    out.flush();
  }

  private static void rejected(Manifest manifest, PrintWriter out) {
    for (Manifest.Stage stage : manifest.stages()) {
      for (Map.Entry<String, Long> reason : stage.rejected().entrySet()) {
        out.printf(
            Locale.ROOT,
            "             %,d %s (%s)%n",
            reason.getValue(),
            reason.getKey(),
            stage.name());
      }
    }
  }

  private static void count(Manifest manifest, String table, String format, PrintWriter out) {
    Manifest.Table found = manifest.tables().get(table);
    if (found != null) {
      out.printf(Locale.ROOT, format, found.rows());
    }
  }

  private static String word(Manifest.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** A local path as people type it. */
  static String local(String path) {
    return path.startsWith("file:") ? path.replaceFirst("^file:/+", "/") : path;
  }
}

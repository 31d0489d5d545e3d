package org.wenmai.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.PublishedRun;
import org.wenmai.warehouse.PublishedTables;

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
    if (isMuchRejected(run)) {
      out.printf(
          "             show them: jobs/run show --warehouse %s --run %s --table rejected"
              + " --columns uri,reason,detail%n",
          quoted(local(warehouse(run).toString())), manifest.run());
    }
    count(manifest, "families", "  families   %,d documents in families of copies%n", out);
    topics(run, out);
    count(manifest, "terms", "  terms      %,d%n", out);
    Duration took = Duration.between(manifest.started(), manifest.finished());
    out.printf(Locale.ROOT, "  time       %.1f s until the gate%n", took.toMillis() / 1000.0);
    out.printf("  tables     %s%n", local(run.folder().toString()));
    if (manifest.state() == Manifest.State.COMPLETE) {
      out.printf("  report     %s/report.html%n", local(run.folder().toString()));
    }
    out.flush();
  }

  /** How many topics there are, without the finer ones within them. */
  private static void topics(PublishedRun run, PrintWriter out) {
    PublishedTables tables = tables(run);
    if (tables.has(Tables.TOPICS)) {
      int count =
          tables.rows(Tables.TOPICS, topic -> topic.count("level") == 0, Integer.MAX_VALUE).size();
      out.printf(Locale.ROOT, "  topics     %,d%n", count);
    }
  }

  private static PublishedTables tables(PublishedRun run) {
    return new PublishedTables(WarehouseOption.hadoop(), run.folder(), run.manifest().tables());
  }

  /** Whether the check of the rejected share gave a warning. */
  private static boolean isMuchRejected(PublishedRun run) {
    return !tables(run)
        .rows(
            Tables.QUALITY,
            check -> check.text("check").equals("rejected_share") && !check.flag("passed"),
            1)
        .isEmpty();
  }

  /** The folder of the run is {@code <warehouse>/runs/<id>}. */
  private static Path warehouse(PublishedRun run) {
    return run.folder().getParent().getParent();
  }

  /** A word of a shell. */
  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
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

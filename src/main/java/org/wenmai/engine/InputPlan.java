package org.wenmai.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.wenmai.error.WenmaiException;
import org.wenmai.job.Job;
import org.wenmai.source.plan.IgnoredPath;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.InputListing;
import org.wenmai.source.plan.InputSize;
import org.wenmai.source.plan.OwnFiles;
import org.wenmai.source.plan.SourceFormat;

/** What a run would read, for people. */
public final class InputPlan {
  private static final int SHOWN_FILES = 5;
  private static final int SHOWN_IGNORED = 20;

  private InputPlan() {}

  /**
   * Lines about the files of a job; about what is wrong where they cannot be listed.
   *
   * @param jobFile the file that describes the job
   */
  public static List<String> of(Job job, String jobFile) {
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(SessionFactory.configuration());
    try {
      return lines(InputListing.list(hadoop, job.corpus(), new OwnFiles(job.warehouse(), jobFile)));
    } catch (WenmaiException e) {
      return List.of("#  " + e.getMessage());
    }
  }

  private static List<String> lines(InputListing inputs) {
    List<String> lines = new ArrayList<>();
    lines.add("#  " + InputSize.text(inputs.files().size(), inputs.bytes()));
    Map<SourceFormat, List<InputFile>> byFormat =
        inputs.files().stream()
            .collect(
                Collectors.groupingBy(
                    InputFile::format,
                    () -> new EnumMap<>(SourceFormat.class),
                    Collectors.toList()));
    byFormat.forEach(
        (format, files) ->
            lines.add(
                "#    "
                    + name(format)
                    + ": "
                    + InputSize.text(
                        files.size(), files.stream().mapToLong(InputFile::length).sum())));
    for (InputFile file : inputs.files().subList(0, Math.min(SHOWN_FILES, inputs.files().size()))) {
      lines.add("#    " + file.path());
    }
    addMore(lines, inputs.files().size(), SHOWN_FILES);
    lines.add("#  ignored: " + inputs.ignored().size());
    inputs.ignored().stream().limit(SHOWN_IGNORED).map(InputPlan::line).forEach(lines::add);
    addMore(lines, inputs.ignored().size(), SHOWN_IGNORED);
    return lines;
  }

  private static String line(IgnoredPath ignored) {
    return "#    " + ignored.path() + " (" + ignored.reason().label() + ")";
  }

  private static void addMore(List<String> lines, int all, int shown) {
    if (all > shown) {
      lines.add("#    and " + (all - shown) + " more");
    }
  }

  private static String name(SourceFormat format) {
    return format == SourceFormat.AUTO
        ? "by their content"
        : format.name().toLowerCase(java.util.Locale.ROOT);
  }
}

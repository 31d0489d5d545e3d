package org.wenmai.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.InputSize;

/** Names large sources that are read for the first time: the path may be a mistake. */
final class LargeSources {
  private static final int FILES = 10_000;
  private static final long BYTES = 10_000_000_000L;

  private LargeSources() {}

  /**
   * One line for each source of more than 10,000 files or 10 GB of which no file was read before.
   *
   * @param before paths that the newest run has read; asked for only where a source is large
   */
  static List<String> notices(
      CorpusConfig corpus, List<InputFile> files, Supplier<Set<String>> before) {
    return IntStream.range(0, corpus.sources().size())
        .mapToObj(
            source ->
                notice(
                    corpus.sources().get(source).path(),
                    files.stream().filter(file -> file.sourceIndex() == source).toList(),
                    before))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String notice(String path, List<InputFile> files, Supplier<Set<String>> before) {
    long bytes = files.stream().mapToLong(InputFile::length).sum();
    boolean isLarge = files.size() > FILES || bytes > BYTES;
    if (!isLarge || isKnown(files, before.get())) {
      return "";
    }
    return "Large, and not read before: "
        + path
        + " has "
        + InputSize.text(files.size(), bytes)
        + ". If that is a mistake, stop with Ctrl-C.";
  }

  private static boolean isKnown(List<InputFile> files, Set<String> before) {
    return files.stream().anyMatch(file -> before.contains(file.path()));
  }
}

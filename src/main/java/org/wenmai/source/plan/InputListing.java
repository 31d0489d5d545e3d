package org.wenmai.source.plan;

import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * The input files of all sources.
 *
 * @param files to be read, by path, then by source
 * @param ignored files and folders that are not read, by path
 */
public record InputListing(List<InputFile> files, List<IgnoredPath> ignored) {
  public InputListing {
    files = List.copyOf(files);
    ignored = List.copyOf(ignored);
  }

  /**
   * Lists all sources; runs on the driver and does not open files.
   *
   * @param own what of the run itself is left out where it lies below a source
   * @throws org.wenmai.error.WenmaiException INPUT_MISSING where a source matches no file,
   *     INPUT_UNREADABLE where it cannot be listed
   */
  public static InputListing list(Configuration hadoop, CorpusConfig corpus, OwnFiles own) {
    return new InputLister(hadoop, own).list(corpus);
  }

  /** As above, with nothing of the run itself near the sources. */
  public static InputListing list(Configuration hadoop, CorpusConfig corpus) {
    return list(hadoop, corpus, OwnFiles.NONE);
  }

  /** The paths of what is ignored. */
  public List<String> skipped() {
    return ignored.stream().map(IgnoredPath::path).toList();
  }

  /** Total length of the files, in bytes. */
  public long bytes() {
    return files.stream().mapToLong(InputFile::length).sum();
  }
}

package org.wenmai.source.plan;

import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * The files of all sources.
 *
 * @param files to be read, by path, then by source
 * @param skipped not read: names that start with a dot or an underscore, folders of such names,
 *     links that lead back to a folder above; by path
 */
public record InputListing(List<InputFile> files, List<String> skipped) {
  public InputListing {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /**
   * Lists all sources; runs on the driver and touches names only.
   *
   * @throws org.wenmai.error.WenmaiException INPUT_MISSING where a source matches no file,
   *     INPUT_UNREADABLE where it cannot be listed
   */
  public static InputListing list(Configuration hadoop, CorpusConfig corpus) {
    return new InputLister(hadoop).list(corpus);
  }

  /** Bytes of all files on disk. */
  public long bytes() {
    return files.stream().mapToLong(InputFile::length).sum();
  }
}

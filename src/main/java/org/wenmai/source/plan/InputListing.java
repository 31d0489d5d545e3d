package org.wenmai.source.plan;

import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * The input files of all sources.
 *
 * @param files to be read, by path, then by source
 * @param skipped files and folders that are not read: those whose name starts with a dot or an
 *     underscore, and links back to a folder above; by path
 */
public record InputListing(List<InputFile> files, List<String> skipped) {
  public InputListing {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /**
   * Lists all sources; runs on the driver and does not open files.
   *
   * @throws org.wenmai.error.WenmaiException INPUT_MISSING where a source matches no file,
   *     INPUT_UNREADABLE where it cannot be listed
   */
  public static InputListing list(Configuration hadoop, CorpusConfig corpus) {
    return new InputLister(hadoop).list(corpus);
  }

  /** Total length of the files, in bytes. */
  public long bytes() {
    return files.stream().mapToLong(InputFile::length).sum();
  }
}

package org.wenmai.source.plan;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.source.io.Compression;

/** Splits files into slices, and groups small slices so that they share a task. */
public final class SlicePlanner {
  /** Cost of opening a file, in bytes that could be read in that time. */
  private static final long OPEN_COST_BYTES = 256L << 10;

  private SlicePlanner() {}

  /**
   * Plans the groups of slices, in the order of the files.
   *
   * @param splitBytes most bytes of a slice, and of a group except for the cost of opening
   * @param tasks number of groups to aim at where there is less to read
   */
  public static List<List<FileSlice>> plan(List<InputFile> files, long splitBytes, int tasks) {
    List<FileSlice> slices = new ArrayList<>();
    files.forEach(file -> slices.addAll(split(file, splitBytes)));
    long total = slices.stream().mapToLong(SlicePlanner::cost).sum();
    long share = Math.min(Math.max(splitBytes, OPEN_COST_BYTES), total / Math.max(1, tasks) + 1);
    List<List<FileSlice>> groups = new ArrayList<>();
    long filled = share;
    for (FileSlice slice : slices) {
      if (filled >= share) {
        groups.add(new ArrayList<>());
        filled = 0;
      }
      groups.get(groups.size() - 1).add(slice);
      filled += cost(slice);
    }
    return groups;
  }

  private static long cost(FileSlice slice) {
    return slice.end() - slice.start() + OPEN_COST_BYTES;
  }

  private static List<FileSlice> split(InputFile file, long splitBytes) {
    List<FileSlice> slices = new ArrayList<>();
    long step = isSplittable(file) ? splitBytes : Math.max(1, file.length());
    for (long start = 0; start < file.length(); start += step) {
      slices.add(new FileSlice(file, start, Math.min(file.length(), start + step)));
    }
    return slices.isEmpty() ? List.of(new FileSlice(file, 0, 0)) : slices;
  }

  private static boolean isSplittable(InputFile file) {
    boolean plain = file.compression() == Compression.NONE;
    return switch (file.format()) {
      // Where the content turns out to be unsplittable, the first slice reads all of it.
      case AUTO, JSONL, JSON, PARQUET -> plain;
      // As a rule, every record is a gzip member of its own.
      case WARC, WET -> plain || file.compression() == Compression.GZIP;
      case TEXT, MARKDOWN, HTML, CSV, ZIP -> false;
    };
  }
}

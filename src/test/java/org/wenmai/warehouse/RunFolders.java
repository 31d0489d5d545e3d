package org.wenmai.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.schema.Table;
import org.wenmai.schema.Tables;

/** Folders of tables that no manifest describes, as a test wrote them. */
public final class RunFolders {
  private RunFolders() {}

  /** All tables of the contract that have a folder here, with whatever files it has. */
  public static PublishedTables tables(Configuration hadoop, Path run) {
    Map<String, Manifest.Table> found = new LinkedHashMap<>();
    for (Table table : Tables.ALL) {
      if (Files.isDirectory(run.resolve(table.name()))) {
        found.put(table.name(), new Manifest.Table(table.version(), 0, "", List.of()));
      }
    }
    return new PublishedTables(hadoop, new org.apache.hadoop.fs.Path(run.toUri()), found);
  }
}

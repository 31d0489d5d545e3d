package org.wenmai.engine.step;

import java.util.LinkedHashMap;
import java.util.Map;

/** The folder of each table of a run in progress. */
public final class TableFolders {
  private final Map<String, String> folders = new LinkedHashMap<>();

  public void put(String table, String folder) {
    folders.put(table, folder);
  }

  public String folder(String table) {
    String folder = folders.get(table);
    if (folder == null) {
      throw new IllegalStateException("No earlier step wrote " + table);
    }
    return folder;
  }
}

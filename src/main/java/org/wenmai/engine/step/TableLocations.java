package org.wenmai.engine.step;

import org.wenmai.schema.WorkTables;

/**
 * Where the tables of a step are written.
 *
 * @param root of the warehouse
 * @param staging the step's staging folder, relative to the root
 * @param run the folder of the run, relative to the root
 * @param inPlace published tables are written to the folder of the run at once, since nothing can
 *     be moved there later
 */
public record TableLocations(String root, String staging, String run, boolean inPlace) {

  /** The folder of a table, relative to the warehouse. */
  String relative(String table) {
    return (inPlace && WorkTables.isPublished(table) ? run : staging) + "/" + table;
  }

  /** The folder of a table. */
  String absolute(String table) {
    return root + "/" + relative(table);
  }
}

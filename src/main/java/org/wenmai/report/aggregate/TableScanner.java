package org.wenmai.report.aggregate;

import java.io.Serializable;
import java.util.List;

/** Reads tables of one published run. */
public interface TableScanner {
  /** The rows of all scans; a table that the run lacks has none. */
  <T extends Serializable> Rows<T> scan(List<TableScan<T>> scans);
}

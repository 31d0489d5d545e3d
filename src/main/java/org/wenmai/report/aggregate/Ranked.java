package org.wenmai.report.aggregate;

import java.io.Serializable;

/**
 * An entry of one of several ranked lists. {@code compareTo} puts the entry to be shown first
 * first, and tells any two entries apart that are not shown alike.
 */
@SuppressWarnings("ComparableType") // T is the entry itself.
public interface Ranked<T extends Ranked<T>> extends Comparable<T>, Serializable {
  /** The name of the list that it belongs to. */
  String list();
}

package org.wenmai.dedup.families.model;

/**
 * An undirected edge of the graph of which families are the connected components.
 *
 * @param high a node: a document, or {@link FamilyLinks#node what stands for an old family}
 * @param low the other, which is not larger
 */
public record Link(String high, String low) {
  /** A link of two nodes in any order. */
  public static Link of(String x, String y) {
    return x.compareTo(y) < 0 ? new Link(y, x) : new Link(x, y);
  }
}

package org.wenmai.source;

import org.apache.spark.Partitioner;
import org.wenmai.source.record.RecordKey;

/** Partitions records by the first 32 bits of their id, which is a hash. */
final class DocIdPartitioner extends Partitioner {
  private static final long serialVersionUID = 1L;
  private static final int RADIX = 16;
  private static final int DIGITS = 8;

  private final int partitions;

  DocIdPartitioner(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public int numPartitions() {
    return partitions;
  }

  @Override
  public int getPartition(Object key) {
    String docId = ((RecordKey) key).docId;
    return (int) (Long.parseLong(docId.substring(0, DIGITS), RADIX) % partitions);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DocIdPartitioner same && same.partitions == partitions;
  }

  @Override
  public int hashCode() {
    return partitions;
  }
}

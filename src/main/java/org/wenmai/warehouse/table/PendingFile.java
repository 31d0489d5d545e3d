package org.wenmai.warehouse.table;

import java.io.Serializable;
import java.util.List;

/**
 * A file that a task attempt has written to its end, and that becomes part of its table when the
 * driver commits it.
 *
 * @param file as it will be listed
 * @param upload handle of its multipart upload; empty without one
 * @param parts handles of the parts of the upload, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record PendingFile(DataFile file, byte[] upload, List<byte[]> parts) implements Serializable {
  static PendingFile of(DataFile file) {
    return new PendingFile(file, new byte[0], List.of());
  }
}

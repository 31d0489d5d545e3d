package org.wenmai.dedup.candidates;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wenmai.hash.SplitMix64;

/**
 * The postings of many documents, as one block of bytes for each partition of the keys: which
 * documents have which key. A key is a sampled shingle or stands for the whole text of a document.
 * An entry is a key of {@link #KEY_BITS} bits with the number of its document in the block, so it
 * takes eight bytes, where a row of Spark would take ten times as many.
 *
 * <p>Two keys may be taken for one, about once in 2<sup>38</sup> pairs, the same ones on any number
 * of partitions. Mutable, for one thread.
 */
final class PostingBlocks {
  /** Bits of a key that are compared. */
  static final int KEY_BITS = 38;

  /** Bits of the number of a document in a block or a partition. */
  static final int DOCUMENT_BITS = Long.SIZE - KEY_BITS;

  private static final long DOCUMENT_MASK = (1L << DOCUMENT_BITS) - 1;

  /** Entries that make a block large enough to be sent. */
  private static final int ENOUGH = 1 << 20;

  private static final long TEXT_SALT = 0x5E1F_7E47_0000_0001L;

  private final int partitions;
  private final List<byte[]> documents = new ArrayList<>();
  private long[] entries = new long[1 << 12];
  private int size;

  /** A block and the partition of its keys. */
  record Block(int partition, byte[] bytes) {}

  /**
   * Creates blocks of no documents.
   *
   * @param partitions of the keys, at most 2<sup>24</sup>
   */
  PostingBlocks(int partitions) {
    this.partitions = partitions;
  }

  /** The key of a whole text, without the bits that {@link #KEY_BITS} leaves out. */
  static long textKey(long exact) {
    return SplitMix64.mix(exact ^ TEXT_SALT) & ~DOCUMENT_MASK;
  }

  /** The key in an entry. */
  static long key(long entry) {
    return entry & ~DOCUMENT_MASK;
  }

  /** The number of the document in an entry. */
  static int document(long entry) {
    return (int) (entry & DOCUMENT_MASK);
  }

  /** The same key with the number of another document. */
  static long withDocument(long entry, int document) {
    return key(entry) | document;
  }

  /** Adds a document with the shingles of its sample, and the whole of its text. */
  void add(DocumentShingles document) {
    int number = documents.size();
    documents.add(PostingDocument.of(document).toBytes(document.time()));
    append(textKey(document.exact()) | number);
    for (long shingle : document.sample()) {
      append(key(shingle) | number);
    }
  }

  /** Whether there is enough for {@link #take}. */
  boolean isFull() {
    return size >= ENOUGH;
  }

  /** The blocks of what was added since the last call, by partition; none is empty. */
  List<Block> take() {
    // Ascending keys are ascending partitions.
    sortUnsigned(entries, size);
    List<Block> blocks = new ArrayList<>();
    int[] numbers = new int[documents.size()];
    for (int from = 0; from < size; ) {
      int partition = partition(entries[from]);
      int to = from;
      while (to < size && partition(entries[to]) == partition) {
        to++;
      }
      blocks.add(new Block(partition, block(from, to, numbers)));
      from = to;
    }
    documents.clear();
    size = 0;
    return blocks;
  }

  /** The entries of one partition, with the documents that they name. */
  private byte[] block(int from, int to, int[] numbers) {
    Arrays.fill(numbers, -1);
    List<byte[]> named = new ArrayList<>();
    int bytes = 0;
    for (int i = from; i < to; i++) {
      int document = document(entries[i]);
      if (numbers[document] < 0) {
        numbers[document] = named.size();
        named.add(documents.get(document));
        bytes += Integer.BYTES + documents.get(document).length;
      }
    }
    ByteBuffer out =
        ByteBuffer.allocate(2 * Integer.BYTES + bytes + (to - from) * Long.BYTES)
            .putInt(named.size());
    named.forEach(document -> out.putInt(document.length).put(document));
    out.putInt(to - from);
    for (int i = from; i < to; i++) {
      out.putLong(withDocument(entries[i], numbers[document(entries[i])]));
    }
    return out.array();
  }

  private int partition(long entry) {
    return (int) (((entry >>> DOCUMENT_BITS) * partitions) >>> KEY_BITS);
  }

  private void append(long entry) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    entries[size++] = entry;
  }

  /** Sorts as unsigned numbers: keys are uniform over all 64 bits. */
  static void sortUnsigned(long[] values, int size) {
    for (int i = 0; i < size; i++) {
      values[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(values, 0, size);
    for (int i = 0; i < size; i++) {
      values[i] ^= Long.MIN_VALUE;
    }
  }
}

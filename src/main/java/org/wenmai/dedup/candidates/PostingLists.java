package org.wenmai.dedup.candidates;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The posting lists of one partition of the keys: joins the blocks, and counts for each pair of
 * documents the keys that both have.
 *
 * <p>A shingle that few texts have counts for every pair of them, as a rare one. One that many have
 * is a phrase, a form, a line that pages share, or a story that was copied many times: it links
 * each document to the first that has it and to the one before it, as a frequent one. Documents of
 * equal texts are linked by their whole text; of many of them only the first counts further. So
 * there are at most as many pairs as entries times the limit, whatever the corpus.
 *
 * <p>Documents come in order of time and id. Two documents of earlier runs are no pair: those runs
 * have judged them. Mutable, for one thread.
 */
final class PostingLists {
  /** Documents of equal texts up to which all of them are paired with each other. */
  private static final int ALL_PAIRS = 50;

  private final int maxDocumentFrequency;
  private final List<byte[]> bytes = new ArrayList<>();
  private final PairCounts counts = new PairCounts();

  private long[] entries = new long[1 << 12];
  private int size;
  private PostingDocument[] documents = {};

  /**
   * Creates lists without entries.
   *
   * @param maxDocumentFrequency texts that may have a rare shingle
   */
  PostingLists(int maxDocumentFrequency) {
    this.maxDocumentFrequency = maxDocumentFrequency;
  }

  /** Adds a block, as {@link PostingBlocks} made it, of documents that no other block has. */
  void add(byte[] block) {
    ByteBuffer in = ByteBuffer.wrap(block);
    int first = bytes.size();
    int named = in.getInt();
    for (int i = 0; i < named; i++) {
      byte[] document = new byte[in.getInt()];
      in.get(document);
      bytes.add(document);
    }
    if (bytes.size() >= 1 << PostingBlocks.DOCUMENT_BITS) {
      throw new IllegalStateException("Too many documents in one partition: " + bytes.size());
    }
    int count = in.getInt();
    if (size + count > entries.length) {
      entries = Arrays.copyOf(entries, Math.max(entries.length * 2, size + count));
    }
    for (int i = 0; i < count; i++) {
      long entry = in.getLong();
      entries[size++] = PostingBlocks.withDocument(entry, first + PostingBlocks.document(entry));
    }
  }

  /** The pairs of all lists, each once, in no order. Called once, after the last block. */
  Iterator<SharedKeys> pairs() {
    number();
    PostingBlocks.sortUnsigned(entries, size);
    for (int from = 0; from < size; ) {
      long key = PostingBlocks.key(entries[from]);
      int to = from + 1;
      while (to < size && PostingBlocks.key(entries[to]) == key) {
        to++;
      }
      if (to - from > 1) {
        pair(key, from, to);
      }
      from = to;
    }
    entries = new long[0];
    return counts.iterator(this::shared);
  }

  private SharedKeys shared(int earlier, int later, int rare, int frequent) {
    return SharedKeys.of(documents[earlier], documents[later], rare, frequent);
  }

  /** Numbers the documents by time and id. */
  private void number() {
    Integer[] order = new Integer[bytes.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(bytes::get, Arrays::compareUnsigned));
    int[] numbers = new int[order.length];
    documents = new PostingDocument[order.length];
    for (int i = 0; i < order.length; i++) {
      numbers[order[i]] = i;
      documents[i] = PostingDocument.of(bytes.get(order[i]));
    }
    bytes.clear();
    for (int i = 0; i < size; i++) {
      entries[i] =
          PostingBlocks.withDocument(entries[i], numbers[PostingBlocks.document(entries[i])]);
    }
  }

  private void pair(long key, int from, int to) {
    int[] list = new int[to - from];
    Arrays.setAll(list, i -> PostingBlocks.document(entries[from + i]));
    if (PostingBlocks.textKey(documents[list[0]].exact()) == key) {
      pairEqual(list);
    } else {
      pairSimilar(list);
    }
  }

  /** All pairs of a few documents of equal texts; of many each with the first. */
  private void pairEqual(int[] list) {
    int pivots = list.length <= ALL_PAIRS ? list.length : 1;
    for (int i = 0; i < pivots; i++) {
      for (int j = i + 1; j < list.length; j++) {
        PostingDocument earlier = documents[list[i]];
        PostingDocument later = documents[list[j]];
        if (earlier.sameText(later) && !(earlier.old() && later.old())) {
          counts.addRare(list[i], list[j]);
        }
      }
    }
  }

  private void pairSimilar(int[] all) {
    int[] list = all.length <= maxDocumentFrequency ? all : withoutEqual(all);
    if (list.length <= maxDocumentFrequency) {
      if (all.length <= ALL_PAIRS) {
        list = all;
      }
      for (int i = 0; i < list.length; i++) {
        for (int j = i + 1; j < list.length; j++) {
          if (mayPair(list[i], list[j])) {
            counts.addRare(list[i], list[j]);
          }
        }
      }
      return;
    }
    for (int i = 1; i < list.length; i++) {
      if (mayPair(list[0], list[i])) {
        counts.addFrequent(list[0], list[i]);
      }
      if (i > 1 && mayPair(list[i - 1], list[i])) {
        counts.addFrequent(list[i - 1], list[i]);
      }
    }
  }

  /** The first document of each text. */
  private int[] withoutEqual(int[] list) {
    Set<Long> texts = new HashSet<>();
    return Arrays.stream(list).filter(document -> texts.add(documents[document].exact())).toArray();
  }

  private boolean mayPair(int earlier, int later) {
    PostingDocument a = documents[earlier];
    PostingDocument b = documents[later];
    return !(a.old() && b.old()) && !a.sameText(b);
  }
}

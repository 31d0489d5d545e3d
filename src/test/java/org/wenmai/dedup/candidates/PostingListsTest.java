package org.wenmai.dedup.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.hash.SplitMix64;

/** Blocks and lists together, as the exchange of the candidates uses them. */
final class PostingListsTest {
  private static final int LIMIT = 4;

  private final List<DocumentShingles> documents = new ArrayList<>();

  /** A document with the shingles of these numbers, and its own besides. */
  private DocumentShingles document(String id, long time, long text, long... shared) {
    long[] own = LongStream.range(0, 30).map(i -> SplitMix64.hash(text, i)).toArray();
    long[] sample =
        LongStream.concat(LongStream.of(shared).map(SplitMix64::mix), LongStream.of(own)).toArray();
    DocumentShingles document =
        new DocumentShingles(id, time, SplitMix64.mix(-text), sample.length, sample, false);
    documents.add(document);
    return document;
  }

  /** What two documents share, over all partitions: "a b" to "rare/frequent". */
  private Map<String, String> shared(int partitions, int documentsPerBlock) {
    List<PostingLists> lists = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      lists.add(new PostingLists(LIMIT));
    }
    for (int from = 0; from < documents.size(); from += documentsPerBlock) {
      PostingBlocks blocks = new PostingBlocks(partitions);
      documents
          .subList(from, Math.min(documents.size(), from + documentsPerBlock))
          .forEach(blocks::add);
      blocks.take().forEach(block -> lists.get(block.partition()).add(block.bytes()));
    }
    Map<String, int[]> sums = new TreeMap<>();
    Map<String, String> shared = new TreeMap<>();
    for (PostingLists list : lists) {
      list.pairs()
          .forEachRemaining(
              pair -> {
                String ids = pair.pivot() + " " + pair.candidate();
                int[] sum = sums.computeIfAbsent(ids, none -> new int[2]);
                sum[0] += pair.rare();
                sum[1] += pair.frequent();
                shared.put(ids, pair.exact() ? "exact" : sum[0] + "/" + sum[1]);
              });
    }
    return shared;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100})
  void aShingleThatFewHaveCountsForEachPairOfThem(int partitions) {
    document("late", 9, 1, 100, 101, 102);
    document("early", 1, 2, 100, 101);
    document("other", 5, 3, 102);
    document("alone", 5, 4);

    assertThat(shared(partitions, 2))
        .containsExactlyInAnyOrderEntriesOf(Map.of("early late", "2/0", "other late", "1/0"));
  }

  @Test
  void aShingleThatManyHaveLinksThemToTheFirstAndThePrevious() {
    for (int i = 0; i < 6; i++) {
      document("d" + i, i, i, 100, 101);
    }

    assertThat(shared(3, 4))
        .containsOnly(
            Map.entry("d0 d1", "0/2"),
            Map.entry("d0 d2", "0/2"),
            Map.entry("d0 d3", "0/2"),
            Map.entry("d0 d4", "0/2"),
            Map.entry("d0 d5", "0/2"),
            Map.entry("d1 d2", "0/2"),
            Map.entry("d2 d3", "0/2"),
            Map.entry("d3 d4", "0/2"),
            Map.entry("d4 d5", "0/2"));
  }

  @Test
  void equalTextsAreExactAndCountAsOneTextForTheLimit() {
    for (int i = 0; i < 6; i++) {
      document("same" + i, i, 7, 100, 101, 102);
    }
    document("other", 9, 8, 100, 101, 102);

    Map<String, String> shared = shared(2, 3);
    assertThat(shared).hasSize(15 + 6).containsEntry("same0 same5", "exact");
    assertThat(shared).containsEntry("same0 other", "3/0").containsEntry("same5 other", "3/0");
  }

  @Test
  void manyEqualTextsAreLinkedToTheFirst() {
    for (int i = 0; i < 1000; i++) {
      document("same" + i, i, 7);
    }

    assertThat(shared(2, 300))
        .hasSize(999)
        .allSatisfy(
            (ids, kind) -> {
              assertThat(ids).startsWith("same0 ");
              assertThat(kind).isEqualTo("exact");
            });
  }

  @Test
  void aMuchLongerTextIsThePivotSoThatItIsSentOnce() {
    document("chapter1", 1, 1, 100);
    document("chapter2", 2, 2, 101);
    document("note", 4, 4, 100, 101);
    document("book", 3, 3, LongStream.range(100, 300).toArray());

    assertThat(shared(3, 2))
        .containsOnlyKeys(
            "book chapter1", "book chapter2", "book note", "chapter1 note", "chapter2 note");
  }

  @Test
  void whatEarlierRunsHaveJudgedIsNoPair() {
    documents.add(old(document("a", 1, 1, 100, 101, 102)));
    documents.add(old(document("b", 2, 2, 100, 101, 102)));
    documents.remove(0);
    documents.remove(1);
    document("new", 3, 3, 100, 101, 102);

    assertThat(shared(2, 10)).containsOnlyKeys("a new", "b new");
  }

  private static DocumentShingles old(DocumentShingles document) {
    return new DocumentShingles(
        document.docId(),
        document.time(),
        document.exact(),
        document.shingles(),
        document.sample(),
        true);
  }

  @Test
  void aFewSharedShinglesOfALongTextAreNoLikelyCopy() {
    assertThat(isLikelyCopy(false, 400, 11, 0)).isFalse();
    assertThat(isLikelyCopy(false, 400, 12, 0)).isTrue();
    assertThat(isLikelyCopy(false, 400, 0, 159)).isFalse();
    assertThat(isLikelyCopy(false, 400, 10, 150)).isTrue();
    assertThat(isLikelyCopy(false, 20, 2, 0)).isFalse();
    assertThat(isLikelyCopy(false, 20, 3, 0)).isTrue();
    assertThat(isLikelyCopy(false, 6, 2, 0)).isTrue();
    assertThat(isLikelyCopy(true, 0, 0, 0)).isTrue();
  }

  private static boolean isLikelyCopy(boolean exact, int comparable, int rare, int frequent) {
    PackedId a = PackedId.of("a");
    PackedId b = PackedId.of("b");
    return new SharedKeys(a, b, false, false, exact, comparable, rare, frequent).isLikelyCopy();
  }
}

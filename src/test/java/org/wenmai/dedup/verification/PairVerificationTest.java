package org.wenmai.dedup.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.candidates.CandidatePair;
import org.wenmai.dedup.verification.VerifiedPair.SharedPassage;

/** The two exchanges, with sorted lists in place of Spark's. */
final class PairVerificationTest {
  private static final FamiliesConfig CONFIG = FamiliesConfig.DEFAULTS;
  private static final String STORY = "城东的老桥修好以后每天清早都有人在桥上卖豆腐和青菜";
  private static final String OTHER = "今年夏天雨水很多河里的鱼也比往年肥了不少钓鱼的人都很高兴";

  private static DocumentText document(String id, @Nullable String script, String text) {
    return new DocumentText(id, null, 7, text.length(), script, text, null);
  }

  private static CandidatePair pair(String pivot, String candidate, boolean exact) {
    return new CandidatePair(pivot, candidate, exact, false, false);
  }

  private static List<VerificationRow> sorted(List<VerificationRow> rows) {
    return rows.stream()
        .map(row -> VerificationRowCodec.fromRow(VerificationRowCodec.toRow(row)))
        .sorted(
            Comparator.comparing(VerificationRow::key)
                .thenComparing(VerificationRow::step)
                .thenComparing(row -> String.valueOf(row.other())))
        .toList();
  }

  private static List<VerificationRow> routed(
      List<DocumentText> documents, List<CandidatePair> pairs) {
    List<VerificationRow> rows = new ArrayList<>();
    documents.forEach(text -> rows.add(VerificationRow.document(text)));
    for (CandidatePair pair : pairs) {
      rows.add(VerificationRow.pivot(pair));
      rows.add(VerificationRow.candidate(pair));
    }
    List<VerificationRow> routed = new ArrayList<>();
    TextRouting routing = new TextRouting(routed::add);
    sorted(rows).forEach(routing::accept);
    return sorted(routed);
  }

  private static List<CopyPair> verified(List<DocumentText> documents, List<CandidatePair> pairs) {
    List<CopyPair> verified = new ArrayList<>();
    PivotVerifier comparison = new PivotVerifier(CONFIG, its -> verified.add(its.pair()));
    routed(documents, pairs).forEach(comparison::accept);
    return verified;
  }

  @Test
  void sendsAPivotToItselfOnceAndEachCandidateToItsPivots() {
    List<VerificationRow> rows =
        routed(
            List.of(
                document("a", null, STORY),
                document("b", null, STORY + "。"),
                document("c", null, STORY + OTHER),
                document("d", null, OTHER)),
            List.of(pair("a", "b", true), pair("a", "c", false), pair("b", "c", false)));
    assertThat(rows)
        .extracting(row -> row.key() + " " + row.step() + " " + row.other())
        .containsExactly("a DOCUMENT null", "a PAIR b", "a PAIR c", "b DOCUMENT null", "b PAIR c");
    assertThat(rows)
        .extracting(row -> !row.document().text().isEmpty())
        .containsExactly(true, false, true, true, true);
  }

  @Test
  void keepsNothingOfDocumentsThatAreNotThere() {
    assertThat(verified(List.of(document("a", null, STORY)), List.of(pair("a", "b", false))))
        .isEmpty();
    assertThat(verified(List.of(document("b", null, STORY)), List.of(pair("a", "b", false))))
        .isEmpty();
  }

  @Test
  void equalTextsAreExactCopies() {
    List<CopyPair> found =
        verified(
            List.of(document("b", "Hant", STORY), document("a", "Hans", STORY + "！")),
            List.of(pair("b", "a", true)));
    assertThat(found).hasSize(1);
    CopyPair copy = found.get(0);
    assertThat(copy.a.docId + " " + copy.kind + " " + copy.b.docId).isEqualTo("a exact b");
    assertThat(copy.similarity).isEqualTo(1);
    assertThat(copy.a.shingles).isEqualTo(copy.b.shingles).isPositive();
    assertThat(copy.crossScript).isTrue();
    assertThat(copy.a.time).isEqualTo(7);
  }

  @Test
  void textsWithMuchInCommonAreNearCopies() {
    List<CopyPair> found =
        verified(
            List.of(
                document("a", "Hans", STORY), document("b", "Hans", STORY + OTHER.substring(0, 9))),
            List.of(pair("a", "b", false)));
    assertThat(found).hasSize(1);
    CopyPair copy = found.get(0);
    assertThat(copy.kind).isEqualTo(CopyPair.NEAR);
    assertThat(copy.similarity).isCloseTo(20 / 29.0, within(0.05));
    assertThat(copy.containmentA).isEqualTo(1);
    assertThat(copy.containmentB).isEqualTo(copy.similarity);
    assertThat(copy.crossScript).isFalse();
  }

  @Test
  void aTextTwiceAsLargeContainsItsPart() {
    List<CopyPair> found =
        verified(
            List.of(document("a", "Hant", STORY + OTHER + OTHER), document("b", "Jpan", STORY)),
            List.of(pair("a", "b", false)));
    assertThat(found).hasSize(1);
    CopyPair copy = found.get(0);
    assertThat(copy.kind).isEqualTo(CopyPair.CONTAINED);
    assertThat(copy.containmentB).isEqualTo(1);
    assertThat(copy.containmentA).isLessThan(0.5);
    assertThat(copy.crossScript).isFalse();
  }

  @Test
  void noPassageBeginsWithinAnotherThoughOneCharacterStandsForSeveral() {
    String written = STORY + "㌕" + OTHER;
    String apart = STORY + "キロ" + STORY.substring(9) + OTHER + "とグラム" + OTHER;
    for (List<String> ids : List.of(List.of("a", "b"), List.of("b", "a"))) {
      List<SharedPassage> passages = new ArrayList<>();
      PivotVerifier verifier = new PivotVerifier(CONFIG, its -> passages.addAll(its.passages()));
      routed(
              List.of(document(ids.get(0), null, written), document(ids.get(1), null, apart)),
              List.of(pair("a", "b", false)))
          .forEach(verifier::accept);

      assertThat(passages).hasSizeGreaterThan(1);
      for (List<SharedPassage> inOrder : List.of(passages, SharedPassage.reversed(passages))) {
        int end = 0;
        for (SharedPassage passage : inOrder) {
          assertThat(passage.aStart()).isGreaterThanOrEqualTo(end);
          assertThat(passage.aEnd()).isGreaterThan(passage.aStart());
          end = passage.aEnd();
        }
      }
    }
  }

  @Test
  void otherTextsAreNoCopies() {
    assertThat(
            verified(
                List.of(document("a", null, STORY), document("b", null, OTHER)),
                List.of(pair("a", "b", false))))
        .isEmpty();
  }
}

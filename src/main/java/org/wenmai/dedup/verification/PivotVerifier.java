package org.wenmai.dedup.verification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.alignment.Alignment;
import org.wenmai.dedup.alignment.Substitutions;
import org.wenmai.dedup.alignment.Substitutions.Substitution;
import org.wenmai.dedup.alignment.TextComparison;
import org.wenmai.dedup.alignment.TextComparison.Kind;
import org.wenmai.dedup.sketch.TextUnits;
import org.wenmai.dedup.verification.VerifiedPair.SharedPassage;
import org.wenmai.text.fold.OffsetMap;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

/**
 * Verifies candidates: compares each with its pivot, and keeps the pairs that are copies or forms,
 * with their evidence.
 */
final class PivotVerifier {
  private static final Set<String> SCRIPTS = Set.of("Hans", "Hant");

  /** Languages whose words are not spaced, by their scripts. */
  private static final Map<String, String> LANGUAGES =
      Map.of("Hans", "zh", "Hant", "zh", "Hani", "zh", "Jpan", "ja", "Thai", "th");

  private static final int MAX_WORD = 64;

  private final TextComparison comparison;
  private final TextSegmenter segmenter = new TextSegmenter(HanEngine.JIEBA, MAX_WORD);
  private final Consumer<VerifiedPair> out;
  private @Nullable DocumentText pivot;

  /** What is compared of the pivot, once it is compared with anything. */
  private TextComparison.@Nullable Side pivotSide;

  /**
   * Creates a verifier.
   *
   * @param out gets the pairs
   */
  PivotVerifier(FamiliesConfig config, Consumer<VerifiedPair> out) {
    this.comparison =
        new TextComparison(
            config.nearThreshold(),
            config.containedThreshold(),
            config.passageThreshold(),
            config.alignedThreshold());
    this.out = out;
  }

  /** The next row, by key and step. */
  void accept(VerificationRow row) {
    DocumentText document = row.document();
    if (document == null) {
      return;
    }
    if (row.step() == VerificationRow.Step.DOCUMENT) {
      pivot = document;
      pivotSide = null;
    } else if (pivot != null && pivot.docId().equals(row.key())) {
      if (row.exact()) {
        exact(pivot, document);
      } else {
        compare(pivot, document);
      }
    }
  }

  private TextComparison.Side side(DocumentText of) {
    if (pivotSide == null) {
      pivotSide = TextComparison.Side.of(of.text());
    }
    return pivotSide;
  }

  private void exact(DocumentText a, DocumentText b) {
    int shingles = side(a).shingles().length;
    CopyPair pair =
        new CopyPair(
            a.member(shingles),
            b.member(shingles),
            CopyPair.EXACT,
            1,
            1,
            1,
            crossScript(a, b),
            false);
    send(pair, List.of(new SharedPassage(0, a.length(), 0, b.length())), Map.of());
  }

  private void compare(DocumentText pivot, DocumentText candidate) {
    TextComparison.Side pivotText = side(pivot);
    TextComparison.Side candidateText = TextComparison.Side.of(candidate.text());
    PairMember first = pivot.member(pivotText.shingles().length);
    PairMember second = candidate.member(candidateText.shingles().length);
    if (PairMember.ORIGINAL_FIRST.compare(first, second) <= 0) {
      compare(pivot, pivotText, first, candidate, candidateText, second);
    } else {
      compare(candidate, candidateText, second, pivot, pivotText, first);
    }
  }

  private void compare(
      DocumentText original,
      TextComparison.Side a,
      PairMember memberA,
      DocumentText copy,
      TextComparison.Side b,
      PairMember memberB) {
    TextComparison.Result found = comparison.compare(a, b, crossScript(original, copy));
    Kind kind = found.kind();
    if (kind == null) {
      return;
    }
    CopyPair pair =
        new CopyPair(
            memberA,
            memberB,
            kind.name().toLowerCase(Locale.ROOT),
            found.similarity(),
            found.containmentA(),
            found.containmentB(),
            crossScript(original, copy),
            found.numbersDiffer());
    Alignment alignment = found.alignment();
    if (alignment == null) {
      send(pair, List.of(), Map.of());
      return;
    }
    Map<Substitution, Integer> substitutions =
        kind == Kind.REWORDED
            ? Substitutions.count(alignment, words(original, a.units()), words(copy, b.units()))
            : Map.of();
    send(pair, passages(alignment, original, a.units(), copy, b.units()), substitutions);
  }

  private Substitutions.Side words(DocumentText document, TextUnits units) {
    String language = document.script() == null ? null : LANGUAGES.get(document.script());
    List<Word> words = language == null ? List.of() : segmenter.words(document.text(), language);
    return new Substitutions.Side(document.text(), units, words);
  }

  private static List<SharedPassage> passages(
      Alignment alignment, DocumentText a, TextUnits inA, DocumentText b, TextUnits inB) {
    OffsetMap toA = OffsetMap.of(a.offsets());
    OffsetMap toB = OffsetMap.of(b.offsets());
    return SharedPassage.disjoint(
        alignment.passages().stream()
            .map(
                its ->
                    new SharedPassage(
                        toA.source(inA.start(its.aStart())),
                        toA.source(inA.end(its.aEnd() - 1)),
                        toB.source(inB.start(its.bStart())),
                        toB.source(inB.end(its.bEnd() - 1))))
            .toList());
  }

  /** Sends a pair with the smaller id first. */
  private void send(
      CopyPair pair, List<SharedPassage> passages, Map<Substitution, Integer> substitutions) {
    CopyPair ordered = pair.ordered();
    List<SharedPassage> inOrder = ordered == pair ? passages : SharedPassage.reversed(passages);
    out.accept(new VerifiedPair(ordered, inOrder, substitutions));
  }

  private static boolean crossScript(DocumentText a, DocumentText b) {
    return a.script() != null
        && b.script() != null
        && !a.script().equals(b.script())
        && SCRIPTS.contains(a.script())
        && SCRIPTS.contains(b.script());
  }
}

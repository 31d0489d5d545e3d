package org.wenmai.report.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenmai.report.aggregate.TableScan;
import org.wenmai.report.aggregate.TableScanner;
import org.wenmai.report.comparison.Abridgement;
import org.wenmai.report.comparison.PassagePair;
import org.wenmai.report.comparison.TextEdit;
import org.wenmai.report.comparison.WordDiff;
import org.wenmai.report.view.CopiesView.Comparison;
import org.wenmai.schema.Tables;

/**
 * What one copy of each family changed: of the copy that is least like its match, the first
 * passages with changes. Two scans, whose answers are of bounded size.
 */
final class FamilyComparisons {
  private static final int PASSAGES_READ = 8;
  private static final int PASSAGES_SHOWN = 2;

  /** Of a passage; what is changed far inside it is left to {@code show --family}. */
  private static final int CODE_POINTS_READ = 2000;

  private static final int CODE_POINTS_SHOWN = 300;
  private static final Abridgement SHORTER = new Abridgement(24, 80);

  private final TableScanner scanner;

  FamilyComparisons(TableScanner scanner) {
    this.scanner = scanner;
  }

  /** By family id; a family has none where nothing was aligned or nothing changed. */
  Map<String, Comparison> of(Map<String, List<PublishedMember>> families) {
    Map<String, DocumentPair> chosen = new HashMap<>();
    families.forEach(
        (family, members) -> leastAlike(members).ifPresent(pair -> chosen.put(family, pair)));
    if (chosen.isEmpty()) {
      return Map.of();
    }
    Map<DocumentPair, List<PassagePair>> passages = passages(Set.copyOf(chosen.values()));
    Map<Cut, String> texts = texts(passages);
    Map<String, Comparison> comparisons = new HashMap<>();
    chosen.forEach(
        (family, pair) -> {
          List<List<TextEdit>> changed =
              changes(pair, passages.getOrDefault(pair, List.of()), texts);
          if (!changed.isEmpty()) {
            comparisons.put(family, new Comparison(pair.match(), pair.copy(), changed));
          }
        });
    return comparisons;
  }

  private static Optional<DocumentPair> leastAlike(List<PublishedMember> members) {
    return members.stream()
        .filter(member -> member.isCopy() && !member.kind().equals("exact"))
        .filter(member -> member.matchedDocId() != null && member.matchedRun() == null)
        .min(
            Comparator.comparingDouble(PublishedMember::similarity)
                .thenComparing(PublishedMember::docId))
        .map(member -> new DocumentPair(String.valueOf(member.matchedDocId()), member.docId()));
  }

  private record PairPassages(DocumentPair pair, List<PassagePair> passages)
      implements Serializable {}

  private Map<DocumentPair, List<PassagePair>> passages(Set<DocumentPair> pairs) {
    Map<DocumentPair, DocumentPair> asAsked = new HashMap<>();
    pairs.forEach(pair -> asAsked.put(pair, pair));
    pairs.forEach(pair -> asAsked.put(pair.reversed(), pair));
    TableScan<PairPassages> scan =
        new TableScan<>(
            Tables.MATCHES,
            DocumentPair.MATCH_COLUMNS,
            row ->
                Stream.ofNullable(asAsked.get(DocumentPair.of(row)))
                    .map(
                        pair ->
                            new PairPassages(
                                pair, pair.passages(row).stream().limit(PASSAGES_READ).toList())));
    return scanner.scan(List.of(scan)).toList().stream()
        .collect(Collectors.toMap(PairPassages::pair, PairPassages::passages));
  }

  /** A passage of a document, from its start as far as it is read. */
  private record Cut(String docId, int start, int end) implements Serializable {
    static Cut before(DocumentPair pair, PassagePair passage) {
      return of(pair.match(), passage.beforeStart(), passage.beforeEnd());
    }

    static Cut after(DocumentPair pair, PassagePair passage) {
      return of(pair.copy(), passage.afterStart(), passage.afterEnd());
    }

    private static Cut of(String docId, int start, int end) {
      return new Cut(docId, start, Math.min(end, start + CODE_POINTS_READ));
    }

    String of(String text) {
      int from = text.offsetByCodePoints(0, start);
      return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
  }

  private record CutText(Cut cut, String text) implements Serializable {}

  private Map<Cut, String> texts(Map<DocumentPair, List<PassagePair>> passages) {
    Map<String, List<Cut>> wanted = new HashMap<>();
    passages.forEach(
        (pair, aligned) ->
            aligned.forEach(
                passage ->
                    Stream.of(Cut.before(pair, passage), Cut.after(pair, passage))
                        .forEach(
                            cut ->
                                wanted
                                    .computeIfAbsent(cut.docId(), id -> new ArrayList<>())
                                    .add(cut))));
    if (wanted.isEmpty()) {
      return Map.of();
    }
    TableScan<CutText> scan =
        new TableScan<>(
            Tables.DOCUMENTS,
            List.of("doc_id", "text"),
            row ->
                wanted.getOrDefault(row.text("doc_id"), List.of()).stream()
                    .distinct()
                    .map(cut -> new CutText(cut, cut.of(row.text("text")))));
    return scanner.scan(List.of(scan)).toList().stream()
        .collect(Collectors.toMap(CutText::cut, CutText::text));
  }

  private static List<List<TextEdit>> changes(
      DocumentPair pair, List<PassagePair> passages, Map<Cut, String> texts) {
    return passages.stream()
        .map(
            passage ->
                WordDiff.between(
                    texts.getOrDefault(Cut.before(pair, passage), ""),
                    texts.getOrDefault(Cut.after(pair, passage), "")))
        .filter(edits -> edits.stream().anyMatch(TextEdit::changed))
        .limit(PASSAGES_SHOWN)
        .map(FamilyComparisons::shown)
        .toList();
  }

  private static List<TextEdit> shown(List<TextEdit> edits) {
    List<TextEdit> shown = new ArrayList<>();
    int codePoints = 0;
    for (TextEdit edit : SHORTER.of(edits)) {
      codePoints += edit.after().length() + (edit.changed() ? edit.before().length() : 0);
      if (codePoints > CODE_POINTS_SHOWN) {
        break;
      }
      shown.add(
          new TextEdit(
              Excerpts.passage(edit.before()), Excerpts.passage(edit.after()), edit.changed()));
    }
    return shown;
  }
}

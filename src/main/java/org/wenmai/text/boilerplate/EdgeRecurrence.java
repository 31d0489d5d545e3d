package org.wenmai.text.boilerplate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the boilerplate that recurs at the edges of a group of documents.
 *
 * <p>Documents with little text of their own are no evidence: they are copies, or consist of
 * boilerplate. Candidates are dropped in rounds, because a dropped candidate may have connected
 * another one to the edge. The fixed point does not depend on the order of the documents. {@link
 * BoilerplateEvidence} decides which candidates are dropped.
 */
final class EdgeRecurrence {
  /** The least share of a document's weight that must be its own text. */
  private static final double MIN_OWN_SHARE = 0.3;

  private static final int MIN_OWN_WEIGHT = 8;

  /** Headings and datelines, which recur but are not boilerplate. */
  private static final Pattern STRUCTURE =
      Pattern.compile(
          "(?:#|第.{1,6}[章节節条條编編篇部款回卷]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十0]{1,3}[）)]|0[.、）)．]"
              + "|chapter |section |part |§|article 0|artikel 0|step 0).*"
              + "|.{0,30}0日(?:[电電]|[讯訊]).*");

  private final List<DocumentFragments> documents = new ArrayList<>();
  private final List<Long> contexts = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private final int sampleSize;
  private final int requiredDocuments;
  private final Map<String, BoilerplateKind> cues = new HashMap<>();
  private final Map<EdgePosition, Set<String>> candidates = new EnumMap<>(EdgePosition.class);

  /**
   * Counts the templates of the documents and chooses the candidates.
   *
   * @param minDocuments the least number of documents that boilerplate recurs in
   */
  EdgeRecurrence(List<DocumentFragments> sample, int minDocuments) {
    sampleSize = sample.size();
    requiredDocuments = BoilerplateEvidence.requiredDocuments(sampleSize, minDocuments);
    sample.forEach(this::count);
    sample.forEach(this::keepIfOwnText);
    frequency.clear();
    documents.forEach(this::count);
    for (EdgePosition position : EdgePosition.values()) {
      candidates.put(position, candidates(position));
    }
  }

  private void count(DocumentFragments document) {
    document.keys().forEach(key -> frequency.merge(key, 1, Integer::sum));
  }

  /**
   * Keeps a document with enough text of its own, and the hash of a part of that as its context.
   */
  private void keepIfOwnText(DocumentFragments document) {
    long own = 0;
    long all = 0;
    long context = Long.MAX_VALUE;
    for (EdgePosition position : EdgePosition.values()) {
      for (TextFragment fragment : document.at(position).all()) {
        FragmentTemplate template = fragment.template();
        all += template.weight();
        if (!template.isNeutral()
            && frequency.getOrDefault(template.key(), 0) < requiredDocuments) {
          own += template.weight();
          context = Math.min(context, BoilerplateHash.of(template.key()));
        }
      }
    }
    if (own >= MIN_OWN_WEIGHT && own >= MIN_OWN_SHARE * all) {
      documents.add(document);
      contexts.add(context);
    }
  }

  private Set<String> candidates(EdgePosition position) {
    Set<String> found = new HashSet<>();
    for (DocumentFragments document : documents) {
      for (TextFragment fragment : document.at(position).all()) {
        String key = fragment.template().key();
        boolean recurs = frequency.getOrDefault(key, 0) >= requiredDocuments;
        if (recurs && !found.contains(key) && !STRUCTURE.matcher(key).matches()) {
          found.add(key);
          cues.computeIfAbsent(key, k -> BoilerplateCues.kindOf(fragment.template()));
        }
      }
    }
    return found;
  }

  /** The rules for the boilerplate found, ordered by position and template. */
  List<BoilerplateRule> rules() {
    Map<EdgePosition, Map<String, BoilerplateEvidence>> evidence = gatherEvidence();
    while (dropCandidates(evidence)) {
      evidence = gatherEvidence();
    }
    List<BoilerplateRule> rules = new ArrayList<>();
    for (EdgePosition position : EdgePosition.values()) {
      for (BoilerplateEvidence seen : new TreeMap<>(at(position, evidence)).values()) {
        rules.add(seen.rule(position, sampleSize));
      }
    }
    return rules;
  }

  private Map<EdgePosition, Map<String, BoilerplateEvidence>> gatherEvidence() {
    Map<EdgePosition, Map<String, BoilerplateEvidence>> evidence =
        new EnumMap<>(EdgePosition.class);
    for (EdgePosition position : EdgePosition.values()) {
      Map<String, BoilerplateEvidence> here = new HashMap<>();
      Set<String> candidateKeys = at(position, candidates);
      for (int i = 0; i < documents.size(); i++) {
        addEvidence(here, candidateKeys, position, i);
      }
      evidence.put(position, here);
    }
    return evidence;
  }

  private void addEvidence(
      Map<String, BoilerplateEvidence> evidence,
      Set<String> candidateKeys,
      EdgePosition position,
      int document) {
    DocumentEdge edge = documents.get(document).at(position);
    int[] indexes =
        EdgeScanner.scan(edge, i -> candidateKeys.contains(edge.get(i).template().key()));
    EdgeContext context = new EdgeContext(edge, indexes, this::isAnchor);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < indexes.length; i++) {
      TextFragment fragment = edge.get(indexes[i]);
      String key = fragment.template().key();
      if (seen.add(key)) {
        evidence
            .computeIfAbsent(key, k -> new BoilerplateEvidence(fragment, position, cues.get(k)))
            .add(contexts.get(document), context.neighbors(i));
      }
    }
  }

  private boolean isAnchor(FragmentTemplate template) {
    int documentCount = frequency.getOrDefault(template.key(), 0);
    return BoilerplateEvidence.isAnchor(
        template, cues.get(template.key()), documentCount, sampleSize);
  }

  /** Drops candidates that are not boilerplate; true if any was dropped. */
  private boolean dropCandidates(Map<EdgePosition, Map<String, BoilerplateEvidence>> evidence) {
    boolean dropped = false;
    for (EdgePosition position : EdgePosition.values()) {
      Map<String, BoilerplateEvidence> here = at(position, evidence);
      Map<String, BoilerplateEvidence> opposite = at(position.other(), evidence);
      dropped |=
          at(position, candidates)
              .removeIf(key -> !isBoilerplate(key, here.get(key), opposite.get(key)));
    }
    return dropped;
  }

  private boolean isBoilerplate(
      String key, @Nullable BoilerplateEvidence here, @Nullable BoilerplateEvidence opposite) {
    int atEdges = BoilerplateEvidence.documents(here) + BoilerplateEvidence.documents(opposite);
    int anywhere = frequency.getOrDefault(key, 0);
    return here != null && here.isBoilerplate(requiredDocuments, sampleSize, atEdges, anywhere);
  }

  private static <T> T at(EdgePosition position, Map<EdgePosition, T> map) {
    return Objects.requireNonNull(map.get(position));
  }
}

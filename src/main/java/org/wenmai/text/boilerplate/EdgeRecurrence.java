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

/**
 * What recurs at the edges of some documents.
 *
 * <p>Documents that say little of their own are no evidence: they are copies, or furniture
 * throughout. Candidates are dropped in rounds, since each one may have been another's bridge to
 * the edge; what is left when nothing changes any more does not depend on the order of the
 * documents. {@link BoilerplateEvidence} judges.
 */
final class EdgeRecurrence {
  /** Least share of what a document says that is its own. */
  private static final double OWN_SHARE = 0.3;

  private static final int OWN_WEIGHT = 8;

  /** Headings and datelines, which recur and are not furniture. */
  private static final Pattern STRUCTURE =
      Pattern.compile(
          "(?:#|第.{1,6}[章节節条條编編篇部款回卷]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十0]{1,3}[）)]|0[.、）)．]"
              + "|chapter |section |part |§|article 0|artikel 0|step 0).*"
              + "|.{0,30}0日(?:[电電]|[讯訊]).*");

  private final List<DocumentFragments> documents = new ArrayList<>();
  private final List<Long> contexts = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private final int looked;
  private final int need;
  private final Map<String, BoilerplateKind> cues = new HashMap<>();
  private final Map<EdgePosition, Set<String>> candidates = new EnumMap<>(EdgePosition.class);

  /**
   * Prepares to look.
   *
   * @param minDocuments fewest documents that furniture recurs in
   */
  EdgeRecurrence(List<DocumentFragments> observed, int minDocuments) {
    looked = observed.size();
    need = BoilerplateEvidence.need(looked, minDocuments);
    observed.forEach(this::count);
    observed.forEach(this::choose);
    frequency.clear();
    documents.forEach(this::count);
    for (EdgePosition place : EdgePosition.values()) {
      candidates.put(place, candidates(place));
    }
  }

  private void count(DocumentFragments document) {
    document.keys().forEach(key -> frequency.merge(key, 1, Integer::sum));
  }

  /** Keeps a document that says something of its own, with a trait of that. */
  private void choose(DocumentFragments document) {
    long own = 0;
    long all = 0;
    long context = Long.MAX_VALUE;
    for (EdgePosition place : EdgePosition.values()) {
      for (TextFragment piece : document.at(place).all()) {
        FragmentTemplate template = piece.template();
        all += template.weight();
        if (!template.isNeutral() && frequency.getOrDefault(template.key(), 0) < need) {
          own += template.weight();
          context = Math.min(context, BoilerplateHash.of(template.key()));
        }
      }
    }
    if (own >= OWN_WEIGHT && own >= OWN_SHARE * all) {
      documents.add(document);
      contexts.add(context);
    }
  }

  private Set<String> candidates(EdgePosition place) {
    Set<String> found = new HashSet<>();
    for (DocumentFragments document : documents) {
      for (TextFragment piece : document.at(place).all()) {
        String key = piece.template().key();
        boolean often = frequency.getOrDefault(key, 0) >= need;
        if (often && !found.contains(key) && !STRUCTURE.matcher(key).matches()) {
          found.add(key);
          cues.computeIfAbsent(key, k -> BoilerplateCues.of(piece.template()));
        }
      }
    }
    return found;
  }

  /** The furniture, by place and template. */
  List<BoilerplateRule> rules() {
    Map<EdgePosition, Map<String, BoilerplateEvidence>> evidence = gathered();
    while (drop(evidence)) {
      evidence = gathered();
    }
    List<BoilerplateRule> rules = new ArrayList<>();
    for (EdgePosition place : EdgePosition.values()) {
      for (BoilerplateEvidence seen : new TreeMap<>(at(place, evidence)).values()) {
        rules.add(seen.rule(place, looked));
      }
    }
    return rules;
  }

  private Map<EdgePosition, Map<String, BoilerplateEvidence>> gathered() {
    Map<EdgePosition, Map<String, BoilerplateEvidence>> evidence =
        new EnumMap<>(EdgePosition.class);
    for (EdgePosition place : EdgePosition.values()) {
      Map<String, BoilerplateEvidence> here = new HashMap<>();
      Set<String> known = at(place, candidates);
      for (int i = 0; i < documents.size(); i++) {
        gather(here, known, place, i);
      }
      evidence.put(place, here);
    }
    return evidence;
  }

  private void gather(
      Map<String, BoilerplateEvidence> evidence,
      Set<String> known,
      EdgePosition place,
      int document) {
    DocumentEdge edge = documents.get(document).at(place);
    int[] run = EdgeScanner.places(edge, i -> known.contains(edge.get(i).template().key()));
    EdgeContext company = new EdgeContext(edge, run, this::isAnchor);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < run.length; i++) {
      TextFragment piece = edge.get(run[i]);
      String key = piece.template().key();
      if (seen.add(key)) {
        evidence
            .computeIfAbsent(key, k -> new BoilerplateEvidence(piece, place, cues.get(k)))
            .add(contexts.get(document), company.of(i));
      }
    }
  }

  private boolean isAnchor(FragmentTemplate template) {
    int often = frequency.getOrDefault(template.key(), 0);
    return BoilerplateEvidence.isAnchor(template, cues.get(template.key()), often, looked);
  }

  /** Whether any candidate was dropped. */
  private boolean drop(Map<EdgePosition, Map<String, BoilerplateEvidence>> evidence) {
    boolean dropped = false;
    for (EdgePosition place : EdgePosition.values()) {
      Map<String, BoilerplateEvidence> here = at(place, evidence);
      Map<String, BoilerplateEvidence> there = at(place.other(), evidence);
      dropped |=
          at(place, candidates)
              .removeIf(
                  key -> {
                    BoilerplateEvidence seen = here.get(key);
                    int atEdges =
                        BoilerplateEvidence.documents(seen)
                            + BoilerplateEvidence.documents(there.get(key));
                    return seen == null
                        || !seen.isFurniture(need, looked, atEdges, frequency.getOrDefault(key, 0));
                  });
    }
    return dropped;
  }

  private static <T> T at(EdgePosition place, Map<EdgePosition, T> map) {
    return Objects.requireNonNull(map.get(place));
  }
}

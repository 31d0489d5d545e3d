package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.wenmai.hash.SplitMix64;

/**
 * Term vectors whose topics are known: half of their terms are of the topic, the others, which
 * weigh less as frequent terms do, of all topics.
 */
record PlantedTexts(List<String> ids, List<TermVector> documents, int[] topics) {
  private static final int OWN_TERMS = 20;
  private static final int COMMON_TERMS = 200;
  private static final double COMMON_WEIGHT = 0.3;
  private static final int LENGTH = 16;

  /** The i-th document is of topic {@code i % topics}. */
  static PlantedTexts of(int count, int topics, long seed) {
    int[] sizes = new int[topics];
    for (int i = 0; i < count; i++) {
      sizes[i % topics]++;
    }
    return withSizes(sizes, seed);
  }

  /** So many documents of each topic, mixed. */
  static PlantedTexts withSizes(int[] sizes, long seed) {
    List<Integer> topics = new ArrayList<>();
    for (int topic = 0; topic < sizes.length; topic++) {
      for (int i = 0; i < sizes[topic]; i++) {
        topics.add(topic);
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingLong(i -> SplitMix64.hash(seed, i)));
    List<String> ids = new ArrayList<>();
    List<TermVector> documents = new ArrayList<>();
    int[] shuffled = new int[topics.size()];
    for (int i = 0; i < shuffled.length; i++) {
      shuffled[i] = topics.get(order.get(i));
      ids.add("d" + i);
      documents.add(document(shuffled[i], SplitMix64.hash(seed + 1, i)));
    }
    return new PlantedTexts(ids, documents, shuffled);
  }

  private static TermVector document(int topic, long seed) {
    TreeMap<Integer, Double> weights = new TreeMap<>();
    for (int w = 0; w < LENGTH; w++) {
      long roll = SplitMix64.hash(seed, w);
      int term =
          w % 2 == 0
              ? COMMON_TERMS + topic * OWN_TERMS + (int) Math.floorMod(roll, (long) OWN_TERMS)
              : (int) Math.floorMod(roll, (long) COMMON_TERMS);
      weights.merge(term, w % 2 == 0 ? 1.0 : COMMON_WEIGHT, Double::sum);
    }
    return TermVector.normalized(
        weights.keySet().stream().mapToInt(Integer::intValue).toArray(),
        weights.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  SmoothedSpace space() {
    return SmoothedSpace.fit(ids, documents, (int) (2 * Math.sqrt(ids.size())), 7);
  }
}

package org.wenmai.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.hash.SplitMix64;
import org.wenmai.topics.corpus.TopicCorpus;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.corpus.TopicLanguages;
import org.wenmai.topics.model.Centroids;
import org.wenmai.topics.model.LatentSpace;
import org.wenmai.topics.model.SphericalKMeans;
import org.wenmai.topics.model.TopicCountSelection;

/**
 * Learns topics: directions, number and first topics from a sample on the driver, the final topics
 * from all documents.
 */
final class TopicFitting {
  private static final int SAMPLE_ITERATIONS = 15;

  private final TopicsConfig config;
  private final TopicLanguages languages;
  private final long seed;
  private final List<CurveRow> curve = new ArrayList<>();

  TopicFitting(TopicsConfig config, TopicLanguages languages, long seed) {
    this.config = config;
    this.languages = languages;
    this.seed = seed;
  }

  /** A row of {@code topic_curve}; no language: all of them. */
  record CurveRow(
      long count,
      @Nullable String language,
      @Nullable Double stability,
      @Nullable Double separation,
      boolean chosen) {}

  /** What was tried, once {@link #first} is done. */
  List<CurveRow> curve() {
    return List.copyOf(curve);
  }

  /**
   * First topics.
   *
   * @param sample documents without places
   */
  TopicModel first(List<TopicDocument> sample) {
    List<String> own = languages.own();
    int[] fixed =
        config.fixedCount().isPresent()
            ? languages.divide(config.fixedCount().getAsInt())
            : new int[own.size()];
    List<LanguageTopics> domains = new ArrayList<>();
    int topics = 0;
    for (int d = 0; d < own.size(); d++) {
      LanguageTopics domain = first(teaching(sample, d), own.get(d), topics, fixed[d]);
      domains.add(domain);
      topics += domain.count();
    }
    if (own.size() > 1) {
      curve.add(new CurveRow(topics, null, null, null, true));
    }
    return new TopicModel(domains, config);
  }

  /** In the order of a hash, so that any beginning of the list is a fair sample of it. */
  private List<TopicDocument> teaching(List<TopicDocument> sample, int domain) {
    return sample.stream()
        .filter(document -> document.teaches() && document.domain() == domain)
        .filter(document -> !document.terms().isEmpty())
        .sorted(
            Comparator.comparingLong(
                    (TopicDocument document) -> SplitMix64.hash(seed, document.id()))
                .thenComparing(TopicDocument.BY_ID))
        .toList();
  }

  /** The first topics of a language; 0 topics asked for: as many as are good. */
  private LanguageTopics first(
      List<TopicDocument> documents, String language, int first, int fixed) {
    long own = SplitMix64.hash(seed, language);
    LatentSpace space =
        LatentSpace.fit(
            documents.stream().map(TopicDocument::terms).toList(),
            dimensions(documents.size(), fixed),
            own);
    List<double[]> points =
        documents.stream().map(document -> space.place(document.terms())).toList();
    int count = points.isEmpty() ? 1 : count(points, language, fixed, own);
    Centroids centroids =
        points.isEmpty()
            ? Centroids.of(new double[1][space.dimensions()], space.dimensions())
            : new SphericalKMeans(config.restarts(), SAMPLE_ITERATIONS).fit(points, count, own);
    return new LanguageTopics(language, first, space, centroids, 0);
  }

  /**
   * No more than the square root of the documents: with as many directions as documents nothing is
   * learned but the documents themselves (measured on 24 to 300 news texts: agreement with the
   * labels is up to twice as high).
   */
  private int dimensions(int documents, int fixed) {
    int few = Math.max(2, Math.max(fixed, (int) Math.sqrt(documents)));
    return Math.min(config.dimensions(), few);
  }

  private int count(List<double[]> points, String language, int fixed, long own) {
    List<TopicCountSelection.Candidate> tried =
        fixed > 0
            ? List.of(TopicCountSelection.candidate(points, Math.min(fixed, points.size()), own))
            : TopicCountSelection.curve(points, own);
    TopicCountSelection.Candidate best = TopicCountSelection.best(tried);
    for (TopicCountSelection.Candidate candidate : tried) {
      curve.add(
          new CurveRow(
              candidate.count(),
              language,
              candidate.stability(),
              candidate.separation(),
              candidate.equals(best)));
    }
    return best.count();
  }

  /** Lets all documents move the topics until nothing changes. */
  TopicModel settled(TopicModel first, TopicCorpus corpus) {
    TopicModel model = first;
    KMeansRound sums = corpus.foldPlaces(new KMeansRound(model));
    model = new TopicModel(sums.moved(model.domains()), config);
    for (int i = 1; i < config.maxIterations(); i++) {
      KMeansRound next = corpus.foldPlaces(new KMeansRound(model));
      if (next.sameClusters(sums)) {
        break;
      }
      sums = next;
      model = new TopicModel(sums.moved(model.domains()), config);
    }
    return model;
  }
}

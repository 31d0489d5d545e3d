package org.wenmai.stage.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.topic.Centroids;
import org.wenmai.topic.Dice;
import org.wenmai.topic.LatentSpace;
import org.wenmai.topic.SphericalKMeans;
import org.wenmai.topic.TopicCount;

/**
 * Learns topics: directions, number and first topics from a sample on the driver, the final topics
 * from all documents.
 */
final class Fitting {
  private static final int SAMPLE_ITERATIONS = 15;

  private final TopicsConfig config;
  private final Languages languages;
  private final long seed;
  private final List<CurveRow> curve = new ArrayList<>();

  Fitting(TopicsConfig config, Languages languages, long seed) {
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
  Model first(List<Document> sample) {
    List<String> own = languages.own();
    int[] fixed =
        config.fixedCount().isPresent()
            ? languages.divide(config.fixedCount().getAsInt())
            : new int[own.size()];
    List<Domain> domains = new ArrayList<>();
    int topics = 0;
    for (int d = 0; d < own.size(); d++) {
      Domain domain = first(teaching(sample, d), own.get(d), topics, fixed[d]);
      domains.add(domain);
      topics += domain.count();
    }
    if (own.size() > 1) {
      curve.add(new CurveRow(topics, null, null, null, true));
    }
    return new Model(domains, config);
  }

  /** In the order of a hash, so that any beginning of the list is a fair sample of it. */
  private List<Document> teaching(List<Document> sample, int domain) {
    return sample.stream()
        .filter(document -> document.teaches() && document.domain() == domain)
        .filter(document -> !document.terms().isEmpty())
        .sorted(
            Comparator.comparingLong((Document document) -> Dice.roll(seed, document.id()))
                .thenComparing(Document.BY_ID))
        .toList();
  }

  /** The first topics of a language; 0 topics asked for: as many as are good. */
  private Domain first(List<Document> documents, String language, int first, int fixed) {
    long own = Dice.roll(seed, language);
    LatentSpace space =
        LatentSpace.fit(
            documents.stream().map(Document::terms).toList(),
            dimensions(documents.size(), fixed),
            own);
    List<double[]> points =
        documents.stream().map(document -> space.place(document.terms())).toList();
    int count = points.isEmpty() ? 1 : count(points, language, fixed, own);
    Centroids centroids =
        points.isEmpty()
            ? Centroids.of(new double[1][space.dimensions()], space.dimensions())
            : new SphericalKMeans(config.restarts(), SAMPLE_ITERATIONS).fit(points, count, own);
    return new Domain(language, first, space, centroids, 0);
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
    List<TopicCount.Candidate> tried =
        fixed > 0
            ? List.of(TopicCount.candidate(points, Math.min(fixed, points.size()), own))
            : TopicCount.curve(points, own);
    TopicCount.Candidate best = TopicCount.best(tried);
    for (TopicCount.Candidate candidate : tried) {
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
  Model settled(Model first, Corpus corpus) {
    Model model = first;
    PlaceSums sums = corpus.foldPlaces(new PlaceSums(model));
    model = new Model(sums.moved(model.domains()), config);
    for (int i = 1; i < config.maxIterations(); i++) {
      PlaceSums next = corpus.foldPlaces(new PlaceSums(model));
      if (next.sameClusters(sums)) {
        break;
      }
      sums = next;
      model = new Model(sums.moved(model.domains()), config);
    }
    return model;
  }
}

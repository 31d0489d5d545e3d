package org.wenmai.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wenmai.hash.SplitMix64;
import org.wenmai.topics.corpus.TopicCorpus;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.corpus.TopicLanguages;
import org.wenmai.topics.model.Centroids;
import org.wenmai.topics.model.LatentSpace;
import org.wenmai.topics.model.SphericalKMeans;
import org.wenmai.topics.model.TopicCountSelection;

/**
 * Fits topics: latent spaces, number of topics and initial topics to a sample on the driver, the
 * final topics to all documents of the training set.
 */
final class TopicFitting {
  private static final int SAMPLE_ITERATIONS = 15;

  private final TopicsConfig config;
  private final TopicLanguages languages;
  private final long seed;
  private final List<TopicCurvePoint> curve = new ArrayList<>();

  TopicFitting(TopicsConfig config, TopicLanguages languages, long seed) {
    this.config = config;
    this.languages = languages;
    this.seed = seed;
  }

  /** The numbers of topics that {@link #fitInitial} tried. */
  List<TopicCurvePoint> curve() {
    return List.copyOf(curve);
  }

  /**
   * Fits initial topics.
   *
   * @param sample documents without vectors
   */
  TopicModel fitInitial(List<TopicDocument> sample) {
    List<String> own = languages.withTopics();
    int[] fixedCounts =
        config.fixedCount().isPresent()
            ? languages.divide(config.fixedCount().getAsInt())
            : new int[own.size()];
    List<LanguageTopics> fitted = new ArrayList<>();
    int topics = 0;
    for (int i = 0; i < own.size(); i++) {
      LanguageTopics ofLanguage =
          fitInitial(trainingSet(sample, i), own.get(i), topics, fixedCounts[i]);
      fitted.add(ofLanguage);
      topics += ofLanguage.count();
    }
    if (own.size() > 1) {
      curve.add(TopicCurvePoint.total(topics));
    }
    return new TopicModel(fitted, config);
  }

  /**
   * The training set of a language, in the order of a hash, so that the first documents of the list
   * are a fair sample of all.
   */
  private List<TopicDocument> trainingSet(List<TopicDocument> sample, int language) {
    return sample.stream()
        .filter(document -> document.inTrainingSet() && document.languageIndex() == language)
        .filter(document -> !document.terms().isEmpty())
        .sorted(
            Comparator.comparingLong(
                    (TopicDocument document) -> SplitMix64.hash(seed, document.id()))
                .thenComparing(TopicDocument.BY_ID))
        .toList();
  }

  /**
   * The initial topics of a language.
   *
   * @param first index of its first topic
   * @param fixedCount how many topics; 0: the best number
   */
  private LanguageTopics fitInitial(
      List<TopicDocument> documents, String language, int first, int fixedCount) {
    long languageSeed = SplitMix64.hash(seed, language);
    LatentSpace space =
        LatentSpace.fit(
            documents.stream().map(TopicDocument::terms).toList(),
            dimensions(documents.size(), fixedCount),
            languageSeed);
    List<double[]> points =
        documents.stream().map(document -> space.project(document.terms())).toList();
    int count = points.isEmpty() ? 1 : selectCount(points, language, fixedCount, languageSeed);
    Centroids centroids =
        points.isEmpty()
            ? Centroids.of(new double[1][space.dimensions()], space.dimensions())
            : new SphericalKMeans(config.restarts(), SAMPLE_ITERATIONS)
                .fit(points, count, languageSeed);
    return new LanguageTopics(language, first, space, centroids, 0);
  }

  /**
   * No more than the square root of the documents: with as many dimensions as documents the space
   * only reproduces the documents (measured on 24 to 300 news texts: agreement with the labels is
   * up to twice as high).
   */
  private int dimensions(int documents, int fixedCount) {
    int few = Math.max(2, Math.max(fixedCount, (int) Math.sqrt(documents)));
    return Math.min(config.dimensions(), few);
  }

  private int selectCount(
      List<double[]> points, String language, int fixedCount, long languageSeed) {
    List<TopicCountSelection.ScoredTopicCount> candidates =
        fixedCount > 0
            ? List.of(
                TopicCountSelection.candidate(
                    points, Math.min(fixedCount, points.size()), languageSeed))
            : TopicCountSelection.curve(points, languageSeed);
    TopicCountSelection.ScoredTopicCount best = TopicCountSelection.best(candidates);
    for (TopicCountSelection.ScoredTopicCount candidate : candidates) {
      curve.add(
          new TopicCurvePoint(
              candidate.count(),
              language,
              candidate.stability(),
              candidate.separation(),
              candidate.equals(best)));
    }
    return best.count();
  }

  /** Moves the topics to the centres of all their documents until nothing changes. */
  TopicModel refine(TopicModel initial, TopicCorpus corpus) {
    KMeansRound round = corpus.aggregateVectors(new KMeansRound(initial));
    TopicModel model = new TopicModel(round.moved(initial.languages()), config);
    for (int i = 1; i < config.maxIterations(); i++) {
      KMeansRound next = corpus.aggregateVectors(new KMeansRound(model));
      if (next.sameClusters(round)) {
        break;
      }
      round = next;
      model = new TopicModel(round.moved(model.languages()), config);
    }
    return model;
  }
}

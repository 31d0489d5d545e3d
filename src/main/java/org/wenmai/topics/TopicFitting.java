package org.wenmai.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wenmai.hash.SplitMix64;
import org.wenmai.topics.corpus.TopicCorpus;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.corpus.TopicLanguages;
import org.wenmai.topics.model.ConsensusClustering;
import org.wenmai.topics.model.DocumentTermMatrix;
import org.wenmai.topics.model.SmoothedSpace;
import org.wenmai.topics.model.TermVector;
import org.wenmai.topics.model.TopicCountSelection;
import org.wenmai.topics.model.TopicCountSelection.ScoredTopicCount;
import org.wenmai.topics.model.TopicSplitting;
import org.wenmai.topics.model.VonMisesFisherMixture;

/**
 * Fits topics: spaces, number of topics and initial topics to a sample on the driver, the final
 * topics to all documents of the training set.
 */
final class TopicFitting {
  /** Points to which the initial topics are fitted; more change little (measured on news). */
  private static final int MAX_POINTS = 2000;

  private final TopicsConfig config;
  private final TopicLanguages languages;
  private final long seed;
  private final List<TopicCurvePoint> curve = new ArrayList<>();
  private final List<SmoothedSpace> spaces = new ArrayList<>();

  TopicFitting(TopicsConfig config, TopicLanguages languages, long seed) {
    this.config = config;
    this.languages = languages;
    this.seed = seed;
  }

  /** The numbers of topics that {@link #fitInitial} tried. */
  List<TopicCurvePoint> curve() {
    return List.copyOf(curve);
  }

  /** The spaces that {@link #fitInitial} fitted. */
  DocumentSpaces spaces() {
    return new DocumentSpaces(spaces);
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
    List<TermVector> terms = documents.stream().map(TopicDocument::terms).toList();
    SmoothedSpace space =
        SmoothedSpace.fit(
            documents.stream().map(TopicDocument::id).toList(),
            terms,
            dimensions(documents.size(), fixedCount),
            languageSeed);
    spaces.add(space);
    int most = Math.max(MAX_POINTS, 4 * fixedCount);
    return new LanguageTopics(
        language,
        first,
        space.latent(),
        initialTopics(space, firstOf(terms, most), language, fixedCount, languageSeed),
        0);
  }

  private static <T> List<T> firstOf(List<T> list, int most) {
    return list.subList(0, Math.min(most, list.size()));
  }

  /**
   * No more than twice the square root of the documents: with as many dimensions as documents the
   * space only reproduces the documents (measured on 24 to 300 news texts: agreement with the
   * labels is up to twice as high).
   */
  private int dimensions(int documents, int fixedCount) {
    int few = Math.max(2, Math.max(fixedCount, (int) (2 * Math.sqrt(documents))));
    return Math.min(config.dimensions(), few);
  }

  private VonMisesFisherMixture initialTopics(
      SmoothedSpace space,
      List<TermVector> terms,
      String language,
      int fixedCount,
      long languageSeed) {
    List<double[]> points = firstOf(space.points(), terms.size());
    int[] counts = TopicCountSelection.counts(points.size());
    if (fixedCount > 0 || counts.length == 0) {
      counts = new int[] {Math.max(1, Math.min(fixedCount, points.size()))};
    }
    List<double[]> atLeastOne =
        points.isEmpty() ? List.of(new double[space.latent().dimensions()]) : points;
    ConsensusClustering clustering =
        ConsensusClustering.fit(
            atLeastOne, counts[counts.length - 1], config.restarts(), languageSeed);
    List<ConsensusClustering.Clustering> clusterings =
        IntStream.of(counts).mapToObj(clustering::at).toList();
    List<ScoredTopicCount> scored =
        TopicCountSelection.curve(
            clusterings,
            DocumentTermMatrix.of(points.isEmpty() ? List.of(NO_TERMS) : terms),
            atLeastOne);
    ScoredTopicCount best = TopicCountSelection.best(scored);
    for (ScoredTopicCount candidate : scored) {
      curve.add(
          new TopicCurvePoint(
              candidate.count(),
              language,
              candidate.coherence(),
              candidate.stability(),
              candidate.diversity(),
              candidate.separation(),
              candidate.gain(),
              candidate.equals(best)));
    }
    ConsensusClustering.Clustering clusters = clusterings.get(scored.indexOf(best));
    return VonMisesFisherMixture.of(atLeastOne, clusters.clusters(), clusters.centroids());
  }

  private static final TermVector NO_TERMS = TermVector.of(new int[0], new double[0]);

  /** Fits the topics to all their documents until nothing changes. */
  TopicModel refine(TopicModel initial, TopicCorpus corpus) {
    MixtureRound round = corpus.aggregateVectors(new MixtureRound(initial));
    TopicModel model = new TopicModel(round.refined(initial.languages()), config);
    for (int i = 1; i < config.maxIterations(); i++) {
      MixtureRound next = corpus.aggregateVectors(new MixtureRound(model));
      if (next.equalTo(round)) {
        break;
      }
      round = next;
      model = new TopicModel(round.refined(model.languages()), config);
    }
    return model;
  }

  /**
   * Finds finer topics within those of a model.
   *
   * @param sample the documents that {@link #fitInitial} was given
   */
  TopicModel split(TopicModel model, List<TopicDocument> sample) {
    List<FineTopics> fine = new ArrayList<>();
    int first = model.count();
    for (int i = 0; i < model.languages().size(); i++) {
      LanguageTopics ofLanguage = model.languages().get(i);
      List<double[]> points = spaces.get(i).points();
      FineTopics parts =
          new FineTopics(
              first,
              TopicSplitting.split(
                  trainingSet(sample, i).stream().map(TopicDocument::terms).toList(),
                  points,
                  points.stream().mapToInt(ofLanguage.mixture()::best).toArray(),
                  ofLanguage.mixture(),
                  config.restarts(),
                  SplitMix64.hash(seed, ofLanguage.language())));
      fine.add(parts);
      first += parts.count();
    }
    return new TopicModel(model.languages(), fine, config);
  }
}

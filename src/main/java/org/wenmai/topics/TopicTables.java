package org.wenmai.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.wenmai.terms.CorpusTerm;
import org.wenmai.text.keyword.BackgroundFrequencies;
import org.wenmai.topics.corpus.TopicVocabulary;
import org.wenmai.topics.model.TopTerms;

/**
 * Makes the records of the tables {@code topics}, of both levels, and {@code trends}, without empty
 * topics.
 */
final class TopicTables {
  private final TopicModel model;
  private final TopicVocabulary vocabulary;
  private final TopicsConfig config;
  private final CalendarPeriod period;
  private final TopicProfile profile;
  private final Map<String, Long> families;
  private final String[] ids;

  /** By topic: its top terms, as rows of the latent space of its language. */
  private final Map<Integer, List<TopTerms.WeightedIndex>> topTerms = new HashMap<>();

  /**
   * Creates the tables.
   *
   * @param families families of two or more by the groups of {@link FamilyAggregator}
   * @param ids of the topics, by index; empty where a topic has no documents
   */
  TopicTables(
      TopicModel model,
      TopicVocabulary vocabulary,
      TopicsConfig config,
      CalendarPeriod period,
      TopicProfile profile,
      Map<String, Long> families,
      String[] ids) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.config = config;
    this.period = period;
    this.profile = profile;
    this.families = families;
    this.ids = ids.clone();
    for (int i = 0; i < model.languages().size(); i++) {
      addTopTerms(i);
    }
  }

  private void addTopTerms(int language) {
    LanguageTopics ofLanguage = model.languages().get(language);
    List<TopicProfile.Topic> topics = profile.topics(ofLanguage);
    long[] all = new long[ofLanguage.space().terms().length];
    long total = 0;
    for (TopicProfile.Topic topic : topics) {
      total += topic.trainingDocuments;
      for (int row = 0; row < all.length; row++) {
        all[row] += topic.documentFrequencies[row];
      }
    }
    TopTerms ofLanguageTerms =
        new TopTerms(all, total, background(ofLanguage), emphasis(ofLanguage));
    for (int topic : indexes(language)) {
      TopicProfile.Topic counts = profile.topics().get(topic);
      topTerms.put(
          topic,
          ofLanguageTerms.of(
              counts.documentFrequencies, counts.trainingDocuments, config.topTerms()));
    }
  }

  /** The topics of a language, then its finer ones. */
  private int[] indexes(int language) {
    LanguageTopics topics = model.languages().get(language);
    FineTopics fine = model.fine().get(language);
    return IntStream.concat(
            IntStream.range(topics.first(), topics.end()),
            IntStream.range(fine.first(), fine.first() + fine.count()))
        .toArray();
  }

  /** By row of the latent space: how common a term is in general language. */
  private double[] background(LanguageTopics ofLanguage) {
    return IntStream.of(ofLanguage.space().terms())
        .mapToObj(vocabulary::term)
        .mapToDouble(term -> BackgroundFrequencies.share(term.language(), term.term()))
        .toArray();
  }

  /** By row of the latent space: how much a term is repeated in the documents that have it. */
  private double[] emphasis(LanguageTopics ofLanguage) {
    return IntStream.of(ofLanguage.space().terms())
        .mapToObj(vocabulary::term)
        .mapToDouble(term -> 1 + StrictMath.log((double) term.occurrences() / term.documents()))
        .toArray();
  }

  /** By language and topic, the finer ones last: the top terms, as indexes in the vocabulary. */
  int[][][] topTerms() {
    return IntStream.range(0, model.languages().size())
        .mapToObj(
            language -> {
              int[] terms = model.languages().get(language).space().terms();
              return IntStream.of(indexes(language))
                  .mapToObj(topTerms::get)
                  .map(top -> top.stream().mapToInt(weighted -> terms[weighted.index()]).toArray())
                  .toArray(int[][]::new);
            })
        .toArray(int[][][]::new);
  }

  private boolean isEmpty(int topic) {
    return profile.topics().get(topic).isEmpty();
  }

  private boolean isFine(int topic) {
    return topic >= model.count();
  }

  List<TopicRecord> topics(CooccurrenceAggregator cooccurrence) {
    Map<String, Integer> uses = uses(false);
    Map<String, Integer> usesOfFine = uses(true);
    List<TopicRecord> topics = new ArrayList<>();
    for (int i = 0; i < model.languages().size(); i++) {
      int[] indexes = indexes(i);
      for (int c = 0; c < indexes.length; c++) {
        if (!isEmpty(indexes[c])) {
          topics.add(
              topic(
                  i,
                  indexes[c],
                  cooccurrence.coherence(i, c),
                  isFine(indexes[c]) ? usesOfFine : uses));
        }
      }
    }
    return topics;
  }

  private TopicRecord topic(
      int language, int index, OptionalDouble coherence, Map<String, Integer> uses) {
    TopicProfile.Topic topic = profile.topics().get(index);
    LanguageTopics ofLanguage = model.languages().get(language);
    List<TopicRecord.TopTerm> terms = terms(ofLanguage, index);
    long unique = terms.stream().filter(term -> uses.getOrDefault(term.term(), 0) == 1).count();
    return new TopicRecord(
        ids[index],
        isFine(index) ? ids[ofLanguage.first() + model.fine().get(language).parent(index)] : null,
        TopTerms.label(terms.stream().map(TopicRecord.TopTerm::surface).toList()),
        languages(topic),
        config.method(),
        topic.all.documents,
        families(topic.all, FamilyAggregator.group(index)),
        terms,
        topic.exemplars.stream().map(TopicProfile.Exemplar::id).toList(),
        coherence.isPresent() ? coherence.getAsDouble() : null,
        terms.isEmpty() ? null : (double) unique / terms.size());
  }

  private List<TopicRecord.TopTerm> terms(LanguageTopics ofLanguage, int topic) {
    int[] terms = ofLanguage.space().terms();
    return topTerms.getOrDefault(topic, List.of()).stream()
        .map(top -> term(vocabulary.term(terms[top.index()]), top.weight()))
        .toList();
  }

  private static TopicRecord.TopTerm term(CorpusTerm term, double weight) {
    return new TopicRecord.TopTerm(term.term(), term.surface(), weight);
  }

  /** The number of topics of a level that have each term among their top terms. */
  private Map<String, Integer> uses(boolean fine) {
    Map<String, Integer> uses = new HashMap<>();
    for (int i = 0; i < model.languages().size(); i++) {
      LanguageTopics ofLanguage = model.languages().get(i);
      IntStream.of(indexes(i))
          .filter(topic -> isFine(topic) == fine && !isEmpty(topic))
          .mapToObj(topic -> terms(ofLanguage, topic))
          .flatMap(List::stream)
          .forEach(term -> uses.merge(term.term(), 1, Integer::sum));
    }
    return uses;
  }

  private static List<String> languages(TopicProfile.Topic topic) {
    return topic.languages.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private long families(TopicProfile.Count count, String group) {
    return count.singles + families.getOrDefault(group, 0L);
  }

  /**
   * Trends. The burst of a topic in a period is the number of standard deviations of a Poisson
   * count by which its documents exceed their expected number, its share of all dated documents:
   * max(0, (n - e) / √e).
   */
  List<TrendRecord> trends() {
    Map<Integer, Long> periods = new HashMap<>();
    for (TopicProfile.Topic topic : profile.topics().subList(0, model.count())) {
      topic.periods.forEach((start, count) -> periods.merge(start, count.documents, Long::sum));
    }
    long dated = periods.values().stream().mapToLong(Long::longValue).sum();
    List<TrendRecord> trends = new ArrayList<>();
    for (int topic = 0; topic < model.count(); topic++) {
      addTrends(topic, periods, dated, trends);
    }
    return trends;
  }

  private void addTrends(
      int topic, Map<Integer, Long> periods, long dated, List<TrendRecord> trends) {
    Map<Integer, TopicProfile.Count> counts = profile.topics().get(topic).periods;
    double all = counts.values().stream().mapToLong(count -> count.documents).sum();
    counts.forEach(
        (start, count) -> {
          long ofPeriod = periods.getOrDefault(start, 0L);
          double expected = all / dated * ofPeriod;
          trends.add(
              new TrendRecord(
                  ids[topic],
                  start,
                  period,
                  count.documents,
                  families(count, FamilyAggregator.group(topic, start)),
                  (double) count.documents / ofPeriod,
                  Math.max(0, (count.documents - expected) / Math.sqrt(expected))));
        });
  }
}

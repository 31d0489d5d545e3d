package org.wenmai.text.tokenize.bigram;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wenmai.text.AnyText;

/** Compares the dictionary and the name model with HanLP. */
final class BigramDictionaryTest {
  private static final BigramDictionary DICTIONARY = BigramDictionary.shared();
  private static final int WORDS = 85_585;

  @Provide
  Arbitrary<String> strings() {
    Arbitrary<String> words =
        Arbitraries.of(
            "中国", "人民", "的", "大", "学生", "学", "生", "未##人", "未##数", "，", "始##始", "", "卡拉OK");
    Arbitrary<String> pairs = words.list().ofSize(2).map(list -> String.join("", list));
    Arbitrary<String> han = Arbitraries.strings().withCharRange('\u4e00', '\u9fff').ofMaxLength(3);
    return Arbitraries.oneOf(words, pairs, han, AnyText.any());
  }

  @Property
  void hasTheWordsOfHanlp(@ForAll("strings") String text) {
    int expected = text.isEmpty() ? BigramDictionary.NONE : CoreDictionary.getWordID(text);

    assertThat(DICTIONARY.word(text)).isEqualTo(expected < 0 ? BigramDictionary.NONE : expected);
  }

  @Test
  void everyWordHasTheCountOfHanlp() {
    assertThat(DICTIONARY.unknown()).isEqualTo(WORDS);
    for (int word = 0; word < WORDS; word++) {
      assertThat(DICTIONARY.count(word)).isEqualTo(CoreDictionary.get(word).totalFrequency);
    }
  }

  /** A frequent bigram costs less; an unseen one costs as much as the unigram alone. */
  @Test
  void costsFollowTheBigramCountsOfHanlp() {
    int left = DICTIONARY.word("人民");
    double total = total();
    int seen = 0;
    for (int right = 0; right < WORDS; right++) {
      int bigramCount = CoreBiGramTableDictionary.getBiFrequency(left, right);
      double conditional = 0.99999 * bigramCount / (DICTIONARY.count(left) + 1) + 0.00001;
      double unigram = DICTIONARY.count(right) / total;
      double cost = -Math.log(0.9 * conditional + 0.1 * unigram) * BigramDictionary.SCALE;
      assertThat((double) DICTIONARY.cost(left, right)).isCloseTo(cost, within(1));
      seen += bigramCount > 0 ? 1 : 0;
    }
    assertThat(seen).isGreaterThan(100);
  }

  @Test
  void unknownWordsHaveUnigramCosts() {
    int unknown = DICTIONARY.unknown();
    int known = DICTIONARY.word("人民");

    assertThat(DICTIONARY.cost(unknown, known)).isEqualTo(DICTIONARY.cost(known));
    assertThat(DICTIONARY.cost(known, unknown)).isEqualTo(DICTIONARY.cost(unknown));
    assertThat(DICTIONARY.cost(unknown)).isGreaterThan(DICTIONARY.cost(known));
  }

  @Test
  void costsOfNamesFollowTheCountsOfHanlp() {
    PersonNameModel names = PersonNameModel.shared();

    assertThat(difference(names.surname('王'), names.surname('柳')))
        .isCloseTo(logRatio("王", "柳", NR.B), within(0.01));
    assertThat(difference(names.given('小', '琳'), names.given('泽', '琳')))
        .isCloseTo(logRatio("小", "泽", NR.C), within(0.01));
    assertThat(difference(names.given('小', '琳'), names.given('小', '民')))
        .isCloseTo(logRatio("琳", "民", NR.D), within(0.01));
    assertThat(difference(names.given('涛'), names.given('民')))
        .isCloseTo(logRatio("涛", "民", NR.E), within(0.01));
  }

  @Test
  void charactersOfNoNameAreImpossible() {
    PersonNameModel names = PersonNameModel.shared();

    assertThat(names.surname('王')).isLessThan(names.surname('欧', '阳'));
    assertThat(names.surname('欧', '阳')).isEqualTo(names.surname('司', '马'));
    assertThat(names.surname('的')).isEqualTo(PersonNameModel.NEVER);
    assertThat(names.surname('欧', '马')).isEqualTo(PersonNameModel.NEVER);
    assertThat(names.given('的')).isGreaterThanOrEqualTo(PersonNameModel.NEVER);
    assertThat(names.foreign('斯')).isLessThan(names.foreign('玛'));
    assertThat(names.foreign('的')).isEqualTo(PersonNameModel.NEVER);
  }

  /** The log ratio of the probabilities, in nats. */
  private static double difference(int cost, int otherCost) {
    return (otherCost - cost) / (double) BigramDictionary.SCALE;
  }

  private static double logRatio(String word, String other, NR role) {
    double count = PersonDictionary.dictionary.get(word).getFrequency(role);
    return Math.log(count / PersonDictionary.dictionary.get(other).getFrequency(role));
  }

  private static double total() {
    double total = 1;
    for (int word = 0; word < WORDS; word++) {
      total += DICTIONARY.count(word);
    }
    return total;
  }

  private static org.assertj.core.data.Offset<Double> within(double value) {
    return org.assertj.core.data.Offset.offset(value);
  }
}

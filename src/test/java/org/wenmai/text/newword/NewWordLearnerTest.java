package org.wenmai.text.newword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wenmai.text.AnyText;
import org.wenmai.text.newword.NewWord.Evidence;

final class NewWordLearnerTest {
  private static final String[] BEFORE = {"昨天", "邻居", "船夫", "老师", "听说", "桥边", "记者", "村民"};
  private static final String[] AFTER = {"唱歌", "离开", "煮茶", "赶路", "修船", "写信", "种树", "回家"};

  /** Eight documents of one sentence that contains a word. */
  private static List<String> documents(String word) {
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < BEFORE.length; i++) {
      documents.add(BEFORE[i] + word + AFTER[i] + "，天色已经晚了。");
    }
    return documents;
  }

  private static List<NewWord> learn(List<String> documents) {
    NewWordLearner learner = new NewWordLearner();
    documents.forEach(document -> learner.add(PackedSentences.of(List.of(document))));
    return learner.learn();
  }

  private static List<String> terms(List<String> documents) {
    return learn(documents).stream().map(NewWord::term).toList();
  }

  @Test
  void aNameOfHighCohesionIsAWord() {
    assertThat(learn(documents("柳榷锋")))
        .extracting(NewWord::term, NewWord::count, NewWord::documents, NewWord::evidence)
        .containsExactly(tuple("柳榷锋", 8L, 8L, Evidence.COMPANY));
  }

  @Test
  void aDictionaryWordWithACharacterMayBeAWord() {
    assertThat(terms(documents("灯笼派"))).containsExactly("灯笼派");
  }

  @Test
  void aPhraseOfDictionaryWordsIsNone() {
    assertThat(terms(documents("人工智能技术"))).isEmpty();
    assertThat(terms(documents("灯笼工厂"))).isEmpty();
  }

  @Test
  void functionWordsVerbsAndNumbersMakeNoWords() {
    for (String phrase : List.of("的灯笼", "请注意", "灯笼们", "三盏灯笼", "这件事", "新灯笼")) {
      assertThat(terms(documents(phrase))).as(phrase).isEmpty();
    }
  }

  @Test
  void aCharacterAfterANumberIsItsMeasureWord() {
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      documents.add(BEFORE[i] + "在 20" + i + "0 年发布" + AFTER[i] + "。");
    }
    assertThat(terms(documents)).isEmpty();
  }

  @Test
  void partsOfALongerWordAreNone() {
    assertThat(terms(documents("柳榷锋"))).doesNotContain("榷锋", "柳榷");
  }

  @Test
  void aWordIsPreferredToAPhraseThatContainsIt() {
    List<String> documents = new ArrayList<>(documents("柳榷锋"));
    documents.addAll(documents("柳榷锋桥"));
    documents.addAll(documents("柳榷锋门"));
    assertThat(terms(documents)).contains("柳榷锋").doesNotContain("柳榷锋门", "柳榷锋桥");
  }

  @Test
  void aPartWithOneNeighbourOnlyIsNoWord() {
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      documents.add("昨天柳榷锋" + AFTER[i] + "了，天色已晚。");
    }
    assertThat(terms(documents)).doesNotContain("柳榷锋");
  }

  @Test
  void repeatedSentencesAreNotCounted() {
    List<String> copies = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      copies.add("昨天邻居柳榷锋离开这里的时候，天色已经很晚了。");
    }
    assertThat(terms(copies)).isEmpty();
  }

  @Test
  void copiesOfASentenceAreRecognizedWithOtherPunctuation() {
    List<String> copies = new ArrayList<>();
    for (String before : List.of("", "。", "！", "\n", "天色已晚？”", " ")) {
      for (String after : List.of("。", "！", "")) {
        copies.add(before + "昨天邻居柳榷锋离开这里的时候，天色已经很晚了" + after);
      }
    }
    assertThat(learn(copies)).isEmpty();
  }

  @Test
  void aHomophoneAcrossAWordBoundaryIsNoWord() {
    List<String> documents = new ArrayList<>(documents("热搜榜"));
    documents.add("他的热搜帮品牌赚了很多钱，谁也没有发现。");
    assertThat(terms(documents)).contains("热搜榜").doesNotContain("热搜帮");
  }

  @Test
  void aHomophoneOfOneCharacterIsAnotherSpelling() {
    List<String> documents = new ArrayList<>(documents("柳榷锋"));
    documents.add("报道把名字写成柳榷峰，谁也没有发现。");
    documents.add("报道把名字写成柳榷水，谁也没有发现。");
    assertThat(learn(documents))
        .extracting(NewWord::term, NewWord::count, NewWord::evidence)
        .contains(tuple("柳榷峰", 1L, Evidence.SOUND))
        .noneMatch(word -> word.toList().get(0).equals("柳榷水"));
  }

  @Test
  void anotherSpellingMayContainADictionaryWord() {
    List<String> documents = new ArrayList<>(documents("梁文锋"));
    documents.add("报道把名字写成梁文峰，谁也没有发现。");
    assertThat(learn(documents))
        .extracting(NewWord::term, NewWord::evidence)
        .contains(tuple("梁文峰", Evidence.SOUND));
  }

  @Test
  void otherLanguagesHaveNone() {
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      documents.add("The lantern of DeepLantern-R1 " + i + " glows. Фонарь светит. ランタン。");
    }
    assertThat(terms(documents)).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  @Property(tries = 100)
  void anyTextGivesTheSameWordsTwice(
      @ForAll @Size(max = 6) List<@net.jqwik.api.From("texts") String> texts) {
    List<String> documents = new ArrayList<>(texts);
    documents.addAll(documents("柳榷锋"));
    assertThat(learn(documents)).isEqualTo(learn(documents));
    assertThat(learn(documents))
        .allSatisfy(
            word -> {
              assertThat(word.documents()).isLessThanOrEqualTo(word.count());
              assertThat(word.term().codePointCount(0, word.term().length())).isBetween(2, 6);
              assertThat(word.leftEntropy()).isBetween(0.0, Math.log(word.count()) + 1e-9);
              assertThat(word.rightEntropy()).isBetween(0.0, Math.log(word.count()) + 1e-9);
            });
  }

  @Property(tries = 200)
  void packingLosesNothing(@ForAll("texts") String text) {
    SentenceTokenizer tokenizer = new SentenceTokenizer();
    tokenizer.add(text + "柳榷锋点着灯笼" + text);
    List<TokenizedSentence> sentences = tokenizer.sentences();
    assertThat(sentences).isNotEmpty();
    assertThat(PackedSentences.unpack(PackedSentences.pack(sentences)))
        .usingRecursiveComparison()
        .isEqualTo(sentences);
  }
}

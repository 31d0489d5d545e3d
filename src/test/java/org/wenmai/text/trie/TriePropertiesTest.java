package org.wenmai.text.trie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares both tries with a map. */
final class TriePropertiesTest {
  /** Few characters, so that words share prefixes; surrogates and the last character too. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', 'b', '文', '脉', '\uD842', '\uDFB7', '\uFFFF')
        .ofMinLength(1)
        .ofMaxLength(6);
  }

  @Provide
  Arbitrary<Map<String, Integer>> numbers() {
    return Arbitraries.maps(texts(), Arbitraries.integers().between(1, 1_048_575))
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property
  void theDoubleArrayFindsEachWordAndNothingElse(
      @ForAll("numbers") Map<String, Integer> numbers, @ForAll("texts") String other) {
    DoubleArrayTrie trie = DoubleArrayTrie.of(numbers);

    numbers.forEach((word, number) -> assertThat(trie.number(word)).isEqualTo(number));
    assertThat(trie.number(other)).isEqualTo(numbers.getOrDefault(other, 0));
    assertThat(trie.number("")).isZero();
  }

  @Property
  void theDynamicOneFindsEachWordAndNothingElse(
      @ForAll("numbers") Map<String, Integer> numbers, @ForAll("texts") String other) {
    DynamicTrie trie = new DynamicTrie();
    numbers.forEach(trie::put);

    numbers.forEach((word, number) -> assertThat(number(trie, word)).isEqualTo(number));
    assertThat(number(trie, other)).isEqualTo(numbers.getOrDefault(other, 0));
    assertThat(number(trie, "")).isZero();
  }

  @Property
  void bothStepAlongThePrefixesOfWordsOnly(
      @ForAll("numbers") Map<String, Integer> numbers, @ForAll("texts") String text) {
    DoubleArrayTrie fixed = DoubleArrayTrie.of(numbers);
    DynamicTrie dynamic = new DynamicTrie();
    numbers.forEach(dynamic::put);
    int node = DoubleArrayTrie.ROOT;
    int other = DynamicTrie.ROOT;
    for (int i = 0; i < text.length(); i++) {
      node = fixed.step(node, text.charAt(i));
      other = dynamic.step(other, text.charAt(i));
      String prefix = text.substring(0, i + 1);
      boolean known = numbers.keySet().stream().anyMatch(word -> word.startsWith(prefix));

      assertThat(node != DoubleArrayTrie.NONE).isEqualTo(known);
      assertThat(other != DynamicTrie.NONE).isEqualTo(known);
    }
    assertThat(dynamic.hasWordFrom(text.charAt(0)))
        .isEqualTo(fixed.step(DoubleArrayTrie.ROOT, text.charAt(0)) != DoubleArrayTrie.NONE);
  }

  @Property
  void theDoubleArrayIsReadAsItWasWritten(@ForAll("numbers") Map<String, Integer> numbers) {
    DoubleArrayTrie trie = DoubleArrayTrie.of(numbers);
    ByteBuffer bytes = ByteBuffer.allocate(trie.byteSize());
    trie.write(bytes);
    DoubleArrayTrie read = DoubleArrayTrie.read(bytes.flip());

    assertThat(bytes.hasRemaining()).isFalse();
    assertThat(read.codes()).isEqualTo(trie.codes());
    assertThat(read.units()).isEqualTo(trie.units());
  }

  @Property
  void theDoubleArrayHasParentsAndCountsNodesByCharacter(
      @ForAll("numbers") Map<String, Integer> numbers) {
    DoubleArrayTrie trie = DoubleArrayTrie.of(numbers);
    int[] parents = trie.parents();
    TreeSet<String> prefixes = new TreeSet<>();
    for (String word : numbers.keySet()) {
      int node = DoubleArrayTrie.ROOT;
      for (int i = 0; i < word.length(); i++) {
        int child = trie.step(node, word.charAt(i));
        assertThat(parents[child]).isEqualTo(node);
        node = child;
        prefixes.add(word.substring(0, i + 1));
      }
    }
    int[] counts = new int[Character.MAX_VALUE + 1];
    prefixes.forEach(prefix -> counts[prefix.charAt(prefix.length() - 1)]++);
    assertThat(trie.nodeCounts()).isEqualTo(counts);
  }

  @Property
  void theDynamicOneChangesTheNumberOfAWord(@ForAll("texts") String word) {
    DynamicTrie trie = new DynamicTrie();
    assertThat(trie.isEmpty()).isTrue();

    trie.put(word, 3);
    trie.put(word, 5);

    assertThat(number(trie, word)).isEqualTo(5);
    assertThat(trie.isEmpty()).isFalse();
  }

  private static int number(DynamicTrie trie, String word) {
    int node = DynamicTrie.ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = trie.step(node, word.charAt(i));
    }
    return trie.number(node);
  }
}

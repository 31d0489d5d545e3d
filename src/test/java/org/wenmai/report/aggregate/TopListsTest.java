package org.wenmai.report.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.lang3.SerializationUtils;
import org.junit.jupiter.api.Test;

final class TopListsTest {
  private record Entry(String list, int weight, String name) implements Ranked<Entry> {
    private static final Comparator<Entry> HEAVIEST =
        Comparator.comparingInt(Entry::weight).reversed().thenComparing(Entry::name);

    @Override
    public int compareTo(Entry other) {
      return HEAVIEST.compare(this, other);
    }
  }

  @Test
  void eachListHasItsFirstEntriesInOrder() {
    TopLists<Entry> lists = new TopLists<>(2);
    lists.add(new Entry("a", 1, "x"));
    lists.add(new Entry("b", 1, "y"));
    lists.add(new Entry("a", 3, "x"));
    lists.add(new Entry("a", 3, "w"));

    assertThat(lists.lists())
        .containsOnlyKeys("a", "b")
        .containsEntry("a", List.of(new Entry("a", 3, "w"), new Entry("a", 3, "x")))
        .containsEntry("b", List.of(new Entry("b", 1, "y")));
  }

  @Test
  void noEntriesAreNoLists() {
    assertThat(new TopLists<Entry>(3).lists()).isEmpty();
  }

  @Property(tries = 200)
  void anyDivisionOfTheEntriesGivesTheSameLists(
      @ForAll("entries") List<Entry> entries,
      @ForAll @IntRange(min = 1, max = 4) int limit,
      @ForAll @IntRange(max = 40) int border) {
    int cut = Math.min(border, entries.size());
    TopLists<Entry> first = of(limit, entries.subList(0, cut));
    TopLists<Entry> second = of(limit, entries.subList(cut, entries.size()));
    TopLists<Entry> sent = SerializationUtils.clone(second);

    sent.merge(first);
    first.merge(second);

    assertThat(first.lists()).isEqualTo(of(limit, entries).lists()).isEqualTo(sent.lists());
    assertThat(first.lists())
        .allSatisfy(
            (name, list) ->
                assertThat(list)
                    .isEqualTo(
                        entries.stream()
                            .filter(entry -> entry.list().equals(name))
                            .sorted()
                            .limit(limit)
                            .toList()));
  }

  private static TopLists<Entry> of(int limit, List<Entry> entries) {
    TopLists<Entry> lists = new TopLists<>(limit);
    entries.forEach(lists::add);
    return lists;
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    Arbitrary<String> lists = Arbitraries.of("a", "b", "c");
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 5);
    return numbers
        .flatMap(
            weight ->
                lists.flatMap(list -> numbers.map(name -> new Entry(list, weight, "n" + name))))
        .list()
        .uniqueElements()
        .ofMaxSize(40);
  }
}

package org.wenmai.dedup.families.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class DisjointSetsTest {
  @Test
  void keepsApartWhatWasNotJoined() {
    DisjointSets<String> sets = new DisjointSets<>();
    sets.join("a", "b");
    sets.join("c", "d");
    sets.join("b", "a");
    assertThat(sets.root("a")).isEqualTo(sets.root("b")).isNotEqualTo(sets.root("c"));
    assertThat(sets.root("alone")).isEqualTo("alone");
  }

  @Property(tries = 200)
  void areTheComponentsOfAllThatWasJoined(
      @ForAll @Size(max = 30) List<@Size(2) List<@IntRange(max = 20) Integer>> joins) {
    DisjointSets<Integer> sets = new DisjointSets<>();
    List<Set<Integer>> components = new ArrayList<>();
    for (List<Integer> join : joins) {
      sets.join(join.get(0), join.get(1));
      Set<Integer> joined = new TreeSet<>(join);
      for (Set<Integer> component : List.copyOf(components)) {
        if (join.stream().anyMatch(component::contains)) {
          components.remove(component);
          joined.addAll(component);
        }
      }
      components.add(joined);
    }
    for (Set<Integer> component : components) {
      assertThat(component.stream().map(sets::root).distinct()).hasSize(1);
    }
    assertThat(components.stream().map(component -> sets.root(component.iterator().next())))
        .doesNotHaveDuplicates();
  }
}

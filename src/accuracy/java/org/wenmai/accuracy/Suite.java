package org.wenmai.accuracy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One task: its items, who answers, and what the answers are worth. Answers are asked for from many
 * threads.
 */
interface Suite<T extends Labelled, A> {
  String name();

  List<T> items(Data data) throws IOException;

  /** What a run with the defaults would publish. */
  A ours(T item);

  /** Libraries that are among our dependencies, by name. */
  default Map<String, Function<T, A>> peers() {
    return Map.of();
  }

  /** Whether a peer is meant for such an item; others are left out of its figures. */
  default boolean suits(String peer, T item) {
    return true;
  }

  CaseJudgement judge(T item, A answer);
}

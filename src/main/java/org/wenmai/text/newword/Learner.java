package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the new words of documents, as {@link org.wenmai.text.newword} says. The same documents in
 * the same order give the same words on every machine.
 *
 * <p>Time is linear in the text; memory too: some 85 bytes a character. For one thread.
 */
public final class Learner {
  private final Windows windows = new Windows();

  /**
   * Adds a document.
   *
   * @param clippings made by {@link Clippings#of}
   */
  public void add(byte[] clippings) {
    windows.add(Clippings.unpack(clippings));
  }

  /** The words of the documents so far, most frequent first, then by term. */
  public List<NewWord> learn() {
    Candidates candidates = new Candidates(windows);
    List<Candidate> likely = candidates.recurring().stream().filter(Candidate::isWord).toList();
    List<NewWord> words = new ArrayList<>();
    new Rivals(likely).settle().forEach(word -> words.add(word.word()));
    words.addAll(new Sounds(words).alike(windows, candidates));
    words.sort(Comparator.comparingLong(NewWord::count).reversed().thenComparing(NewWord::term));
    return words;
  }
}

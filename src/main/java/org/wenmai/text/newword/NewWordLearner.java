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
public final class NewWordLearner {
  private final CandidateWindows windows = new CandidateWindows();

  /**
   * Adds a document.
   *
   * @param clippings made by {@link PackedSentences#of}
   */
  public void add(byte[] clippings) {
    windows.add(PackedSentences.unpack(clippings));
  }

  /** The words of the documents so far, most frequent first, then by term. */
  public List<NewWord> learn() {
    CandidateCounter candidates = new CandidateCounter(windows);
    List<WordCandidate> likely =
        candidates.recurring().stream().filter(WordCandidate::isWord).toList();
    List<NewWord> words = new ArrayList<>();
    new CandidateSelection(likely).settle().forEach(word -> words.add(word.word()));
    words.addAll(new HomophoneFinder(words).alike(windows, candidates));
    words.sort(Comparator.comparingLong(NewWord::count).reversed().thenComparing(NewWord::term));
    return words;
  }
}

package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the new words of documents by the method of {@link org.wenmai.text.newword}. The same
 * documents in the same order give the same words on every machine.
 *
 * <p>Takes time and memory linear in the text, about 85 bytes per character. Not thread-safe.
 */
public final class NewWordLearner {
  private final CandidateWindows windows = new CandidateWindows();

  /**
   * Adds a document.
   *
   * @param packedSentences the document as {@link PackedSentences#of} packs it
   */
  public void add(byte[] packedSentences) {
    windows.add(PackedSentences.unpack(packedSentences));
  }

  /** The words of the documents so far, most frequent first, then by term. */
  public List<NewWord> learn() {
    CandidateCounter candidates = new CandidateCounter(windows);
    List<WordCandidate> likely =
        candidates.recurring().stream().filter(WordCandidate::isWord).toList();
    List<NewWord> words = new ArrayList<>();
    new CandidateSelection(likely).select().forEach(word -> words.add(word.word()));
    words.addAll(new HomophoneFinder(words).find(windows, candidates));
    words.sort(Comparator.comparingLong(NewWord::count).reversed().thenComparing(NewWord::term));
    return words;
  }
}

package org.wenmai.document.stage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.SegmentedText;
import org.wenmai.document.SharedModel;
import org.wenmai.text.CodePointCursor;
import org.wenmai.text.keyword.TermCounts;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;

/**
 * Cuts a document into words with offsets into the repaired text, and counts its terms.
 *
 * <p>Reads the repaired text, its boilerplate and damage, the languages of the paragraphs, and the
 * folded text where there is one. Sets {@link Document#segmented()}. Rejects nothing.
 *
 * <p>Each paragraph is cut in its own language; one of unknown language in the document's. Where
 * there are no paragraphs the whole text is one. No word lies in boilerplate or damage or reaches
 * over it. Terms are words and hashtags that are no stop words and long enough, by (language, term)
 * in UTF-16 order; their surface is the most frequent one in the repaired text, the smallest of
 * equally frequent ones. Phrases are adjacent words, none a stop word, that recur in the document;
 * no more than a space, a hyphen or a middle dot stands between them; in a long document they recur
 * more than once.
 */
public final class SegmentStage implements DocumentStage {
  private static final long serialVersionUID = 1L;

  private final SegmentConfig config;
  private final SharedModel<UserWordList> userWords;

  /** Made where the documents are, and kept from one document to the next. */
  private transient @Nullable TextSegmenter segmenter;

  /**
   * Creates the stage.
   *
   * @param config how text is cut
   * @param userWords words beside the dictionary; many of them are better broadcast than sent with
   *     every task
   */
  public SegmentStage(SegmentConfig config, SharedModel<UserWordList> userWords) {
    this.config = config;
    this.userWords = userWords;
  }

  @Override
  public String name() {
    return "segment";
  }

  @Override
  public void process(Document document) {
    String analyzed = document.analyzedText();
    AnalysisOffsets offsets = AnalysisOffsets.of(document);
    TermCounts terms =
        new TermCounts(document.text(), config.minTermCodePoints(), config.phraseWords());
    List<Word> words = new ArrayList<>(analyzed.length() / 3 + 1);
    CodePointCursor cursor = new CodePointCursor(analyzed);
    for (Passage passage : PassageSplitter.split(document, offsets.repairedLength())) {
      int start = offsets.toAnalyzed(passage.start());
      int from = cursor.unit(start);
      int to = cursor.unit(offsets.toAnalyzed(passage.end()));
      for (Word word : segmenter().words(analyzed.substring(from, to), passage.language())) {
        int first = offsets.toRepaired(start + word.start());
        int last = offsets.toRepaired(start + word.end());
        if (first < last) {
          words.add(at(word, first, last));
          terms.add(word, first, last);
        }
      }
    }
    document.setSegmented(
        new SegmentedText(
            words, PackedTerms.terms(terms), PackedTerms.phrases(terms, offsets.repairedLength())));
  }

  private static Word at(Word word, int start, int end) {
    return new Word(word.term(), start, end, word.stop(), word.kind(), word.language());
  }

  private TextSegmenter segmenter() {
    if (segmenter == null) {
      segmenter =
          new TextSegmenter(config.engine(), config.maxWordCodePoints())
              .with(userWords.value())
              .stemming(config.stem());
    }
    return segmenter;
  }
}

package org.wenmai.report.comparison;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.collections4.sequence.CommandVisitor;
import org.apache.commons.collections4.sequence.SequencesComparator;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.FoldedText;
import org.wenmai.text.fold.OffsetMap;
import org.wenmai.text.fold.RegionalWords;

/**
 * The shortest edit of whole words that makes one text of another (Myers).
 *
 * <p>Simplified and Traditional characters count as the same, and so does any white space: a reader
 * asks what was said otherwise. Edits joined give both texts again.
 */
public final class WordDiff {
  /** The work may grow with the square of the words, so what is longer is one replacement. */
  static final int MAX_WORDS = 20_000;

  private static final ChineseFolder SIMPLIFIED = ChineseFolder.of(RegionalWords.AS_WRITTEN);

  private final List<ComparedWord> before;
  private final List<ComparedWord> after;

  private WordDiff(String before, String after) {
    this.before = words(before);
    this.after = words(after);
  }

  /** The edits in order; never two of a kind next to each other, none of nothing. */
  public static List<TextEdit> between(String before, String after) {
    return new WordDiff(before, after).edits();
  }

  /** A word that equals others by what it says. */
  private record ComparedWord(String text, String key) {
    @Override
    public boolean equals(Object other) {
      return other instanceof ComparedWord word && key.equals(word.key);
    }

    @Override
    public int hashCode() {
      return key.hashCode();
    }
  }

  /** Cut where the simplified text is, so that both scripts are cut alike. */
  private static List<ComparedWord> words(String text) {
    FoldedText simplified = SIMPLIFIED.fold(text);
    List<ComparedWord> words = new ArrayList<>();
    int codePoint = 0;
    int start = 0;
    for (String word : WordSplitter.of(simplified.text())) {
      int next = codePoint + word.codePointCount(0, word.length());
      OffsetMap map = simplified.map();
      int end = text.offsetByCodePoints(start, map.source(next) - map.source(codePoint));
      words.add(new ComparedWord(text.substring(start, end), word.isBlank() ? " " : word));
      codePoint = next;
      start = end;
    }
    return words;
  }

  private List<TextEdit> edits() {
    int head = commonHead();
    int tail = commonTail(head);
    List<ComparedWord> dropped = before.subList(head, before.size() - tail);
    List<ComparedWord> inserted = after.subList(head, after.size() - tail);
    EditCollector collector = new EditCollector();
    before.subList(0, head).forEach(collector::visitKeepCommand);
    if (dropped.size() + inserted.size() > MAX_WORDS) {
      dropped.forEach(collector::visitDeleteCommand);
      inserted.forEach(collector::visitInsertCommand);
    } else {
      new SequencesComparator<>(dropped, inserted).getScript().visit(collector);
    }
    before.subList(before.size() - tail, before.size()).forEach(collector::visitKeepCommand);
    collector.flush();
    return collector.edits;
  }

  private int commonHead() {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    return head;
  }

  private int commonTail(int head) {
    int shorter = Math.min(before.size(), after.size()) - head;
    int tail = 0;
    while (tail < shorter
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    return tail;
  }

  /** Walks through both texts and joins words of one kind. */
  private final class EditCollector implements CommandVisitor<ComparedWord> {
    final List<TextEdit> edits = new ArrayList<>();
    private final StringBuilder old = new StringBuilder();
    private final StringBuilder replacement = new StringBuilder();
    private boolean isChanging;
    private int nextBefore;
    private int nextAfter;

    @Override
    public void visitKeepCommand(ComparedWord word) {
      changeTo(false);
      old.append(before.get(nextBefore++).text());
      replacement.append(after.get(nextAfter++).text());
    }

    @Override
    public void visitDeleteCommand(ComparedWord word) {
      changeTo(true);
      old.append(before.get(nextBefore++).text());
    }

    @Override
    public void visitInsertCommand(ComparedWord word) {
      changeTo(true);
      replacement.append(after.get(nextAfter++).text());
    }

    private void changeTo(boolean changing) {
      if (changing != isChanging) {
        flush();
        isChanging = changing;
      }
    }

    void flush() {
      if (!old.isEmpty() || !replacement.isEmpty()) {
        edits.add(new TextEdit(old.toString(), replacement.toString(), isChanging));
        old.setLength(0);
        replacement.setLength(0);
      }
    }
  }
}

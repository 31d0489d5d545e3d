package org.wenmai.accuracy.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.wenmai.report.comparison.WordSplitter;

/** Makes copies of stories. The same story, supply and random give the same copy. */
final class CopyMaker {
  /** The least, and how much text has one more. */
  private static final int EDITS = 3;

  private static final int CODE_POINTS_PER_EDIT = 60;
  private static final int SENTENCES_PER_DROPPED = 6;
  private static final int LEAST_REPLACED = 5;
  private static final int LEAST_SENTENCES = 4;
  private static final int PARAGRAPHS_AROUND = 3;

  /** Our own, of the kind that such sites insert. */
  private static final List<String> CHINESE_ADVERTISEMENTS =
      List.of(
          "想第一时间看到更多好文？扫描下方二维码关注我们的公众号，每天早晨七点准时送达。",
          "本月开通会员立减三十元，老读者续费再送一个月，名额有限，先到先得。",
          "小编提示：点击右上角收藏本页，下次不迷路，转发给三位好友即可领取学习大礼包。");

  private static final List<String> ENGLISH_ADVERTISEMENTS =
      List.of(
          "Enjoying this story? Subscribe to our weekly letter and never miss a post again.",
          "Members save thirty percent this month; enter the code SPRING at the checkout.",
          "Tap the star to bookmark this page and share it with a friend who should read it.");

  private final ParagraphSupply supply;
  private final Random random;

  CopyMaker(ParagraphSupply supply, Random random) {
    this.supply = supply;
    this.random = random;
  }

  /** Whether a copy of this kind differs from the story as its name says. */
  static boolean suits(CopyKind kind, String story) {
    if (kind == CopyKind.REWORDED) {
      return SynonymTable.of(story).count(story) >= LEAST_REPLACED
          && Sentences.of(story).size() >= LEAST_SENTENCES;
    }
    return !kind.isCrossScript()
        || (Chinese.isMostly(story) && !Chinese.traditional(story).equals(story));
  }

  String copy(CopyKind kind, String story) {
    return switch (kind) {
      case EXACT -> story;
      case NEAR -> edited(story);
      case CONTAINED -> surrounded(story);
      case REWORDED -> reworded(story);
      case CROSS_SCRIPT -> Chinese.traditional(story);
      case CROSS_SCRIPT_NEAR -> Chinese.traditional(edited(story));
    };
  }

  /** In turn a word dropped, one doubled, one replaced by another of the story. */
  private String edited(String story) {
    List<String> words = new ArrayList<>(WordSplitter.of(story));
    int length = story.codePointCount(0, story.length());
    for (int i = 0; i < Math.max(EDITS, length / CODE_POINTS_PER_EDIT); i++) {
      int at = anyWord(words);
      switch (i % EDITS) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, words.get(at));
        default -> words.set(at, words.get(anyWord(words)));
      }
    }
    return String.join("", words);
  }

  private int anyWord(List<String> words) {
    int[] letters =
        IntStream.range(0, words.size())
            .filter(i -> Character.isLetterOrDigit(words.get(i).codePointAt(0)))
            .toArray();
    return letters[random.nextInt(letters.length)];
  }

  private String surrounded(String story) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 2 * PARAGRAPHS_AROUND; i++) {
      paragraphs.add(supply.paragraph());
    }
    paragraphs.add(PARAGRAPHS_AROUND, story);
    return String.join("\n\n", paragraphs);
  }

  private String reworded(String story) {
    boolean chinese = Chinese.isMostly(story);
    String merged = story.replaceAll("\\s*\n\\s*", chinese ? "" : " ");
    List<String> sentences = new ArrayList<>(Sentences.of(SynonymTable.of(story).replace(merged)));
    int dropped = Math.max(1, sentences.size() / SENTENCES_PER_DROPPED);
    for (int i = 0; i < dropped && sentences.size() > 2; i++) {
      sentences.remove(1 + random.nextInt(sentences.size() - 1));
    }
    List<String> advertisements = chinese ? CHINESE_ADVERTISEMENTS : ENGLISH_ADVERTISEMENTS;
    sentences.add(
        1 + random.nextInt(sentences.size()),
        advertisements.get(random.nextInt(advertisements.size())) + (chinese ? "" : " "));
    return String.join("", sentences).strip();
  }
}

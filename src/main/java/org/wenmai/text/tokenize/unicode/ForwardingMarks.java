package org.wenmai.text.tokenize.unicode;

/**
 * Finds what a microblog puts before the words of others, which is no word of the text: 转发微博, 回复@,
 * 转自@, RT @, via @. Pure functions.
 */
public final class ForwardingMarks {
  /** Alone between signs. */
  private static final String[] ALONE = {"转发微博", "轉發微博", "转发了微博", "转发理由", "轉發理由", "快转微博", "快轉微博"};

  /** Before a mention. */
  private static final String[] BEFORE_MENTION = {
    "回复", "回覆", "回復", "转自", "轉自", "转发自", "轉發自", "RT", "rt", "MT", "via"
  };

  private ForwardingMarks() {}

  /** The end of a mark that begins here, or {@code at}. */
  public static int end(char[] text, int at) {
    switch (text[at]) {
      case '转', '轉', '快', '回', 'R', 'r', 'M', 'v' -> {}
      default -> {
        return at;
      }
    }
    if (at > 0 && CharClass.isWordy(CharClass.of(text[at - 1]))) {
      return at;
    }
    for (String mark : ALONE) {
      int end = at + mark.length();
      if (startsWith(text, at, mark) && !isWordy(text, end)) {
        return end;
      }
    }
    for (String mark : BEFORE_MENTION) {
      int end = at + mark.length();
      int next = end < text.length && text[end] == ' ' ? end + 1 : end;
      boolean mention = next + 1 < text.length && (text[next] == '@' || text[next] == '＠');
      if (mention && startsWith(text, at, mark) && isWordy(text, next + 1)) {
        return end;
      }
    }
    return at;
  }

  private static boolean isWordy(char[] text, int at) {
    return at < text.length
        && (text[at] == '_' || CharClass.isWordy(CharClass.of(Character.codePointAt(text, at))));
  }

  private static boolean startsWith(char[] text, int at, String word) {
    if (at + word.length() > text.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

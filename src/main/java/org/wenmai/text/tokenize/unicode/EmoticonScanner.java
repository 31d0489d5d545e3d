package org.wenmai.text.tokenize.unicode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the emoticons that microblogs and messengers of China write as a name in square brackets:
 * [泪], [笑哭], [doge]. A name is one of those that Weibo, WeChat and QQ have, or recurs at once
 * ([鹿鸣][鹿鸣]). Footnotes, [sic], array[i] and 【】 are none.
 */
public final class EmoticonScanner {
  /** Longest name. */
  private static final int MAX_NAME = 8;

  private static final Set<String> NAMES =
      names(
          // Weibo
          "泪 笑cry 笑哭 允悲 二哈 doge doge呵斗 喵喵 给力 good 赞 赞啊 加油 加油啊 心 伤心 爱你 爱心 哈哈 呵呵 嘻嘻 偷笑 偷乐 可爱 可怜 害羞 挤眼 鄙视 挖鼻"
              + " 挖鼻屎 吃惊 惊讶 惊恐 酷 坏笑 阴险 怒 怒骂 怒火 生气 发怒 抓狂 衰 汗 流汗 冷汗 尴尬 委屈 悲伤 悲催 失望 失落 感冒 生病 吐 吐舌 呕吐 困 睡"
              + " 睡觉 打哈欠 打哈气 疑问 思考 思索 黑线 晕 闭嘴 嘘 顶 拜拜 再见 作揖 抱拳 握手 拳头 来 ok no yeah 耶 威武 神马 浮云 囧 萌 织 围观"
              + " 蜡烛 蛋糕 礼物 鲜花 花 玫瑰 凋谢 太阳 月亮 微风 下雨 雪花 雪人 雪 落叶 浮云 话筒 音乐 相机 汽车 飞机 干杯 啤酒 咖啡 钟 奥特曼 兔子 熊猫 猪头"
              + " 猫 狗 馋嘴 色 亲亲 亲 鼓掌 抱抱 拥抱 摊手 跪了 吃瓜 并不简单 费解 憧憬 舔屏 污 哼 左哼哼 右哼哼 傻眼 做鬼脸 钱 求关注 求饶 互粉 羊年大吉 红包 发红包"
              + " 中国赞 打脸 酸 裂开 苦涩 泪奔 融化 哇 让我看看 佛系 太开心 顶你 转发 话筒 绿丝带 最右 推荐 愉快 好喜欢 好爱哦 bm可爱 拍照 猪 骷髅 感动 激动 开心"
              + " 伤心 无语 眼泪 大哭 哭 哭泣 捂脸 破涕为笑 笑而不语 赞同 棒 耍赖 微笑 撇嘴 发呆 得意 流泪 呲牙 难过 囧 调皮 白眼 傲慢 饥饿 憨笑 悠闲 大兵 奋斗"
              + " 咒骂 咒骂 疯了 折磨 敲打 擦汗 抠鼻 糗大了 快哭了 吓 菜刀 西瓜 篮球 乒乓 饭 示爱 凋谢 嘴唇 心碎 闪电 炸弹 刀 足球 瓢虫 便便 强 弱 胜利 勾引 差劲 爱情"
              + " 飞吻 跳跳 发抖 怄火 转圈 磕头 回头 跳绳 投降 激动 乱舞 献吻 左太极 右太极 嘿哈 奸笑 机智 皱眉 耶 旺柴 社会社会 加油 天啊 emm 翻白眼 666 吃饭 打call"
              + " 叹气 让我看看 无奈 脸红 庆祝 礼花 福 發 合十 烟花 爆竹 茶 卖萌 泪目 托腮 斜眼笑 小纠结 喷血 我最美 呐喊 点赞 暗中观察 惊喜 骚扰 羊驼 幽灵",
          "doge good ok no cool smile grimace drool scowl coolguy sob shy silent sleep cry awkward angry tongue grin surprise"
              + " frown blush scream puke chuckle joyful slight smug drowsy panic laugh commando determined scold shocked shhh"
              + " dizzy toasted skull hammer wave speechless nosepick clap shame trick lol facepalm hey rose wilt heart"
              + " brokenheart cake lightning bomb poop moon sun gift hug thumbsup thumbsdown shake peace fight beckon fist"
              + " happy");

  private final char[] text;

  public EmoticonScanner(char[] text) {
    this.text = text;
  }

  /** The end of the emoticon whose bracket is at {@code at}, or {@code at}. */
  public int end(int at) {
    int close = close(at);
    if (close == at) {
      return at;
    }
    boolean ascii = isAsciiName(at, close);
    boolean inCode = ascii && at > 0 && isCodeBefore(at - 1);
    String name = new String(text, at + 1, close - at - 1).toLowerCase(Locale.ROOT);
    boolean known = NAMES.contains(name) && (!inCode || name.equals("doge"));
    return known || (!ascii && recurs(at, close)) ? close + 1 : at;
  }

  /** The bracket that closes a name of letters, Han and digits, or {@code at}. */
  private int close(int at) {
    int i = at + 1;
    while (i < text.length && i - at <= MAX_NAME + 1) {
      if (text[i] == ']') {
        return i > at + 1 ? i : at;
      }
      byte type = CharClass.of(text[i]);
      if (type != CharClass.HAN && type != CharClass.LETTER && type != CharClass.DIGIT) {
        return at;
      }
      i++;
    }
    return at;
  }

  private boolean isAsciiName(int at, int close) {
    for (int i = at + 1; i < close; i++) {
      if (text[i] >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether a bracket after this character is an index or a reference. */
  private boolean isCodeBefore(int i) {
    char c = text[i];
    return c == '_' || c == ')' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  /** Whether the same name in brackets stands directly before or after. */
  private boolean recurs(int at, int close) {
    int length = close + 1 - at;
    return isEqual(at, close + 1, length) || (at >= length && isEqual(at, at - length, length));
  }

  private boolean isEqual(int a, int b, int length) {
    return b + length <= text.length && Arrays.equals(text, a, a + length, text, b, b + length);
  }

  private static Set<String> names(String... lists) {
    return Set.copyOf(Arrays.asList(String.join(" ", lists).split(" ")));
  }
}

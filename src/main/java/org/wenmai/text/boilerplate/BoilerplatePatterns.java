package org.wenmai.text.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Built-in patterns of boilerplate, for sources with too few documents to learn from. A pattern
 * matches whole fragments only, and only wordings that a text hardly ever begins or ends with.
 */
final class BoilerplatePatterns {
  private static final int MAX_LENGTH = 160;
  static final int MAX_LINE_LENGTH = 24;

  /**
   * A pattern with optional keywords. The slow regular expression is only tried where one of the
   * keywords occurs.
   */
  private record KeywordPattern(BoilerplateKind kind, List<String> keywords, Pattern pattern) {
    boolean matches(String fragment) {
      return (keywords.isEmpty() || keywords.stream().anyMatch(fragment::contains))
          && pattern.matcher(fragment).matches();
    }
  }

  private static final List<KeywordPattern> STRONG = new ArrayList<>();
  private static final List<KeywordPattern> WEAK = new ArrayList<>();

  /** Advertisement and sharing labels that are a line of their own between paragraphs. */
  private static final Map<String, BoilerplateKind> LINES =
      Map.ofEntries(
          Map.entry("advertisement", BoilerplateKind.PROMOTION),
          Map.entry("- advertisement -", BoilerplateKind.PROMOTION),
          Map.entry("article continues below", BoilerplateKind.PROMOTION),
          Map.entry("story continues below", BoilerplateKind.PROMOTION),
          Map.entry("sponsored content", BoilerplateKind.PROMOTION),
          Map.entry("anzeige", BoilerplateKind.PROMOTION),
          Map.entry("publicité", BoilerplateKind.PROMOTION),
          Map.entry("publicidad", BoilerplateKind.PROMOTION),
          Map.entry("реклама", BoilerplateKind.PROMOTION),
          Map.entry("スポンサーリンク", BoilerplateKind.PROMOTION),
          Map.entry("広告", BoilerplateKind.PROMOTION),
          Map.entry("광고", BoilerplateKind.PROMOTION),
          Map.entry("广告", BoilerplateKind.PROMOTION),
          Map.entry("廣告", BoilerplateKind.PROMOTION),
          Map.entry("share this:", BoilerplateKind.SHARE),
          Map.entry("分享到:", BoilerplateKind.SHARE),
          Map.entry("分享到：", BoilerplateKind.SHARE));

  static {
    strong(
        BoilerplateKind.CREDITS,
        "[【\\[(（]?(?:责任编辑|責任編輯|责编|責編|本文编辑|文章编辑|编辑|編輯|责任校对|校对|校對|审核|审校|监制|终审|初审|复审|稿件来源|文章来源)"
            + "\\s?[:：]\\s?[\\p{L}·、,，/ ]{0,24}[】\\])）]?",
        "photo(?:graph)?s?(?: credits?:| by:?) .{2,60}",
        "(?:reporting|editing|writing) by .{2,80}");
    strong(
        BoilerplateKind.NAVIGATION,
        "(?:首页|首頁|home)(?:\\s?[>»›][^>»›]{1,21}){1,5}|(?:当前|目前|您的|您现在的)位置\\s?[:：].{0,60}",
        "【?我?要?(?:纠错|糾錯)】?",
        "(?:阅读|閱讀)?[上下]一[篇页頁章则](?:\\s?[:：].{0,60})?",
        "字[号號体體](?:大小)?\\s?[:：]?\\s?(?:默认|預設|超大|特大|[大中小\\s/+-])*",
        "[■▼◆【]?(?:相关|相關)(?:稿件|阅读|閱讀|新闻|新聞|链接|連結|文章|报道|報導|推荐|推薦)】?[:：]?",
        "(?:延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|猜你喜欢|热门推荐|热门文章)[:：]?",
        "(?:点击|點擊)(?:查看|阅读|閱讀|这里|此处|進入|进入).{0,20}",
        "(?:read more|also read|read also|more on this story|related (?:articles?|stories|posts?|news|content))(?:\\s?:.{0,120})?",
        "print(?: this)?(?: page| article)|back to top|skip to (?:main )?content",
        "[■▼◆【]?(?:関連(?:記事|リンク|ニュース|サイト))】?[:：]?|続きを読む",
        "관련\\s?(?:기사|뉴스)[:：]?",
        "(?:mehr zum thema|lesen sie auch|lesen sie mehr)(?:\\s?:.{0,120})?",
        "(?:[àa] lire aussi|lire aussi|lire la suite)(?:\\s?:.{0,120})?",
        "(?:lea también|leer más|te puede interesar|leia (?:também|mais)|leggi anche)(?:\\s?:.{0,120})?",
        "(?:читайте|смотрите) также(?:\\s?:.{0,120})?");
    strong(
        BoilerplateKind.SHARE,
        "分享(?:到|至)\\s?[:：]?.{0,40}|用?微信(?:扫一扫|扫码).{0,30}",
        "share this(?: (?:article|story|page|post|on|via|with)\\b.{0,40})?:?|tweet(?: this)?",
        "share on (?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|weibo)\\b.{0,60}",
        "(?:この記事を)?(?:シェア|ツイート)(?:する)?",
        "(?:artikel )?teilen|partager(?: sur.{0,40})?|compartir(?: en.{0,40})?|поделиться(?: в.{0,40})?");
    strong(
        BoilerplateKind.COPYRIGHT,
        "(?:©|copyright|\\(c\\)).{0,12}(?:19|20)\\d\\d.{0,100}",
        "[（(【]?(?:欢迎)?(?:转载|轉載)(?:请|須|需|时请|時請).{0,6}(?:注明|註明|联系|標明|标明|保留).{0,60}",
        "[（(【]?本文(?:转载自|轉載自|转自|首发于|首发自).{0,80}");
    strongPhrase(BoilerplateKind.COPYRIGHT, 80, 40, "all rights reserved", "版权所有", "版權所有");
    strongPhrase(BoilerplateKind.COPYRIGHT, 40, 40, "無断転載", "無断複製", "無断転用", "무단 전재", "무단전재");
    strongPhrase(
        BoilerplateKind.COPYRIGHT, 60, 40, "alle rechte vorbehalten", "tous droits réservés");
    strongPhrase(
        BoilerplateKind.COPYRIGHT, 60, 40, "todos los derechos reservados", "все права защищены");
    strongWithKeywords(
        BoilerplateKind.COPYRIGHT,
        List.of("转载", "轉載", "复制", "摘编"),
        ".{0,40}未[经經].{0,16}(?:许可|授权|允许|同意|許可|授權|允許).{0,24}(?:转载|轉載|使用|复制|摘编).{0,30}");
    strongWithKeywords(
        BoilerplateKind.PROMOTION,
        List.of("二维码", "二維碼"),
        ".{0,60}(?:扫描?|长按|识别|掃描|識別).{0,12}二[维維][码碼].{0,10}(?:关注|關注|加入|添加|进群|入群|加群|订阅|咨询).{0,40}"
            + "|(?:请|請)?(?:扫描?|长按|识别|掃描|識別)(?:下方|上方|文末|图中|以下|右侧|下图).{0,12}二[维維][码碼].{0,40}");
    strongWithKeywords(
        BoilerplateKind.PROMOTION,
        List.of("公众号", "公眾號", "公号", "订阅号", "微信号"),
        "(?:.{0,30}(?:欢迎|歡迎|敬请|敬請|请|請|记得|更多).{0,12})?(?:搜索|添加|关注|關注|订阅|訂閱).{0,16}"
            + "(?:公众号|公眾號|公号|订阅号|微信号).{0,30}");
    strongWithKeywords(
        BoilerplateKind.PROMOTION,
        List.of("回复", "回覆", "答复", "发送", "输入"),
        ".{0,120}(?:公众号|公眾號|公号|号对话框|對話框|对话框|后台|後台).{0,4}(?:回复|回覆|答复|发送|输入).{0,30}");
    strongWithKeywords(
        BoilerplateKind.PROMOTION,
        List.of("newsletter", "mailing list", "channel"),
        ".{0,60}(?:subscribe to|sign up (?:for|to)|join) (?:our|the|my)\\b.{0,40}(?:newsletter|mailing list|channel).{0,60}");
    strongWithKeywords(
        BoilerplateKind.PROMOTION,
        List.of(" us on ", "click here"),
        "(?:please )?(?:follow|like|find) us on .{0,80}|click here to (?:subscribe|join|sign up|donate).{0,60}");
    strongWithKeywords(
        BoilerplateKind.PROMOTION,
        List.of("メルマガ", "メールマガジン"),
        ".{0,60}(?:メルマガ|メールマガジン).{0,12}(?:登録|購読).{0,30}");
    weak(
        BoilerplateKind.NAVIGATION,
        "[大中小简繁]|超大|特大|默认|打印|列印|收藏|首页|首頁|登录|登錄|注册|返回(?:顶部|首页|列表)?|无障碍|关闭(?:窗口)?|分享|a\\+|a-|print|home|login|menu|search|next|previous");
    WEAK.add(
        new KeywordPattern(
            BoilerplateKind.PROMOTION,
            List.of("社群", "群", "俱乐部"),
            Pattern.compile(
                ".{0,40}(?:组建|成立|建立|加入|开通|創建|创建|拥有).{0,30}(?:社群|交流群|读者群|粉丝群|微信群|俱乐部|会员群).{0,80}")));
  }

  private BoilerplatePatterns() {}

  private static void strong(BoilerplateKind kind, String... patterns) {
    strongWithKeywords(kind, List.of(), String.join("|", patterns));
  }

  private static void strongWithKeywords(
      BoilerplateKind kind, List<String> keywords, String pattern) {
    STRONG.add(new KeywordPattern(kind, keywords, Pattern.compile(pattern)));
  }

  /** Adds phrases with at most so many characters before and after them. */
  private static void strongPhrase(BoilerplateKind kind, int before, int after, String... phrases) {
    String any = String.join("|", phrases);
    strongWithKeywords(
        kind, List.of(phrases), ".{0," + before + "}(?:" + any + ").{0," + after + "}");
  }

  private static void weak(BoilerplateKind kind, String pattern) {
    WEAK.add(new KeywordPattern(kind, List.of(), Pattern.compile(pattern)));
  }

  /** The kind of a fragment at the edge of a text; null where no pattern matches. */
  static @Nullable BoilerplateKind strong(String fragment) {
    return firstMatch(STRONG, fragment);
  }

  /** The kind of a fragment that is next to other boilerplate; null where no pattern matches. */
  static @Nullable BoilerplateKind weak(String fragment) {
    return firstMatch(WEAK, fragment);
  }

  /**
   * The kind of a fragment by the strong patterns, else by the weak ones; null where none matches.
   */
  static @Nullable BoilerplateKind strongOrWeak(String fragment) {
    BoilerplateKind kind = strong(fragment);
    return kind == null ? weak(fragment) : kind;
  }

  /** The kind of a line in the middle of a text; null where it is not one of the known labels. */
  static @Nullable BoilerplateKind line(String line) {
    return line.length() > MAX_LINE_LENGTH ? null : LINES.get(line.toLowerCase(Locale.ROOT));
  }

  private static @Nullable BoilerplateKind firstMatch(
      List<KeywordPattern> patterns, String fragment) {
    if (fragment.length() > MAX_LENGTH) {
      return null;
    }
    String lowerCase = fragment.toLowerCase(Locale.ROOT);
    for (KeywordPattern pattern : patterns) {
      if (pattern.matches(lowerCase)) {
        return pattern.kind();
      }
    }
    return null;
  }
}

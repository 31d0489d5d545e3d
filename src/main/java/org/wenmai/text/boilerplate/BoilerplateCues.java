package org.wenmai.text.boilerplate;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cue words that tell the kind of a boilerplate template. They are only applied to templates that
 * recur at the edge of many documents, so common words do no harm.
 */
final class BoilerplateCues {
  private static final Map<BoilerplateKind, Pattern> PATTERNS =
      new EnumMap<>(BoilerplateKind.class);

  static {
    cue(
        BoilerplateKind.COPYRIGHT,
        "版权|版權|转载|轉載|转自|著作权|著作權|免责|免責|侵权|©|copyright|\\(c\\) ?0|rights reserved|disclaimer|terms of"
            + "|無断|著作権|전재|저작권|rechte vorbehalten|droits réservés|derechos reservados|direitos reservados"
            + "|все права|本文(?:由|首发|来自|源自)");
    cue(
        BoilerplateKind.SHARE,
        "分享|扫一扫|扫码|二维码|二維碼|点赞|點讚|收藏|share |shares?$|tweet|facebook|twitter|whatsapp|linkedin|pinterest"
            + "|シェア|ツイート|はてな|공유|teilen|partager|compartir|поделиться|微博|朋友圈");
    cue(
        BoilerplateKind.PROMOTION,
        "关注|關注|公众号|公眾號|公号|订阅|訂閱|社群|会员|會員|微信号|qq群|交流群|客服|投稿|广告|廣告|赞助|subscri|newsletter"
            + "|sign up|follow (?:us|me)|join (?:us|our|.{0,40}(?:readers|subscribers|members))|(?:like|liked|enjoy|enjoyed) (?:this|what you)|donat|advert|sponsor|download (?:the|our)|メルマガ|広告|フォロー|会員登録"
            + "|구독|광고|abonn|anzeige|suscr|publici|подпис|реклама|rss|下载(?:客户端|app)");
    cue(
        BoilerplateKind.NAVIGATION,
        "(?:text|font) size|[上下前后]一?[篇页頁章则]|首页|首頁|返回|打印|列印|字号|字號|字体|纠错|糾錯|相关(?:稿件|阅读|文章|新闻|链接|报道|推荐|专题)"
            + "|相關(?:新聞|文章|報導)|延伸阅读|延伸閱讀|推荐阅读|阅读原文|查看(?:更多|原文|全文)|更多(?:新闻|内容|精彩|资讯)|登录|登錄|注册|评论|評論|点击"
            + "|read more|read also|related|more (?:from|on|stories)|previous|^next|^home$|log ?in|sign in|^print|back to|menu"
            + "|skip to|comments?$|click|関連(?:記事|リンク|ニュース|サイト)|次の|前の|続きを|一覧|관련|다음|이전"
            + "|mehr zum|lesen sie|lire aussi|lire la suite|leer más|lea también|читайте|leggi anche|leia (?:mais|também)");
  }

  private BoilerplateCues() {}

  private static void cue(BoilerplateKind kind, String regex) {
    PATTERNS.put(kind, Pattern.compile(regex));
  }

  /** The kind of a template by its cue words; null where it has none. */
  static @Nullable BoilerplateKind kindOf(FragmentTemplate template) {
    if (template.shape() == FragmentTemplate.Shape.FIELD) {
      return BoilerplateKind.FRONT_MATTER;
    }
    if (LabelPatterns.credit(template.key()) > 0) {
      return BoilerplateKind.CREDITS;
    }
    for (Map.Entry<BoilerplateKind, Pattern> cue : PATTERNS.entrySet()) {
      if (cue.getValue().matcher(template.key()).find()) {
        return cue.getKey();
      }
    }
    return null;
  }
}

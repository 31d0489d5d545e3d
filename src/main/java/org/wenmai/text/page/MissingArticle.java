package org.wenmai.text.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * Tells that a page has no article: it is a list of links, a message of the server, a request to
 * log in, or the frame of a program that fills it later.
 *
 * <p>What is short is no sign of that; every rule needs words or links that say so.
 */
final class MissingArticle {
  /** A message has less prose, in letters. */
  private static final double MAX_MESSAGE = 300;

  /** The same where only the title is a message. */
  private static final double MAX_TITLED = 120;

  /** A list of links has at least this share of links. */
  private static final double MIN_LINK_SHARE = 0.6;

  private static final double MIN_LINK_SHARE_OF_LIST = 0.4;

  private static final int MIN_LINK_CHARS = 6;

  /** An index shows so many summaries of other pages, and little else. */
  private static final int MIN_SUMMARIES = 4;

  private static final double MIN_SUMMARY_SHARE = 0.7;

  /** A longer line is no message. */
  private static final int MAX_LINE = 160;

  private static final int MAX_LINES = 40;
  private static final int MAX_SHELL = 60;

  private static final Pattern ERROR =
      Pattern.compile(
          "^\\W*(?:error\\W*)?(?:40[0-9]|41[0-9]|50[0-9])\\W*(?:$|error|page|not|forbidden|internal|bad|"
              + "service|gone|页面|网页|错误|出错|対象|오류|-)|"
              + "(?:page|file|url|site|document|resource) (?:\\S+ ){0,5}(?:not|n't|cannot be|could not be) "
              + "(?:be )?(?:found|exist|available)|(?:is|was) not found|doesn.t exist|no longer (?:exists|available)|^\\W*not found\\W*$|"
              + "access denied|^\\W*(?:403 )?forbidden|internal server error|bad gateway|"
              + "service (?:temporarily )?unavailable|account (?:has been )?suspended|"
              + "(?:页面|頁面|网页|網頁|内容|文章|帖子|主题|链接|文件)(?:已经|已|可能)?(?:不存在|未找到|没有找到|丢失|被删除|已删除|"
              + "找不到了|出错|走丢|不見|已失效|无法访问)|找不到(?:该|此|这个|您|你|页面|頁面|网页|網頁|文件|指定)|"
              + "无法(?:找到|访问)(?:该|此|这个|您|页面|网页)|您(?:访问|查看|请求|要找)的|服务器(?:内部)?错误|"
              + "系统(?:繁忙|错误|异常)|页面出错|"
              + "ページ(?:が|は)(?:見つかり|存在し|ありま)|お探しのページ|アクセスが集中|"
              + "페이지를 찾을 수|존재하지 않는|삭제된 (?:게시|글|페이지)|"
              + "seite (?:wurde )?nicht gefunden|page (?:est )?introuvable|página no encontrada|"
              + "página não encontrada|pagina non trovata|страница не найдена",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LOGIN =
      Pattern.compile(
          "(?:log ?in|sign ?in|register|subscribe) (?:or (?:register|sign up|subscribe) )?to "
              + "(?:continue|read|view|see|access|proceed)|(?:please|must|need to|have to) (?:first )?"
              + "(?:be logged in|log ?in|sign ?in)|"
              + "(?:请|請)(?:您)?(?:先|重新)?(?:登录|登錄|登入)|登录后(?:才能|方可|可|即可)?(?:继续|查看|阅读|访问|浏览)|"
              + "(?:您|你)(?:还|尚)?(?:没有|未)登(?:录|錄|入)|没有权限|無權|权限不足|"
              + "ログインしてください|ログインが必要|会員限定|로그인이 필요|로그인 후|로그인해|"
              + "melden sie sich an|bitte (?:loggen|melden)|connectez-vous|inicia sesión|войдите",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SHELL =
      Pattern.compile(
          "^\\W*(?:loading|please wait|redirecting|one moment|just a moment|正在(?:加载|跳转|载入|验证)|加载中|"
              + "載入中|请稍(?:候|等)|請稍候|読み込み中|로딩|잠시만|wird geladen|chargement|cargando|carregando|загрузка)|"
              + "(?:enable|turn on|requires?|without) javascript|javascript (?:is|must be|to be) "
              + "(?:disabled|enabled|required|not)|(?:启用|开启|打开|啟用|不支持) ?javascript|"
              + "javascript ?(?:を有効|が無効)|자바스크립트|checking your browser|verify (?:that )?you are (?:a )?human|"
              + "(?:安全|人机)验证|attention required",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private MissingArticle() {}

  /** What the page is instead; empty if it has an article. */
  static Optional<String> find(Document document, PageText page) {
    MainText main = page.main();
    List<PageBlock> blocks = page.segments().blocks();
    if (blocks.isEmpty()) {
      return Optional.of("is a page without visible text");
    }
    if (main.prose() < MAX_MESSAGE && says(ERROR, document, page)) {
      return Optional.of("is the message of a server, and no article");
    }
    if (main.prose() < MAX_MESSAGE && says(LOGIN, document, page)) {
      return Optional.of("asks to log in, and has no article");
    }
    if (isShell(page) || (main.prose() < MAX_MESSAGE && says(SHELL, document, page))) {
      return Optional.of("is the frame of a program, and has no article");
    }
    boolean index = isLinks(page) || isIndex(page);
    return index ? Optional.of("is a list of links, and no article") : Optional.empty();
  }

  /** Whether a line of the text says so; or the title, above hardly any text. */
  private static boolean says(Pattern message, Document document, PageText page) {
    int lines = 0;
    for (PageBlock block : page.main().blocks()) {
      if (lines++ < MAX_LINES
          && block.chars() <= MAX_LINE
          && block.linkShare() < 0.5
          && message.matcher(block.text()).find()) {
        return true;
      }
    }
    int headline = page.headline();
    return page.main().prose() < MAX_TITLED
        && (message.matcher(document.title()).find()
            || (headline >= 0
                && message.matcher(page.segments().blocks().get(headline).text()).find()));
  }

  private static boolean isShell(PageText page) {
    PageBox all = page.segments().boxes().get(0);
    return page.main().prose() == 0
        && page.headline() < 0
        && all.chars <= MAX_SHELL
        && SHELL.matcher(page.segments().blocks().get(0).text()).find();
  }

  /** Whether nothing is left without links; a short text beside a long menu is left. */
  private static boolean isLinks(PageText page) {
    PageBox all = page.segments().boxes().get(0);
    if (page.main().prose() > 0 || all.linkChars < MIN_LINK_CHARS) {
      return false;
    }
    List<PageBlock> main = page.main().blocks();
    long linked = main.stream().filter(block -> block.linkChars() > 0).count();
    boolean onlyLinks = page.main().last() < 0 || linked * 2 >= main.size();
    return onlyLinks && all.linkShare() >= (linked > 1 ? MIN_LINK_SHARE_OF_LIST : MIN_LINK_SHARE);
  }

  /** Whether the text is summaries below links to what they are of. */
  private static boolean isIndex(PageText page) {
    MainText main = page.main();
    if (page.headline() >= 0 || main.first() < 0) {
      return false;
    }
    List<PageBlock> blocks = page.segments().blocks();
    int texts = 0;
    int summaries = 0;
    boolean link = false;
    for (int i = Math.max(0, main.first() - 3); i <= main.last(); i++) {
      PageBlock block = blocks.get(i);
      if (ProseWeight.of(block) > 0) {
        texts++;
        summaries += link ? 1 : 0;
        link = false;
      } else {
        link |= block.linkShare() > 0.9 && block.chars() >= MIN_LINK_CHARS;
      }
    }
    return summaries >= MIN_SUMMARIES && summaries >= texts * MIN_SUMMARY_SHARE;
  }
}

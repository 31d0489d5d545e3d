package org.wenmai.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MissingArticleTest {
  private static final String NAV =
      "<ul><li><a href=/>首页</a><li><a href=/a>新闻中心</a><li><a href=/b>政务公开</a><li><a href=/c>办事服务</a></ul>";

  private static ParsedPage read(String html) {
    return PageReader.read(html, null, PageTextMode.MAIN).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ul><li><a href=1>One</a><li><a href=2>Two</a></ul>",
        "<title>新闻列表</title><h1>新闻列表</h1><ul><li><a href=1>河边的菜园今年又丰收了</a> <span>2024-03-05</span>"
            + "<li><a href=2>桥头的修鞋摊搬进了新屋</a> <span>2024-03-04</span></ul><a href=3>下一页</a>",
        "<title>404 Not Found</title><center><h1>404 Not Found</h1></center><hr><center>nginx</center>",
        "<title>Village Paper</title><h1>Sorry!</h1><p>The page you are looking for was not found, or has been moved.</p>",
        "<title>提示信息</title><div>抱歉，您访问的页面不存在或已被删除！</div><a href=/>返回首页</a>",
        "<title>お知らせ</title><p>お探しのページは見つかりませんでした。</p>",
        "<title>Paper</title><h2>Log in to continue reading</h2><form><input type=password></form>",
        "<title>论坛</title><p>抱歉，您还未登录，没有权限访问该版块，请先登录。</p>",
        "<title>로그인</title><p>이 글을 보려면 로그인이 필요합니다.</p>",
        "<title>App</title><div id=root>Loading…</div>",
        "<title>App</title><noscript>You need to enable JavaScript to run this app.</noscript><div id=root>加载中…</div>",
        "<title>App</title><p>Please enable JavaScript in your browser to use this site.</p>",
        "<div><h2><a href=1>The bridge</a></h2><p>It took eleven years to build, and every spring the water came back.</p>"
            + "<h2><a href=2>The mill</a></h2><p>It burned down in the year of the flood, and nobody knew why it did.</p>"
            + "<h2><a href=3>The ferry</a></h2><p>Before there was a bridge, people crossed the river in a boat, slowly.</p>"
            + "<h2><a href=4>The market</a></h2><p>On Tuesdays the farmers bring salt, bread, and what the season has.</p></div>"
      })
  void tellsThatAPageHasNoArticle(String html) {
    assertThat(read(html).missing()).isNotNull();
    assertThat(PageReader.read(html, null, PageTextMode.ALL).orElseThrow().missing()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "just words",
        "<h1>停水通知</h1><p>明日停水。</p>",
        "<title>停水通知</title>" + NAV + "<div>明日八点到十点停水。</div>",
        "<title>Notice</title>" + NAV + "<h1>Notice</h1><p>Closed on Monday.</p>",
        "<title>Why we sign in</title><h1>Why we sign in</h1><p>At the old library everybody signs a book at the door,"
            + " and the custom is older than the building itself; nobody knows who began it.</p>",
        "<title>404 steps to the top</title><h1>404 steps to the top</h1><p>The tower has four hundred and four steps,"
            + " which is two more than the guide says.</p>",
        "<title>页面上的字</title><h1>页面上的字</h1><p>老人翻开旧书，页面上的字已经模糊，但他还记得每一行写的是什么。</p>",
        "<title>Login</title><h1>The key</h1><p>He had lost the key, and so he sat on the steps until it was dark.</p>"
            + "<form>User <input name=u> <input type=password></form>"
      })
  void keepsShortArticles(String html) {
    assertThat(read(html).missing()).isNull();
  }

  @Test
  void keepsALongArticleAboutErrors() {
    String text = "The page was not found, said the machine, and the librarian laughed. ".repeat(8);

    assertThat(read("<title>Not found</title><h1>Not found</h1><p>" + text + "</p>").missing())
        .isNull();
  }
}

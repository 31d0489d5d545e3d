package org.wenmai.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageLayoutTest {
  private static final String ONE =
      "The ferry is late again, and the people on the bank have begun to sing, as they always do.";
  private static final String TWO =
      "When it comes, nobody is in a hurry, and the ferryman is asked what took him so long.";

  private static ParsedPage read(String html) {
    return PageReader.read(html, "https://www.ferry.example/1", PageTextMode.MAIN).orElseThrow();
  }

  private static String title(String title, String body) {
    return read("<title>" + title + "</title>" + body + "<p>" + ONE + "</p>").title();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "渡船又晚点了_河口新闻网|渡船又晚点了",
        "渡船又晚点了 - 河口频道 - 河口新闻网|渡船又晚点了",
        "渡船又晚点了-河口县人民政府|渡船又晚点了",
        "The ferry is late - River Post|The ferry is late",
        "The ferry is late « River Blog|The ferry is late",
        "Ferry: The ferry is late|Ferry: The ferry is late",
        "Bread - and what it was - in our time|Bread - and what it was - in our time",
        "North-south trains|North-south trains",
        "River Post :: News :: The ferry is late|The ferry is late",
        "渡し船がまた遅れた - 川の掲示板|渡し船がまた遅れた"
      })
  void cutsTheSiteFromTheTitle(String title, String cut) {
    String head = "<div><a href=/>River Post</a> <a href=/news>News</a></div>";

    assertThat(title(title, head)).isEqualTo(cut);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<div>发布时间：2024-03-05 10:22 浏览：12</div>|2024-03-05 10:22",
        "<div>Posted on March 5, 2024 by Ann</div>|March 5, 2024",
        "<div>Datum: 5.3.2024</div>|2024-03-05",
        "<div>Stand: 1, Datum: 05.03.2024, 10:22</div>|2024-03-05 10:22",
        "<div>Publié le 5 mars 2024</div>|5 mars 2024",
        "<div>작성일 2024.03.05</div>|2024.03.05",
        "<div>投稿日：2024年3月5日(火) 10:22</div>|2024年3月5日(火) 10:22",
        "<div>今天是2024年3月5日 星期二</div>|-",
        "<div>2024-03-05</div>|-",
        "<div>Copyright 2024-03-05, posted</div>|-",
        "<div>The members: 12.12.12.12</div>|-"
      })
  void findsTheDateAboveTheTextOfAPageWithoutAHeadline(String line, String date) {
    assertThat(read(line + "<p>" + ONE + "</p><p>" + TWO + "</p>").published()).isEqualTo(date);
  }

  @Test
  void keepsAChronologyAndASchedule() {
    String chronology =
        "<h1>The ferry</h1><p>"
            + ONE
            + "</p><dl><dt>1901-03-05</dt><dd>"
            + TWO
            + "</dd><dt>1911-04-01</dt><dd>"
            + ONE
            + "</dd></dl>";
    String schedule =
        "<h1>The day</h1><p>"
            + ONE
            + "</p><table><tr><td>2024-03-05 10:00</td><td>boats</td></tr>"
            + "<tr><td>2024-03-05 11:00</td><td>songs</td></tr></table><p>"
            + TWO
            + "</p>";

    assertThat(read(chronology).text()).contains("1901-03-05", "1911-04-01");
    assertThat(read(schedule).text()).contains("10:00\tboats", "11:00\tsongs");
  }

  @Test
  void leavesOutWhatStandsBesideEachPost() {
    StringBuilder posts = new StringBuilder();
    for (String text : new String[] {ONE, TWO, "Thanks!", ONE + TWO}) {
      posts.append(
          "<article class='message'><div class='user'>ann</div><div class='rank'>Member</div>"
              + "<div class='when'>5 minutes ago</div><h3>Re: Ferry</h3><div class='content'>"
              + text
              + "</div><div class='like'>Like · Quote</div></article>");
    }
    String text = read("<title>Ferry</title><div class=thread>" + posts + "</div>").text();

    assertThat(text)
        .contains(ONE, TWO, "Thanks!")
        .doesNotContain("Member", "ago", "Quote", "ann\n");
  }

  @Test
  void takesATableWithAHeadingForLayout() {
    String html =
        "<table><tr><td>Section</td><td><h1>The ferry</h1></td></tr><tr><td>2024-03-05</td>"
            + "<td>By Ann</td></tr></table><p>"
            + ONE
            + "</p>";

    assertThat(read("<title>The ferry - River</title>" + html).title()).isEqualTo("The ferry");
    assertThat(read(html).published()).isEqualTo("2024-03-05");
  }
}

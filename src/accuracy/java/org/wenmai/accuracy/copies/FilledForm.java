package org.wenmai.accuracy.copies;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms of our own whose slots are filled anew for each document: alike, but each its own story.
 */
enum FilledForm {
  CHINESE_WEATHER(
      """
      {city}市气象台{month}月{day}日{hour}时发布天气预报：
      今天白天到夜间，{city}市{sky}，偏{wind}风{force}级，最高气温{high}℃，最低气温{low}℃，相对湿度{percent}%。
      明天{sky}，气温略有{trend}，空气质量指数预计为{index}。后天{sky}，早晚温差较大，请注意适时增减衣物。
      气象台提醒：目前处于季节转换时期，驾车出行请留意路面情况，{advice}。下一次预报将于{hour}时发布。"""),
  CHINESE_JOB(
      """
      {city}{company}有限公司因业务发展需要，现面向社会公开招聘{post}{number}名。
      岗位职责：负责{duty}，完成部门交办的其他工作。任职要求：{degree}及以上学历，{number}年以上相关工作经验，具有良好的沟通能力和团队合作精神。
      薪资待遇：月薪{salary}元，入职即缴纳五险一金，享受带薪年假、节日福利和定期体检。
      有意者请于{month}月{day}日前将简历投递至公司人事部，联系电话{phone}，合则约见。"""),
  ENGLISH_WEATHER(
      """
      The forecast for {town}, issued at {hour}:00 on day {day} of month {month}.
      Today it will be {weather} with a {compass} wind of {number} to {force} knots. The highest temperature is {high} degrees, the lowest {low} degrees, and the humidity is {percent} percent.
      Tomorrow it will be {weather} at first and {weather} later. The air quality index is expected to reach {index}.
      The office reminds drivers to keep their distance on wet roads and walkers to {hint}. The next forecast follows at {hour}:00."""),
  ENGLISH_JOB(
      """
      {firm} of {town} is looking for {number} experienced people to join us as {role}.
      You will be responsible for {work} and report to the head of the department. You have at least {number} years of experience in a similar position and enjoy working in a friendly team.
      We offer a yearly salary of {salary} pounds, a company pension, flexible hours and {percent} days of paid leave.
      Please send your application with the reference number {phone} before day {day} of month {month}; interviews take place in the following week.""");

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("city", words("临江 青浦 白石 云岭 海陵 松山 平湖 长汀 东川 西塘 北屏 南浔 武宁 安远 清河 桐庐")),
          Map.entry("sky", words("晴 多云 阴 小雨 中雨 阵雨 雷阵雨 小雪 晴转多云 多云转阴 阴有小雨")),
          Map.entry("wind", words("东 南 西 北 东南 西北 东北 西南")),
          Map.entry("trend", words("上升 下降 回升 走低")),
          Map.entry("advice", words("外出请带雨具 老人和儿童减少户外活动 注意防火 江边作业人员注意大风 室内注意通风")),
          Map.entry("company", words("恒信机械 远图物流 嘉禾食品 新纪元软件 大成建材 明德教育 康宁医药 绿野园林")),
          Map.entry("post", words("会计 仓库管理员 软件工程师 司机 前台 采购员 质检员 平面设计师 销售代表")),
          Map.entry("duty", words("日常账务处理 货物出入库登记 系统开发与维护 区域配送 来访接待 供应商管理 产品检验 宣传品设计")),
          Map.entry("degree", words("大专 本科 高中 中专 硕士")),
          Map.entry(
              "town",
              words(
                  "Ashford Brackley Colne Dunster Elswick Frome Garstang Holt Ilkley Keswick Ludlow Marlow")),
          Map.entry("weather", words("sunny cloudy overcast rainy foggy windy showery frosty")),
          Map.entry("compass", words("northern southern eastern western light strong")),
          Map.entry(
              "hint",
              List.of("carry an umbrella", "wear a hat", "mind the ice", "stay off the pier")),
          Map.entry(
              "firm",
              List.of(
                  "Harlow Foods",
                  "Bright Mills",
                  "Northgate Freight",
                  "Oak Software",
                  "Reed Pharmacy",
                  "Stone Gardens")),
          Map.entry(
              "role", words("accountants drivers cooks engineers nurses gardeners clerks testers")),
          Map.entry(
              "work",
              List.of(
                  "the monthly accounts",
                  "deliveries in the county",
                  "the evening menu",
                  "our billing software",
                  "the visitors' desk")));

  /** Whole numbers: the least, and how many there are. */
  private static final Map<String, int[]> NUMBERS =
      Map.ofEntries(
          Map.entry("month", new int[] {1, 12}),
          Map.entry("day", new int[] {1, 28}),
          Map.entry("hour", new int[] {5, 17}),
          Map.entry("force", new int[] {2, 6}),
          Map.entry("high", new int[] {12, 26}),
          Map.entry("low", new int[] {-8, 20}),
          Map.entry("percent", new int[] {20, 75}),
          Map.entry("index", new int[] {18, 160}),
          Map.entry("number", new int[] {1, 9}),
          Map.entry("salary", new int[] {3000, 40000}),
          Map.entry("phone", new int[] {1000000, 9000000}));

  private final String form;

  FilledForm(String form) {
    this.form = form;
  }

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  String fill(Random random) {
    return SLOT.matcher(form)
        .replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1), random)));
  }

  private static String value(String slot, Random random) {
    List<String> words = WORDS.get(slot);
    if (words != null) {
      return words.get(random.nextInt(words.size()));
    }
    int[] range = NUMBERS.get(slot);
    return Integer.toString(range[0] + random.nextInt(range[1]));
  }
}

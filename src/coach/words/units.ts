/** One unit: what it is called in a Measure, how many of those one of it makes, and how people write it. */
export interface Unit {
  unit: string;
  factor: number;
  words: string;
}

/** Durations are told in s, min, h and d: a week is 7 d, a month 30 d. */
export const UNITS: readonly Unit[] = [
  { unit: "%", factor: 1, words: "%, percent, per cent, pct, 趴, 巴仙" },
  { unit: "%", factor: 10, words: "成" },
  {
    unit: "pp",
    factor: 1,
    words:
      "percentage points, percentage point, percent points, %-points, % points, pct points, ppts, ppt, pp, pts of satisfaction, 个百分点, 百分点, 个点",
  },
  { unit: "s", factor: 1, words: "seconds, second, secs, sec, s, 秒钟, 秒" },
  { unit: "min", factor: 1, words: "minutes, minute, mins, min, 分钟" },
  { unit: "h", factor: 1, words: "hours, hour, hrs, hr, h, 个小时, 小时, 个钟头, 钟头, 个钟" },
  {
    unit: "d",
    factor: 1,
    words:
      "business days, business day, working days, working day, days, day, d, 个工作日, 个工作天, 工作日, 工作天, 天, 日",
  },
  { unit: "d", factor: 7, words: "weeks, week, wks, wk, 个星期, 星期, 个礼拜, 礼拜, 周" },
  { unit: "d", factor: 14, words: "fortnight" },
  { unit: "d", factor: 30, words: "months, month, mths, 个月" },
  { unit: "d", factor: 365, words: "years, year, yrs, 年" },
  { unit: "x", factor: 1, words: "times, fold, x, 倍" },
  { unit: "score", factor: 1, words: "stars, star, points, point, pts, 颗星, 星, 分" },
];

/** Signs before a number, and words for money behind it; the unit is the word as written. */
export const CURRENCY_BEFORE = "nt$, hk$, us$, s$, rmb, hkd, usd, twd, ntd, myr, rm, sgd, eur, gbp, $, €, £, ¥";
export const CURRENCY_BEHIND =
  "元, 块, 港币, 港元, 台币, 美元, 美金, 人民币, 蚊, rmb, hkd, usd, twd, ntd, myr, sgd, dollars, dollar, euros, euro, pounds, pound, yuan";

/** Classifiers and counted nouns that are no plural with -s. 个 takes the noun behind it. */
export const CLASSIFIERS =
  "单, 件, 题, 遍, 个, 次, 人次, 人, 名, 位, 家, 间, 份, 宗, 条, 张, 篇, 场, 门, 本, 套, 项, 句, 节, 课, 轮, 通, 台, 辆, 例, 笔, 票, 桌, 房, 户, 页, 杯, 组, 班, 盒, 封, 公里, 公斤, 堂, 则, 支, 款, 样, 趟, 步, 单位, 字, 下, 声, 响, 道, 起, 双, 瓶, 盘, 位数, 床, 枱, 部, 种, 幅, 艘, 课时, 学时, 学分, 工时, 场次, 车次, 班次, 封信, 组, 队";
export const COUNTS = `${CLASSIFIERS}, people, staff, wpm, km, kg, feedback, nps, words per minute, words, csat, new hire`;

/** Words that say a number by themselves: 翻一番 doubles. */
export const FACTORS: readonly { value: number; unit: string; words: string }[] = [
  { value: 0, unit: "x", words: "挂零, 归零, 清零" },
  { value: 100, unit: "%", words: "百分百" },
  { value: 50, unit: "%", words: "half of, half the, half our, 一半的" },
  {
    value: 2,
    unit: "x",
    words:
      "twice as many, twice as much, twice as fast, twice as often, !double booking*, !double-booking*, !double room*, !double shift*, !double down, !double check, double, doubled, doubling, twofold, 翻倍, 翻一番, 翻番, 翻一倍, 加倍, 倍增, 提升一倍, 增加一倍, 提高一倍, 增长一倍, 成长一倍, 多一倍",
  },
  { value: 3, unit: "x", words: "triple, tripled, threefold, 翻两番" },
  { value: 10, unit: "x", words: "tenfold, ten-fold, ten times" },
  {
    value: 0.5,
    unit: "x",
    words:
      "half as many, half as much, half as long, half as often, halve, halved, halving, by half, in half, 减半, 减少一半, 降一半, 降低一半, 少一半, 一半, 砍半, 对半砍, 砍掉一半, 腰斩, 对折, 减至一半, 快一倍, 缩短一倍",
  },
];

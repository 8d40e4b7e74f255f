import type { MonthDay, Rule } from "../../core/schedule.ts";
import type { Text } from "../text.ts";
import { daysInRuns, weekdayName } from "../weekdays.ts";

const ORDINALS = { 1: "第一个", 2: "第二个", 3: "第三个", 4: "第四个", last: "最后一个" };
const QUARTERS = ["1、4、7、10月", "2、5、8、11月", "3、6、9、12月"];
const name = (day: number) => weekdayName("zh-Hans", day, "short");

const days = (all: readonly number[]): string => daysInRuns(all, name, (first, last) => `${first}至${last}`).join("、");

function monthDay(day: MonthDay): string {
  if (day === "last") return "最后一天";
  return typeof day === "object" ? `${ORDINALS[day.nth]}${name(day.weekday)}` : `${day}日`;
}

function rule(one: Rule): string {
  switch (one.kind) {
    case "daily":
      return "每天";
    case "weekly":
      return one.days.length === 7 ? "每天" : `每${days(one.days)}`;
    case "monthly":
      return `每月${monthDay(one.day)}`;
    case "quarterly":
      return `每年${QUARTERS[one.month - 1]}的${monthDay(one.day)}`;
    default:
      return one satisfies never;
  }
}

/** When Beacon writes: the schedules of teams and people, working days, leave and quiet hours. */
export const rhythm: Text["rhythm"] = {
  /** The jobs that a schedule may call for. */
  kinds: {
    "goals.due": "目标到期提醒",
    "goals.left": "离开的人留下的目标",
    "goals.answer": "目标等待答复的提醒",
    "kpis.pull": "自动获取团队数字",
    "checkins.daily": "每日签到",
    "checkins.reminder": "还没签到时的提醒",
    "checkins.summary": "团队当天的签到汇总",
    "kpis.digest": "团队每日指标简报",
    "kpis.alerts": "每个工作日跟进团队预警",
    "kpis.follow": "你关注的指标",
    "recognition.weekly": "每周在频道公开表彰",
    "recognition.monthly": "给负责人的认可情况提示",
    "recognition.star": "服务之星的下一步",
    "goals.monday": "团队本周目标",
    "ideas.daily": "建议等待答复的提醒",
    "retro.weekly": "每周复盘",
    "retro.publish": "到期公布复盘",
    "review.monthly": "频道里的月度回顾",
    "review.quarterly": "频道里的季度报告",
    "review.meeting": "讨论当天公布匿名回答",
    "actions.daily": "跟进行动的效果",
  },

  days,
  monthDay,
  quarterMonth: (month) => QUARTERS[month - 1] ?? "",
  timing: (one, at, zone) => `${rule(one)} ${at}，${zone}`,
  span: (minutes) => {
    if (minutes % 1440 === 0 && minutes > 0) return `${minutes / 1440} 天`;
    return minutes % 60 === 0 && minutes > 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
  },
  moment: (day, time) => `${day} ${time}`,
  noted: (moment, notes) => `${moment}（${notes.join("；")}）`,
  next: (moment) => `下次：${moment}`,
  noNext: "暂时没有安排",
  notYet: "还没设置",
  paused: (day) => `暂停中，${day}恢复`,
  switchedOff: "已关闭",
  saved: "已保存。",
  save: "保存",
  setUp: "开始使用",
  yes: "要",
  no: "不要",
  remove: "移除",
  more: (count) => `还有 ${count} 项`,
  fromTo: (from, to) => (from === to ? from : `${from} 至 ${to}`),
  workday: { work: "上班", off: "休息" },
  dayIs: (day, is) => `${day}：${is}`,

  me: {
    title: "你的设置",
    language: "语言",
    zone: "时区",
    zoneFrom: (zone) => `${zone}（来自你的聊天资料）`,
    zoneChosen: (zone) => `${zone}（你自己选的）`,
    zoneAwaited: (zone) => `${zone}（你下次找我时，改用聊天资料里的时区）`,
    zoneBack: "时区以聊天资料为准",
    days: "工作日",
    teamDays: (all) => `${all}（和团队一样）`,
    quiet: "免打扰时段",
    noQuiet: "无",
    leave: (dates) => `休假：${dates}`,
    snoozed: (day) => `先不打扰你，${day}再发消息。`,
    nothingYet: "目前没有给你的提醒。有了第一个目标或签到，提醒会自动开始，可以在这里调整。",
    stopped: "已停止：我不再主动发消息。你找我，我照常回复。",
    change: "修改",
    when: "工作时间",
    addLeave: "休假",
    snooze: { tomorrow: "明天再提醒", monday: "下周一再提醒", day: "选一天再提醒…" },
    wake: "现在恢复提醒",
    stop: "停止消息",
    stopConfirm: "我将不再主动给你发消息，直到你重新开启。确定吗？",
    start: "重新开启消息",
    form: {
      when: "工作时间",
      zoneHint: "填城市，例如上海、台北，或 Europe/London 这样的名称",
      daysHint: "都不勾，就和团队一样。",
      from: "免打扰开始",
      to: "免打扰结束",
      quietHint: "这段时间不发消息。两个时间相同，就表示不设免打扰。",
      leave: "休假",
      firstDay: "休假第一天",
      lastDay: "休假最后一天",
      snooze: "暂不提醒",
      until: "哪天恢复提醒",
      time: "时间",
      timeTitle: "你的提醒",
      on: "要发吗？",
    },
    leaveHow: "请写两个存在的日期，先开始后结束：我 休假 2026-12-24 2027-01-02",
  },

  team: {
    open: "节奏",
    title: (name) => `${name} 的节奏`,
    days: "工作日",
    holidays: "公共假期",
    noHolidays: "未选择",
    zone: "时区",
    budget: "每日消息",
    budgetOf: (most) => `每人最多 ${most} 条`,
    change: "修改",
    pause: "暂停",
    goOn: "继续",
    off: "关闭",
    on: "开启",
    week: "工作日",
    except: "例外日期",
    onlyLead: "团队负责人或管理员可以修改。",
    preview: (kind) => `保存前看一眼：${kind}`,
    previewNext: "接下来三次：",
    previewNone: "未来几个月都轮不到。",
    skipped: (why) => `跳过：${why}`,
    clocks: (at) => `当天调整时钟，没有 ${at}`,
    back: "不改了",
    form: {
      change: "修改安排",
      at: "时间",
      rule: "多久一次",
      rules: { daily: "每天", weekly: "每周选定的几天", monthly: "每月", quarterly: "每季度" },
      days: "星期",
      daysHint: "选“每周选定的几天”时填写",
      day: "当月哪一天",
      dayHint: "选“每月”或“每季度”时填写",
      month: "月份",
      monthHint: "选“每季度”时填写",
      workdaysOnly: "遇到休息日和公共假期",
      workdays: { yes: "跳过", no: "照常发" },
      grace: "晚多久还有用？",
      graceHint: "如果我被耽搁了，在这段时间内仍会补发。",
      preview: "预览",
      pause: "暂停",
      resumes: "哪天恢复",
      week: "工作日",
      country: "采用哪里的公共假期",
      countryHint: "国家或地区的名称或代码，例如 CN；留空表示不采用",
      budget: "每人每天最多几条消息",
      except: "例外日期",
      exceptDay: "日期",
      exceptIs: "这一天",
    },
  },

  error: {
    time: "请填写时间，例如 09:30。",
    day: "请选一个存在的日期。",
    past: "请选今天或之后的日期。",
    later: "请选明天或之后的日期。",
    far: "请选两年以内的日期。",
    order: "最后一天早于第一天，请对调一下。",
    zone: "我不认识这个时区。试试大城市，例如上海或台北。",
    country: (typed) => `没找到“${typed}”。试试两个字母的代码，例如 CN、TW 或 GB。`,
    days: "请至少勾选一天。",
    monthDay: "请选择当月哪一天。",
    month: "请选择月份。",
    pick: "请选择一项。",
    budget: "请选 1 到 10 之间的数。",
  },

  words: { leave: ["请假", "休假"], snooze: ["稍后", "暂停"], stop: ["停止"], start: ["开始", "恢复"] },
  cities: {
    北京: "Asia/Shanghai",
    上海: "Asia/Shanghai",
    广州: "Asia/Shanghai",
    深圳: "Asia/Shanghai",
    香港: "Asia/Hong_Kong",
    澳门: "Asia/Macau",
    台北: "Asia/Taipei",
    新加坡: "Asia/Singapore",
    东京: "Asia/Tokyo",
    首尔: "Asia/Seoul",
    悉尼: "Australia/Sydney",
    伦敦: "Europe/London",
    巴黎: "Europe/Paris",
    柏林: "Europe/Berlin",
    纽约: "America/New_York",
    洛杉矶: "America/Los_Angeles",
    温哥华: "America/Vancouver",
    多伦多: "America/Toronto",
  },
};

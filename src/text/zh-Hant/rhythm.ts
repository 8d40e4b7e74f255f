import type { MonthDay, Rule } from "../../core/schedule.ts";
import type { Text } from "../text.ts";
import { daysInRuns, weekdayName } from "../weekdays.ts";

const ORDINALS = { 1: "第一個", 2: "第二個", 3: "第三個", 4: "第四個", last: "最後一個" };
const QUARTERS = ["1、4、7、10月", "2、5、8、11月", "3、6、9、12月"];
const name = (day: number) => weekdayName("zh-Hant", day, "short");

const days = (all: readonly number[]): string => daysInRuns(all, name, (first, last) => `${first}至${last}`).join("、");

function monthDay(day: MonthDay): string {
  if (day === "last") return "最後一天";
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
    "goals.due": "目標到期提醒",
    "goals.left": "離開的人留下的目標",
    "goals.answer": "目標等待答覆的提醒",
    "kpis.pull": "自動取得團隊數字",
    "checkins.daily": "每日進度回報",
    "checkins.reminder": "還沒回報時的提醒",
    "checkins.summary": "團隊當天的進度彙整",
    "kpis.digest": "團隊每日指標簡報",
    "kpis.alerts": "每個工作日跟進團隊預警",
    "kpis.follow": "你關注的指標",
    "recognition.weekly": "每週在頻道公開表揚",
    "recognition.monthly": "給負責人的認可情況提示",
    "recognition.star": "服務之星的下一步",
    "goals.monday": "團隊本週目標",
    "ideas.daily": "建議等待答覆的提醒",
    "retro.weekly": "每週復盤",
    "retro.publish": "到期公布復盤",
    "review.monthly": "頻道裡的月度回顧",
    "review.quarterly": "頻道裡的季度報告",
    "review.meeting": "討論當天公布匿名回答",
    "actions.daily": "追蹤行動的成效",
  },

  days,
  monthDay,
  quarterMonth: (month) => QUARTERS[month - 1] ?? "",
  timing: (one, at, zone) => `${rule(one)} ${at}，${zone}`,
  span: (minutes) => {
    if (minutes % 1440 === 0 && minutes > 0) return `${minutes / 1440} 天`;
    return minutes % 60 === 0 && minutes > 0 ? `${minutes / 60} 小時` : `${minutes} 分鐘`;
  },
  moment: (day, time) => `${day} ${time}`,
  noted: (moment, notes) => `${moment}（${notes.join("；")}）`,
  next: (moment) => `下次：${moment}`,
  noNext: "目前沒有安排",
  notYet: "尚未設定",
  paused: (day) => `暫停中，${day}恢復`,
  switchedOff: "已關閉",
  saved: "已儲存。",
  save: "儲存",
  setUp: "開始使用",
  yes: "要",
  no: "不要",
  remove: "移除",
  more: (count) => `還有 ${count} 項`,
  fromTo: (from, to) => (from === to ? from : `${from} 至 ${to}`),
  workday: { work: "上班", off: "休息" },
  dayIs: (day, is) => `${day}：${is}`,

  me: {
    title: "你的設定",
    language: "語言",
    zone: "時區",
    zoneFrom: (zone) => `${zone}（來自你的聊天個人檔案）`,
    zoneChosen: (zone) => `${zone}（你自己選的）`,
    zoneAwaited: (zone) => `${zone}（你下次找我時，改用聊天個人檔案裡的時區）`,
    zoneBack: "時區以聊天個人檔案為準",
    days: "工作日",
    teamDays: (all) => `${all}（和團隊一樣）`,
    quiet: "勿擾時段",
    noQuiet: "無",
    leave: (dates) => `休假：${dates}`,
    snoozed: (day) => `先不打擾你，${day}再傳訊息。`,
    nothingYet: "目前沒有給你的提醒。有了第一個目標或進度回報，提醒會自動開始，可以在這裡調整。",
    stopped: "已停止：我不再主動傳訊息。你找我，我照常回覆。",
    change: "變更",
    when: "上班時間",
    addLeave: "休假",
    snooze: { tomorrow: "明天再提醒", monday: "下週一再提醒", day: "選一天再提醒…" },
    wake: "現在恢復提醒",
    stop: "停止訊息",
    stopConfirm: "我將不再主動傳訊息給你，直到你重新開啟。確定嗎？",
    start: "重新開啟訊息",
    form: {
      when: "上班時間",
      zoneHint: "填城市，例如台北、香港，或 Europe/London 這樣的名稱",
      daysHint: "都不勾，就和團隊一樣。",
      from: "勿擾開始",
      to: "勿擾結束",
      quietHint: "這段時間不傳訊息。兩個時間相同，就表示不設勿擾。",
      leave: "休假",
      firstDay: "休假第一天",
      lastDay: "休假最後一天",
      snooze: "暫不提醒",
      until: "哪天恢復提醒",
      time: "時間",
      timeTitle: "你的提醒",
      on: "要傳送嗎？",
    },
    leaveHow: "請寫兩個存在的日期，先開始後結束：我 休假 2026-12-24 2027-01-02",
  },

  team: {
    open: "節奏",
    title: (name) => `${name} 的節奏`,
    days: "工作日",
    holidays: "國定假日",
    noHolidays: "未選擇",
    zone: "時區",
    budget: "每日訊息",
    budgetOf: (most) => `每人最多 ${most} 則`,
    change: "變更",
    pause: "暫停",
    goOn: "繼續",
    off: "關閉",
    on: "開啟",
    week: "工作日",
    except: "例外日期",
    onlyLead: "團隊負責人或管理員可以變更。",
    preview: (kind) => `儲存前先看一眼：${kind}`,
    previewNext: "接下來三次：",
    previewNone: "未來幾個月都輪不到。",
    skipped: (why) => `略過：${why}`,
    clocks: (at) => `當天調整時鐘，沒有 ${at}`,
    back: "不改了",
    form: {
      change: "變更安排",
      at: "時間",
      rule: "多久一次",
      rules: { daily: "每天", weekly: "每週選定的幾天", monthly: "每月", quarterly: "每季" },
      days: "星期",
      daysHint: "選「每週選定的幾天」時填寫",
      day: "當月哪一天",
      dayHint: "選「每月」或「每季」時填寫",
      month: "月份",
      monthHint: "選「每季」時填寫",
      workdaysOnly: "遇到休息日和國定假日",
      workdays: { yes: "略過", no: "照常傳送" },
      grace: "晚多久還有用？",
      graceHint: "如果我被耽擱了，在這段時間內仍會補送。",
      preview: "預覽",
      pause: "暫停",
      resumes: "哪天恢復",
      week: "工作日",
      country: "採用哪裡的國定假日",
      countryHint: "國家或地區的名稱或代碼，例如 TW；留空表示不採用",
      budget: "每人每天最多幾則訊息",
      except: "例外日期",
      exceptDay: "日期",
      exceptIs: "這一天",
    },
  },

  error: {
    time: "請填寫時間，例如 09:30。",
    day: "請選一個存在的日期。",
    past: "請選今天或之後的日期。",
    later: "請選明天或之後的日期。",
    far: "請選兩年以內的日期。",
    order: "最後一天早於第一天，請對調一下。",
    zone: "我不認得這個時區。試試大城市，例如台北或香港。",
    country: (typed) => `找不到「${typed}」。試試兩個字母的代碼，例如 TW、HK 或 GB。`,
    days: "請至少勾選一天。",
    monthDay: "請選擇當月哪一天。",
    month: "請選擇月份。",
    pick: "請選擇一項。",
    budget: "請選 1 到 10 之間的數字。",
  },

  words: { leave: ["請假", "休假"], snooze: ["稍後", "暫停"], stop: ["停止"], start: ["開始", "恢復"] },
  cities: {
    臺北: "Asia/Taipei",
    台北: "Asia/Taipei",
    高雄: "Asia/Taipei",
    香港: "Asia/Hong_Kong",
    澳門: "Asia/Macau",
    北京: "Asia/Shanghai",
    上海: "Asia/Shanghai",
    廣州: "Asia/Shanghai",
    深圳: "Asia/Shanghai",
    新加坡: "Asia/Singapore",
    東京: "Asia/Tokyo",
    首爾: "Asia/Seoul",
    雪梨: "Australia/Sydney",
    倫敦: "Europe/London",
    巴黎: "Europe/Paris",
    柏林: "Europe/Berlin",
    紐約: "America/New_York",
    洛杉磯: "America/Los_Angeles",
    溫哥華: "America/Vancouver",
    多倫多: "America/Toronto",
  },
};

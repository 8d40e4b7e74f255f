import type { Day } from "../../core/time.ts";

/** Days that fall on the same date every year, `MM-DD`. */
const FIXED: Record<string, string> = {
  "christmas eve|平安夜|圣诞前夜|圣诞夜": "12-24",
  "christmas|xmas|x-mas|圣诞节|圣诞": "12-25",
  "new year's eve|new years eve|new year eve|nye": "12-31",
  "new year's day|new years day|new year|new year's|new years|元旦|跨年|新历年|双旦": "01-01",
  "valentine's day|valentines day|valentine's|valentines|情人节|白色情人节": "02-14",
  "women's day|三八节|三八妇女节|妇女节": "03-08",
  "labou?r day|五一|五一假期|五一黄金周|劳动节|may day": "05-01",
  "儿童节|六一儿童节|六一": "06-01",
  "618|年中大促": "06-18",
  教师节: "09-10",
  "national day|国庆|国庆节|十一假期|十一黄金周|十一前": "10-01",
  "双十节|双十国庆|双十": "10-10",
  epiphany: "01-06",
  "boxing day": "12-26",
  "burns night": "01-25",
  "republic day|australia day": "01-26",
  "waitangi day": "02-06",
  "pongal|makar sankranti": "01-15",
  songkran: "04-13",
  "anzac day": "04-25",
  "cinco de mayo": "05-05",
  juneteenth: "06-19",
  "canada day": "07-01",
  "(?:the )?(?:4th|fourth) of july": "07-04",
  "bastille day": "07-14",
  "freedom day": "04-27",
  "heritage day": "09-24",
  "madaraka day": "06-01",
  "jamhuri day": "12-12",
  "bonfire night|guy fawkes night": "11-05",
  "remembrance day|veterans day|armistice day": "11-11",
  "st patrick's|st patrick's day|st\\. patrick's day": "03-17",
  "halloween|万圣节": "10-31",
  "singles'? day|double 11|double eleven|双十一|双11|光棍节": "11-11",
  "双十二|双12|double 12|double twelve": "12-12",
};

/** Days of other calendars, by year; behind the last one only the name is kept. */
const MOVING: Record<string, readonly Day[]> = {
  "chinese new year|lunar new year|cny|spring festival|春节|农历新年|农历年|农历新年|过年|除夕|大年三十|年三十|年三十晚|年廿[八九]|年廿八|过完年|小年|旧历年|新春":
    ["2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03"],
  "mother's day|母亲节": ["2026-05-10", "2027-05-09", "2028-05-14", "2029-05-13", "2030-05-12"],
  父亲节: ["2026-06-21", "2027-06-20", "2028-06-18", "2029-06-17", "2030-06-16"],
  "lantern festival|元宵节|元宵": ["2026-03-03", "2027-02-20", "2028-02-09", "2029-02-27", "2030-02-17"],
  "清明节|清明|清明连假|ching ming": ["2026-04-05", "2027-04-05", "2028-04-04", "2029-04-04", "2030-04-05"],
  "easter|复活节": ["2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21"],
  "dragon boat festival|端午节|端午|端阳": ["2026-06-19", "2027-06-09", "2028-05-28", "2029-06-16", "2030-06-05"],
  "qixi|七夕": ["2026-08-19", "2027-08-08", "2028-08-26", "2029-08-16", "2030-08-05"],
  "mid-autumn festival|mid-autumn|moon festival|中秋节|中秋": [
    "2026-09-25",
    "2027-09-15",
    "2028-10-03",
    "2029-09-22",
    "2030-09-12",
  ],
  "重阳节|重阳": ["2026-10-18", "2027-10-08", "2028-10-26", "2029-10-16", "2030-10-05"],
  "ramadan|ramzan|斋月": ["2026-02-18", "2027-02-08", "2028-01-28", "2029-01-16", "2030-01-06"],
  "eid al-fitr|eid|hari raya|开斋节": ["2026-03-20", "2027-03-10", "2028-02-27", "2029-02-15", "2030-02-05"],
  "diwali|deepavali|排灯节|屠妖节": ["2026-11-08", "2027-10-29", "2028-10-17", "2029-11-05", "2030-10-26"],
  "mothering sunday": ["2026-03-15", "2027-03-07", "2028-03-26", "2029-03-11", "2030-03-31"],
  "good friday": ["2026-04-03", "2027-03-26", "2028-04-14", "2029-03-30", "2030-04-19"],
  "pentecost|whitsun": ["2026-05-24", "2027-05-16", "2028-06-04", "2029-05-20", "2030-06-09"],
  "thanksgiving|感恩节": ["2026-11-26", "2027-11-25", "2028-11-23", "2029-11-22", "2030-11-28"],
  "cyber monday": ["2026-11-30", "2027-11-29", "2028-11-27", "2029-11-26", "2030-12-02"],
  "memorial day": ["2026-05-25", "2027-05-31", "2028-05-29", "2029-05-28", "2030-05-27"],
  "mardi gras|shrove tuesday|pancake day": ["2026-02-17", "2027-02-09", "2028-02-29", "2029-02-13", "2030-03-05"],
  "ash wednesday": ["2026-02-18", "2027-02-10", "2028-03-01", "2029-02-14", "2030-03-06"],
  holi: ["2026-03-04", "2027-03-22"],
  "raksha bandhan|rakhi": ["2026-08-28", "2027-08-17"],
  onam: ["2026-08-26", "2027-09-14"],
  "ganesh chaturthi": ["2026-09-14", "2027-09-04"],
  "dussehra|dasara|vijayadashami": ["2026-10-20", "2027-10-09"],
  "eid al-adha|bakrid": ["2026-05-27", "2027-05-16"],
  "passover|pesach": ["2026-04-01", "2027-04-21"],
  "rosh hashanah": ["2026-09-11", "2027-10-01"],
  "hanukkah|chanukah": ["2026-12-04", "2027-12-24"],
  "black friday|黑色星期五|黑五": ["2026-11-27", "2027-11-26", "2028-11-24", "2029-11-23", "2030-11-29"],
};

/** Every festival's names as one choice, longest first, for the date forms. */
export const FESTIVALS: string = [...Object.keys(FIXED), ...Object.keys(MOVING)]
  .flatMap((names) => names.split("|"))
  .toSorted((a, b) => b.length - a.length)
  .join("|");

/** The next time this festival comes; null when its date is not known here. */
export function festivalDay(name: string, today: Day): Day | null {
  const fixed = lookUp(FIXED, name);
  if (fixed) {
    const here = `${today.slice(0, 4)}-${fixed}`;
    return here >= today ? here : `${Number(today.slice(0, 4)) + 1}-${fixed}`;
  }
  return lookUp(MOVING, name)?.find((day) => day >= today) ?? null;
}

function lookUp<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.entries(table).find(([names]) => new RegExp(`^(?:${names})$`).test(name))?.[1];
}

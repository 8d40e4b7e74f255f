import type { Text } from "../text.ts";

const ask = (words: string, quoted: string, plain: string): string => (words === "" ? plain : `「${words}」${quoted}`);

export const coach: Text["coach"] = {
  advice: {
    whose: (words) => ask(words, "是指哪項服務、哪個地方，還是哪些顧客的？", "說的是哪項服務、哪個地方、哪些顧客？"),
    filler: (words) => ask(words, "具體是要改變什麼？在哪裡、為誰？", "具體要改變什麼？在哪裡、為誰？"),
    "nothing-named": () => "具體要改變什麼？是哪項服務、哪個團隊或哪些顧客？",
    "how-much": (words) => ask(words, "是多少？從多少到多少？", "要到什麼程度？從多少到多少？"),
    "no-number": (words) => ask(words, "記下了，那用哪個數字說明做到了？", "用哪個數字說明做到了？"),
    "no-date": () => "打算在哪一天之前做到？",
    soon: (words) => ask(words, "具體是哪一天之前？", "具體是哪一天之前？"),
    "service-level": (words) => ask(words, "說的是多快或多頻繁，打算哪一天之前做到？", "打算哪一天之前做到？"),
    past: (words) => ask(words, "已經過去了，接下來打算哪一天之前做到？", "接下來打算哪一天之前做到？"),
    "no-such-day": (words) => ask(words, "在日曆上找不到，你指的是哪一天？", "你指的是哪一天？"),
    "no-reason": () => "這是為了滿足顧客的什麼需要，或體現哪項理念？",
    "no-evidence": () => "現在是什麼水準，或者靠什麼來做到？",
    absurd: (words) => ask(words, "誰也保證不了，訂在什麼水準既有挑戰又做得到？", "訂在什麼水準既有挑戰又做得到？"),
    "points-or-percent": (words) =>
      ask(words, "是百分點，還是在現有數值上的百分比？", "是百分點，還是在現有數值上的百分比？"),
    "no-scale": (words) => ask(words, "是5分制還是10分制？", "是5分制還是10分制？"),
    over: (words) => ask(words, "已經過了，換哪一天合適？", "這一天已經過了，換哪一天合適？"),
    "far-away": (words) => ask(words, "在一年以後，三個月後應該先看到什麼？", "三個月後應該先看到什麼？"),
    "fiscal-year": (words) => ask(words, "是按日曆年算的，請核對一下日期。", "請核對一下會計年度的日期。"),
  },
};

import type { Text } from "../text.ts";

const ask = (words: string, quoted: string, plain: string): string => (words === "" ? plain : `“${words}”${quoted}`);

export const coach: Text["coach"] = {
  advice: {
    whose: (words) => ask(words, "是指哪项服务、哪个地方，还是哪些客户的？", "说的是哪项服务、哪个地方、哪些客户？"),
    filler: (words) => ask(words, "具体是要改变什么？在哪里、为谁？", "具体要改变什么？在哪里、为谁？"),
    "nothing-named": () => "具体要改变什么？是哪项服务、哪个团队或哪些客户？",
    "how-much": (words) => ask(words, "是多少？从多少到多少？", "要到什么程度？从多少到多少？"),
    "no-number": (words) => ask(words, "记下了，那用哪个数字说明做到了？", "用哪个数字说明做到了？"),
    "no-date": () => "打算在哪一天之前做到？",
    soon: (words) => ask(words, "具体是哪一天之前？", "具体是哪一天之前？"),
    "service-level": (words) => ask(words, "说的是多快或多频繁，打算哪一天之前做到？", "打算哪一天之前做到？"),
    past: (words) => ask(words, "已经过去了，接下来打算哪一天之前做到？", "接下来打算哪一天之前做到？"),
    "no-such-day": (words) => ask(words, "在日历上找不到，你指的是哪一天？", "你指的是哪一天？"),
    "no-reason": () => "这是为了满足客户的什么需要，或体现哪条理念？",
    "no-evidence": () => "现在是什么水平，或者靠什么来做到？",
    absurd: (words) => ask(words, "谁也保证不了，定在什么水平既有挑战又做得到？", "定在什么水平既有挑战又做得到？"),
    "points-or-percent": (words) =>
      ask(words, "是百分点，还是在现有数值上的百分比？", "是百分点，还是在现有数值上的百分比？"),
    "no-scale": (words) => ask(words, "是5分制还是10分制？", "是5分制还是10分制？"),
    over: (words) => ask(words, "已经过了，换哪一天合适？", "这一天已经过了，换哪一天合适？"),
    "far-away": (words) => ask(words, "在一年以后，三个月后应该先看到什么？", "三个月后应该先看到什么？"),
    "fiscal-year": (words) => ask(words, "是按自然年算的，请核对一下日期。", "请核对一下财年的日期。"),
  },
};

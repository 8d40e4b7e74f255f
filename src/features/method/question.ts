const ENDS = /[?？]\s*$/u;
const BEGINS =
  /^(?:how|what|why|when|which|who|whose|where|should|can|could|may|must|do|does|is|are|explain|tell me)\b/iu;
/** Chinese asks anywhere in a sentence. */
const ASKS =
  /怎|如何|什么|什麼|甚麼|为何|為何|点样|點樣|点解|點解|哪|谁|誰|边个|邊個|几个|幾個|多少|是否|能不能|可不可以|要不要|该不该|該不該|有没有|有沒有|[吗嗎呢么麼]\s*$/u;

/** What somebody has is in their records and not in the method. */
const RECORDS =
  /\b(?:do|does|did) (?:i|we|they|he|she|you|my team|our team) have\b|[我你他她]们?們?(?:现在|現在)?有(?:几|幾|多少|哪|什么|什麼)/iu;

/** Whether somebody asks how things are done. Which of the sentences that ask are goals all the same is decided before. */
export function isQuestion(text: string): boolean {
  const typed = text.trim();
  if (RECORDS.test(typed)) return false;
  return ENDS.test(typed) || BEGINS.test(typed) || ASKS.test(typed);
}

/** Times of the year whose day differs from place to place. */
export const SEASONS =
  "供暖季|采暖季|泳季|考季|报税季|暑假|寒假|暑期|暑运|春运|连假|长假|小长假|黄金周|旺季|淡季|春季|夏季|秋季|冬季|夏天|冬天|春天|秋天|雨季|汛期|台风季|打风季|风季|婚宴季|入冬|入夏|入秋|立春|立冬|开学季?|毕业季|学期末|(?:本|这个?|今个?|呢个?)学[期年]|下个?学期|新学期|开春|开年|雪季|航季|花季|期末|20\\d{2}财年末?|\\d{2}财年(?:上半年|下半年|末)?|财年末|(?:本|今|明|新|下一?个?)(?:财|会计)年度?末?|大促|正月|腊月|尾牙|春酒";
/** What every organisation has its own day for; a time only with 前 behind it. */
export const EVENTS =
  "财年结束|会计年度结束|合同期满|第{n}周|开春|换季|采暖季|供暖季|招生季?|试用期(?:结束|满)?|转正|财年|会计年度|评审|复评|评鉴|评级|稽核|审计|检查|考核|年会|周年庆|店庆|开业|开张|开幕|开园|搬迁|搬家|年检|年审|续约|合约到期|合同到期|展会|车展|面试|比赛|论坛|换届|交接|节前|节|高峰|学[期年](?:完结|结束)|开栓|年结|租约(?:到期|期满)|合约期满|复审|[中高会]考|学测|指考|dse|世界杯|奥运|亚运|校庆|院庆|放榜|毕业|返校";
/** Names that people of Hong Kong and Singapore write in English. */
export const ENGLISH_EVENTS =
  "golden week|(?:rugby )?sevens|summer|winter|spring|autumn|peak season|go-?live|launch|audit|open day|year-?end|long weekend";

import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
import {
  BEFORE as BEFORE_NOW,
  GET,
  HELP,
  HELPERS,
  PRACTICE,
  READY,
  REARRANGE,
  STEPS,
  TRIED,
  WAYS,
} from "../words/chinese-how.ts";
import type { Around } from "./asides.ts";
import { hasDay } from "./asides.ts";
import { helps } from "./chinese-help.ts";
import { isDay, setsAim, statesLevel } from "./chinese-level.ts";
import { isTopic } from "./topic.ts";

const NUMBER = "[一二两三四五六七八九十几半多\\d]";
const LEAD =
  "^(?:[\\s\"'([{【「『:-]|而且|并且?|同时|另外?|再|先|也|还|会|将|拟|已经?|刚|上周|上个?月|今年|明年|下个?[月季周]|目前|现在|我们?|我哋|咱们?|大家|全组|组里|店里|部门|由|跟|同|找|向|让|请|为此|计划|打算|准备|靠|透过|通过)*";

/** Each a way in which a clause says what helps. */
const SHAPES: readonly RegExp[] = [
  // 文件组派writer一名, 加六张枱: somebody or something more.
  new RegExp(
    `(?:[派请配借拨调招聘租买添加增多雇设开换抽]|(?<![卖送寄发售支付超提突])出)[^,;]{0,10}${NUMBER} ?(?:名|位|本|块|份|盏|面|批|个人|人|台|部|辆|张|把|间|条|组|套|队|班|支|个(?!月|小时|点|百分|钟|工|半|季|星|礼|单|投|差|好|客|订))`,
  ),
  // 合同签妥了, 教材都备齐: got ready.
  new RegExp(`(?:${READY})[^,;]{0,4}?(?:妥|好|齐|完|定|成|通|掂|到位)(?:了|咗|的)?$`),
  // 财务点头了, 买了一本教材: somebody has it now.
  new RegExp(`(?:${GET})(?:到|好|来|咗|下|齐|掉|出来|出|回来)?(?:了|咗)(?!${NUMBER}*(?:分|秒|成|%))`),
  new RegExp(`(?:${GET})到${NUMBER}`),
  // 预算我给, 要人给人
  /(?:预算|人手?|钱|设备|资源|经费|场地)(?:我|我们|我哋|公司|部门|总部)[^,;]{0,3}(?:给|出|批|俾|畀|买|招|调|负责|扛)|要[人钱][给有][人钱]/,
  // 两道并成一道, 用平板取代纸本.
  new RegExp(`(?:${REARRANGE})(?!.{0,2}${NUMBER}+ ?(?:分|秒|天|日|小时|%|成))`),
  new RegExp(`(?:省掉|取消|免掉|去掉|砍掉|删掉|拿掉|合并|简化|精简|缩减|减掉|省略)[^,;]{0,8}(?:${STEPS})`),
  // 师傅肯教我, IT帮我们写了个脚本.
  new RegExp(`(?:${HELPERS})[^,;]{0,8}(?:${HELP})`),
  new RegExp(`${LEAD}(?:每|逢|一)(?:天|日|周|晚|早|朝|个?月|次|单|班|个?星期|个?礼拜|人|季)[^,;]{0,8}(?:${PRACTICE})`),
  // 跟店长学三次
  /(?:跟|向|找|揾|搵)[^,;]{1,8}(?:学|请教|取经|练|偷师)/,
  // 路线重排, 排班两班倒
  new RegExp(`^(?:跟|和|同|向)[^,;]{1,10}(?:${READY}|说|问|沟通|商量)(?:好|妥|定|过|掂)`),
  /(?:重[排划做写设画组]|两班倒|三班倒|改[成做为](?!.{0,2}[\d一二两三四五六七八九十半]+ ?(?:分|秒|天|日|小时|%|成|个))|错开|升级(?:好|了|已|完)|上线了|排[上进]了?|串接|自助机|自动)/,
  new RegExp(`(?:${WAYS})`),
  new RegExp(`${BEFORE_NOW}|${TRIED}`),
  // 用分时段预约, 参考心内科的做法
  new RegExp(
    `${LEAD}(?:用(?!户|时|餐|人|水|电|量|心|于|途|药|词|语|工|品|料|具|印|章|卡|意|力)(?![^,;]*(?:安全|[^接]是))|以(?=[^,;]{2,}(?:取代|代替|方式|来))|参考|参照|借鉴|照着|学习?(?=[^,;]{2,8}(?:做法|经验|那套))|模仿|沿用|套用|仿)`,
  ),
  // 方法: 每日站会
  /^(?:具体|主要|配套)?(?:方法|做法|方式|措施|举措|抓手|途径|路径|手段|办法|方案|资源|配套|打法|行动|怎么做|how|策略|支援|支持)(?:是|有|为|:)/,
  // 借着新招的人手, 照他们的流程, 有咗新系统, 三号库的扩容已经完工
  new RegExp(
    `${LEAD}(?:借着|借助|凭借|用好|善用|依托|趁着|乘着|仗着|有(?:了|咗)|照[^,;]{1,6}的?(?:做法|流程|经验|办法|那套))`,
  ),
  /已经?(?!经?(?:过|明确|要求|规定|通知|发文|达|到\d|是|有\d|为|成为|连续|久|很|好|超|落后|被))[^,;]{2,}$|流程搬过来|一样做/,
  // 有两名复岗的同事, 班组长竞聘完了, 前两年做过类似的
  /^有[一两二三四五六几\d]+ ?[名位个台部]|^(?![^,;]*(?:客|顾|人家|用户|病))[^,;]{2,8}(?:完|妥|掂)[了咗]$|[做试搞办用推跑]过(?:类似|一[次回轮遍]|两)/,
  // 新系统到了
  /^(?:新|备用|第[二三]|两|三|几)[^,;]{1,8}[到来](?:了|咗|齐)$/,
  // 机器人先接一轮, IT同事执紧个系统
  /[一-鿿]{2}先[接挡筛过分顶试跑练]|(?:it|同事|厂商|师傅|工程[部师]?)[^,;]{0,4}(?:正?在|[一-鿿]紧)[一-鿿]/,
  // 先培训再试点
  /^先[^,;]+(?:再|后)|分[两三四几]步|第一步/,
  // 设备下周进场, 新仓已启用
  /(?:新|产线|系统|设备|页面|功能|仓|车|机器?)[^,;]{0,8}(?:启用|汰换|开放|上线|投产|投用|到岗|到位|进场|入职|报到|开通|装上)|(?:落实|敲定|谈妥|搞定|安排好?|到手|就绪|配齐|凑齐)[了咗]$|已(?:经)?(?:到|有|齐|妥|升)(?:了|咗)?$|(?:人手?|钱|预算|经费|设备|工具|资源|材料|器材|budget|机器?|炉|筐|车|灯|屏|柜|椅|板|架)[^,;]{0,6}(?:有|够|齐|到|妥)[了咗晒]?$|已(?:经)?(?:启用|上线|投产|投用|到岗|到位|进场|就位|开通|就绪|落地|安排|批|签|买|排|配|订|请|招|装|跟|和|同|向|与|把|由|在)/,
];

/** 我想把抽血练得更熟 is the aim, however it is practised. */
const AIMS = /(?:我想|想把|想让|希望|争取|力争)(?!请|找|用|借|靠)/;

/** Kept records, owners and rules say nothing of how. */
const NOTE =
  /为准|统计|公布|汇报|报数|看数|为口径|回报|上报|先这样|[不才都也照]算$|照旧|负责$|请各|[最更][好佳高]$|请[了咗]?[^,;]{0,3}假|^主要(?:是|在|集中)|靠(?:大家|各位)/;

/** Whether a Chinese clause beside the aim tells what helps: something bought, agreed, learnt, staffed or rearranged. */
export function tellsHow(piece: Span, around: Around): boolean {
  const { plain, marks } = around;
  const text = plain.slice(piece.start, piece.end).trim();
  if (plain.charAt(piece.end) === "?") return false;
  if (isTopic(piece, around) || NOTE.test(text) || AIMS.test(text) || setsAim(piece, around) || isDay(piece, around))
    return false;
  if (statesLevel(piece, around)) return false;
  if (marks.gain.some((span) => within(span, piece)) || SHAPES.some((shape) => shape.test(text))) return true;
  return !hasDay(piece, around) && helps(piece, text, around);
}

import type { Reading } from "../read.ts";
import { targetOf } from "../read.ts";
import { CHAT, NOTICE, OPINION, RELAYED, REPORTED } from "../words/chinese-kind.ts";
import type { Signs } from "./chinese-signs.ts";
import { signsOf } from "./chinese-signs.ts";

/** Chinese marks neither tense nor mood: what a sentence is, its particles and its shape have to tell. */
export function isChineseGoal(reading: Reading): boolean {
  const signs = signsOf(reading);
  return !isElse(reading, signs) && wants(reading, signs);
}

/** A request, a question, a complaint, a report, a greeting, and nothing wanted beside it. */
function isElse({ plain, metric, marks, objects, scopes }: Reading, signs: Signs): boolean {
  const { led, ahead, wishes, moves, urges } = signs;
  const firm = led || ahead;
  const reported = REPORTED.test(plain);
  if ((signs.asksFavour && !led) || NOTICE.test(plain) || signs.asks) return true;
  if (CHAT.test(plain) && !firm && !(wishes && moves && (metric || objects.length + scopes.length > 0))) return true;
  if (OPINION.test(plain) && !firm && !wishes) return true;
  if (signs.vents && !firm && !(wishes && moves)) return true;
  if (metric === null && marks.greeting.length > 0 && !firm && !wishes) return true;
  const meant = urges || (wishes && (moves || !RELAYED.test(plain)));
  if (signs.tells && !firm && (reported || !meant)) return true;
  if (signs.greets && !led && !(ahead && moves) && !(wishes && (ahead || urges || metric))) return true;
  return reported && (!led || (metric === null && !ahead)) && !(wishes && moves);
}

/** People and services in general; enough to make a rough wish a goal. */
const ANYBODY =
  /客户|顾客|客人|客服|服务|团队|同事|员工|自己|主管|经理|病人|同仁|新人|大家|我们|我哋|咱|我|工作|事情|流程|品牌|士气|support|service|team/;

function wants(reading: Reading, { led, wishes, moves, ahead, resolves, urges, tells }: Signs): boolean {
  const { plain, marks, figures, metric, objects, scopes, deliverable, mentions } = reading;
  const target = targetOf(figures) !== null;
  if (deliverable || led || resolves) return true;
  const named = metric !== null || objects.length > 0 || scopes.length > 0 || marks.serve.length > 0;
  const makes = marks.make.length > 0 || marks.serve.length > 0;
  if (wishes) return moves || target || makes || metric !== null || (ahead && ANYBODY.test(plain));
  if (ahead && (makes || target || urges || (moves && named))) return true;
  const timed = figures.some(
    ({ role, unit, value }) => role === "target" && (/^(?:%|s|min|h|d)$/.test(unit ?? "") || value === 0),
  );
  if (timed && named && !tells) return true;
  const paced = mentions.some(({ role }) => role === "rhythm") || makes || metric !== null;
  return moves ? named || ANYBODY.test(plain) : target && paced;
}

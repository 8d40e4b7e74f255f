import { type Block, buttons, type Card, card, facts, type Item, text } from "../../../core/view.ts";
import { brief, formatDay } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { allowanceOf, type TeamWays, type Ways } from "../teams.ts";
import { type Seen, story, whom } from "../views.ts";
import type { Stage, Win } from "../win.ts";

/** How many lines each part shows, and how much of each win. */
const LINES = 15;
const LETTERS = 90;

export interface Queue {
  team: Pick<Team, "id" | "name">;
  /** Those that others may read, by what a lead has decided. */
  all: readonly { win: Win; shown: Seen }[];
  ways: Ways;
  pause: TeamWays["pause"];
}

/** What waits for a lead, and how the team announces. */
export function queueCard(t: Text, { team, all, ways, pause }: Queue, said?: string): Card {
  const says = t.recognition.queue;
  const part = (stage: Stage): Item[] =>
    all
      .filter(({ win }) => win.stage === stage)
      .map(({ win, shown }) => ({
        text: [...whom(t, win, shown), `${t.recognition.dash}${brief(win.what, LETTERS)}`],
        button: { label: says.look, action: "shout.open", value: win.id },
      }));
  const parts = (["waiting", "approved", "held"] as const).map((stage) => ({ stage, items: part(stage) }));
  return card(
    says.title(team.name),
    said !== undefined && text(said, "good"),
    pause !== null && text(says.paused(formatDay(t.locale, pause.until), pause.reason), "warning"),
    all.length === 0 && text(says.none),
    ...parts.flatMap(({ stage, items }) =>
      items.length === 0
        ? []
        : [
            text({ bold: says.stages[stage] }),
            { kind: "list" as const, items: items.slice(0, LINES) },
            ...(items.length > LINES ? [text(t.recognition.mine.more(items.length - LINES), "muted")] : []),
          ],
    ),
    waysFacts(t, ways),
    buttons(
      { label: says.settings, action: "shout.settings", value: team.id },
      pause === null
        ? { label: says.pause, action: "shout.pause", value: team.id }
        : { label: says.goOn, action: "shout.resume", value: team.id },
      { label: t.recognition.fairness.open, action: "shout.fairness", value: team.id },
    ),
  );
}

/** How a team recognises its people, for an administrator who does not lead it. */
export function waysCard(t: Text, team: Pick<Team, "id" | "name">, ways: Ways, said?: string): Card {
  const says = t.recognition.queue;
  return card(
    says.waysTitle(team.name),
    said !== undefined && text(said, "good"),
    waysFacts(t, ways),
    buttons({ label: says.settings, action: "shout.settings", value: team.id }),
  );
}

function waysFacts(t: Text, ways: Ways): Block {
  const says = t.recognition.queue;
  return facts(
    [says.automatic, ways.automatic ? says.auto : says.byLead],
    [says.allowance, says.perDay(ways.allowance)],
    [says.leadAllowance, says.perDay(allowanceOf(ways, true))],
    [says.emoji, ways.emoji ?? says.noEmoji],
  );
}

/** One of them, with what a lead can decide. */
export function decideCard(t: Text, win: Win, shown: Seen): Card {
  const says = t.recognition.queue;
  const { stage, id } = win;
  return card(
    says.stages[stage],
    ...story(t, win, shown),
    stage !== "posted" &&
      buttons(
        stage !== "approved" && { label: says.approve, action: "shout.approve", value: id, look: "primary" },
        { label: says.now, action: "shout.now", value: id, confirm: says.nowConfirm },
        { label: says.edit, action: "shout.edit", value: id },
        stage !== "held" && { label: says.hold, action: "shout.hold", value: id },
      ),
    win.team !== null && buttons({ label: says.back, action: "shout.queue", value: win.team }),
  );
}

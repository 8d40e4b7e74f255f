import { existsSync } from "node:fs";
import { OperatorError } from "../../src/core/errors.ts";
import { commandModel } from "../../src/operate/command-model.ts";
import { flagsOf } from "../support/flags.ts";
import { readSet } from "./labelled.ts";
import { readRecorded, recordedModel, recording } from "./recorded.ts";
import { evaluate, some, summary, table } from "./second.ts";

/**
 * What a second reading by the configured model adds to the rules, over the same labelled goals:
 * `npm run eval:model [-- --lang en --count 50 --split test --record FILE | --recorded FILE]`.
 * `--count` is for each language, spread evenly; `--record` keeps the answers, `--recorded` reads them instead of asking.
 */

async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const usage =
    "npm run eval:model [-- --lang en|zh-Hans|zh-Hant --split train|test --count 50 --record FILE | --recorded FILE]";
  const values = flagsOf(usage, ["lang", "split", "count", "record", "recorded"]);
  const { lang, split = "test", count, record, recorded } = values;
  if (count !== undefined && !/^[1-9]\d*$/.test(count)) {
    throw new OperatorError(`--count is "${count}": write a whole number of lines for each language, such as 50.`);
  }
  const all = readSet(import.meta.dirname).filter((one) => one.split === split && (!lang || one.lang === lang));
  const langs = [...new Set(all.map((one) => one.lang))];
  const set = langs.flatMap((name) =>
    some(
      all.filter((one) => one.lang === name),
      Number(count ?? all.length),
    ),
  );
  if (set.length === 0) throw new OperatorError(`There are no lines of --lang ${lang} and --split ${split}.`);
  const asked = recorded ? null : await commandModel(process.env, "eval:model");
  const live = asked && (record ? recording(asked.model, asked.name, record) : asked.model);
  const evaluated = await evaluate(set, live ?? (await recordedModel(readRecorded(recorded ?? ""))));
  console.table(table(evaluated));
  console.log(summary(set.length, evaluated, await asked?.tokens()));
}

if (process.argv[1] === import.meta.filename) {
  await main().catch((error) => {
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
}

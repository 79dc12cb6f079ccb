/**
 * `npm run bench -- --language`: how well remarks are read, on the project's own labelled sentences, and how long the
 * longest texts take that a cell can hold.
 *
 * Two rates: of the remarks that must not pass, how many do; of those that state a fact, how many are held up.
 * `dev` was used for tuning, `heldout` never: only the second says how sentences fare that nobody has seen.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { electedBy, FACTS, findDuty, readClaim, readEvidence } from "../src/language";
import type { MatterFacts } from "../src/language";

interface Labelled {
  readonly indicator: string;
  readonly text: string;
  readonly label: "realised" | "planned" | "partial" | "against" | "rule" | "vague";
}

/** The day the sentences were written for. */
const CONTEXT = { asOf: { year: 2024, month: 6, day: 30 } };
const LONGEST_CELL = 32_767;

const FACTS_BY_ID: Readonly<Record<string, MatterFacts>> = FACTS;

function passes({ indicator, text }: Labelled): boolean {
  const facts = FACTS_BY_ID[indicator];
  if (!facts) throw new Error(`no facts for ${indicator}`);
  if (indicator === "1.1" && findDuty(text) !== null) return false;
  return ["supported", "repeats", "empty"].includes(readClaim(text, facts, CONTEXT).kind);
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}

function measureRates(name: string, line: (name: string, value: string) => void): void {
  const path = join(process.cwd(), "test/language/labelled", `${name}.jsonl`);
  const sentences = readFileSync(path, "utf8")
    .split("\n")
    .filter((row) => row.trim() !== "")
    .map((row): Labelled => JSON.parse(row));
  const good = sentences.filter(({ label }) => label === "realised");
  const bad = sentences.filter(({ label }) => label !== "realised");
  line(`${name}: passed and must not`, share(bad.filter(passes).length, bad.length));
  line(`${name}: held up needlessly`, share(good.filter((sentence) => !passes(sentence)).length, good.length));
}

/** Texts made to be slow: one sign, one cue, nests of brackets and quotations, clauses without end. */
const ADVERSARIAL: readonly string[] = [
  "，", "不", "未", "（", "（）", "《", "“", "“”", "除", "除外", "拟", "已", "由学校", "查寝", "宿舍", "不承担查寝、", "2023年", "3月",
  "部分，", "没有未", "学代会选举", "委员会", "的者", "但", "均未，", "推迟，", "党委听取汇报，", "38人中36人，", "《办法（草案）》", "每学期一次，",
]; // prettier-ignore

function slowest(): { readonly unit: string; readonly time: number } {
  let worst = { unit: "", time: 0 };
  for (const unit of ADVERSARIAL) {
    const text = unit.repeat(Math.ceil(LONGEST_CELL / unit.length)).slice(0, LONGEST_CELL);
    for (const [id, facts] of Object.entries(FACTS_BY_ID)) {
      const start = performance.now();
      readClaim(text, facts, CONTEXT);
      const time = performance.now() - start;
      if (time > worst.time) worst = { unit: `${unit} (${id})`, time };
    }
    for (const read of [findDuty, electedBy, readEvidence]) {
      const start = performance.now();
      read(text);
      const time = performance.now() - start;
      if (time > worst.time) worst = { unit: `${unit} (${read.name})`, time };
    }
  }
  return worst;
}

/** Prints the rates and the longest time. */
export function measureLanguage(line: (name: string, value: string) => void): void {
  console.log("\nStatements");
  for (const name of ["dev", "heldout"]) measureRates(name, line);
  slowest();
  const { unit, time } = slowest();
  line(`slowest text of ${LONGEST_CELL} signs`, `${time.toFixed(1)} ms, ${unit}`);
}

/** What speaks against a statement, clause by clause: still to come, denied, in part, a rule. */
import { marksOfClause, type Budget } from "./clause-marks";
import type { Statement } from "./clauses";
import { aheadIn, momentsIn, type Moment } from "./dates";
import type { Mark } from "./mark";
import { theirsOf } from "./others";
import type { MatterFacts, ReadingContext } from "./types";

/** A remark has some twenty such words; one with hundreds is no remark, and is left to a person. */
const MOST_QUESTIONS = 80;

/** A title that says itself that it is no more than a draft. */
const DRAFT_TITLE = /草案|征求意见稿|讨论稿|送审稿|初稿/;

/** Everything a statement says for and against itself, in the order written. */
export function marksOf(statement: Statement, facts: MatterFacts, context: ReadingContext): Mark[] {
  const moments = momentsIn(statement.unquoted, context.asOf);
  const ahead = aheadIn(statement.unquoted, context.asOf);
  const marks: Mark[] = [];
  const theirs = theirsOf(statement.clauses);
  const budget: Budget = { left: MOST_QUESTIONS };
  for (const [index, clause] of statement.clauses.entries()) {
    if (theirs[index] === true) continue;
    marks.push(...marksOfClause(statement.clauses, index, clause, facts, moments, budget));
  }
  for (const title of statement.titles) {
    if (!DRAFT_TITLE.test(title.text)) continue;
    const end = title.start + title.text.length;
    marks.push({ kind: "draft", at: title.start, end, clause: clauseAt(statement, title.start), history: false });
  }
  for (const moment of moments) {
    const isAhead = takesEffectAhead(moment, statement, context);
    marks.push(...markOfMoment(isAhead ? { ...moment, when: "future" } : moment, statement));
  }
  for (const { at, end } of ahead) {
    marks.push({ kind: "to-come", at, end, clause: clauseAt(statement, at), history: false });
  }
  return marks.sort((a, b) => a.at - b.at);
}

/** The innermost clause that holds a place: clauses are in the order of their places, brackets behind their host. */
function clauseAt({ clauses }: Statement, at: number): number {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((clauses[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  // A bracket that ended before the place lies between it and its host.
  for (let index = low; index > Math.max(-1, low - NEAREST); index -= 1) {
    const clause = clauses[index];
    if (clause && clause.start <= at && at < clause.start + clause.text.length) return index;
  }
  return low;
}

/** How many clauses back the one around a place is looked for. */
const NEAREST = 8;

/** 办法9月施行: what takes effect in a month without a year, later in the year than the day of assessment, is still to come. */
function takesEffectAhead(
  { yearStated, month, end }: Moment,
  { unquoted }: Statement,
  { asOf }: ReadingContext,
): boolean {
  return !yearStated && month !== null && month > asOf.month && TAKES_EFFECT.test(unquoted.slice(end, end + 8));
}

const TAKES_EFFECT = /^(?:份|初|底|起)?(?:开始|正式)?(?:执行|施行|实施|出台|铺开|启用|生效|并入)/;

/** A date ahead is still to come, unless it is the end of a term or of a validity. */
function markOfMoment(moment: Moment, statement: Statement): Mark[] {
  const clause = clauseAt(statement, moment.at);
  const text = statement.clauses[clause]?.text ?? "";
  if (moment.when === "future") {
    const isTerm = /任期|有效期|聘期|届满|至$|—$|-$|~$/.test(
      statement.unquoted.slice(Math.max(0, moment.at - 6), moment.at),
    );
    const isDoneAllTheSame = !moment.yearStated && /已|了|曾|去年|上学/.test(text);
    return isTerm || isDoneAllTheSame
      ? []
      : [{ kind: "to-come", at: moment.at, end: moment.end, clause, history: false }];
  }
  return [
    {
      kind: "done",
      at: moment.at,
      end: moment.end,
      clause,
      history: false,
      strong: moment.when === "past" && moment.yearStated,
    },
  ];
}

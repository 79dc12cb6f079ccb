/** The notes on marked cells: what was found there and what to do about it. */
import type { CellArea, Note } from "../spreadsheet";
import type { Problem } from "../workbook/submission";
import type { Gap } from "./gaps";
import type { Hint } from "./hints";
import { joinAreas } from "./places";
import type { Words } from "./words";

/** Letters of one note: a note that must be scrolled is not read. Excel itself would take 32 767. */
export const NOTE_LIMIT = 1000;
/** Letters of one sentence in a note; what a school typed can be quoted in it and be long. */
const SENTENCE_LIMIT = 380;
const HEAD_LIMIT = 160;
/** A finding scattered over more places than this is noted on the first ones; all of them are marked. */
const NOTED_PLACES = 100;

export interface NoteContext {
  readonly words: Words;
  /** The sheet that has what a note leaves out. */
  readonly summaryName: string;
  /** Say whose finding it is: the workbook holds several organisations. */
  readonly nameOrganisations: boolean;
}

/** What is to be said on cells. */
export interface ToNote {
  readonly cells: readonly CellArea[];
  readonly text: string;
}

/**
 * One note per cell, with its findings in the order given. Of an area of several cells the first cell carries the
 * note: the same words on forty-six cells below each other help nobody.
 */
export function planNotes(entries: readonly ToNote[], context: NoteContext): Note[] {
  const cells = new Map<string, { cell: CellArea; items: Set<string> }>();
  for (const { cells: areas, text } of entries) {
    for (const cell of joinAreas(areas).slice(0, NOTED_PLACES)) {
      const key = `${cell.top} ${cell.left} ${cell.sheet}`;
      const entry = cells.get(key) ?? { cell, items: new Set<string>() };
      cells.set(key, entry);
      entry.items.add(text);
    }
  }
  return [...cells.values()]
    .map(({ cell, items }) => ({
      sheet: cell.sheet,
      row: cell.top,
      column: cell.left,
      text: joinItems([...items], context),
    }))
    .sort((a, b) => compareText(a.sheet, b.sheet) || a.row - b.row || a.column - b.column);
}

/** By code units: the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a gap says on its cells: what is only to be verified asks for that, not for mending. */
export function noteOfGap(gap: Gap, context: NoteContext): ToNote {
  const { words } = context;
  const text = describe({ ...gap, tone: words.terms.tone[gap.tone] }, messageOfGap(gap, words), context, {
    verify: gap.tone === "review",
  });
  return { cells: gap.cells, text };
}

/** What a remark beside a pass says on its cells. */
export function noteOfHint(hint: Hint, context: NoteContext): ToNote {
  const { words } = context;
  const tone = words.report.hints.tone;
  return {
    cells: hint.cells,
    text: describe({ ...hint, tone }, words.message(hint.finding), context, { verify: true }),
  };
}

/** What a problem of the input says on its cells. */
export function noteOfProblem(problem: Problem, { words }: NoteContext): ToNote {
  const head = words.report.note.problem(words.terms.severity[problem.severity]);
  return { cells: problem.cells, text: `${head}\n${shorten(words.problem(problem), SENTENCE_LIMIT)}` };
}

type Described = Pick<Gap, "finding" | "organisation"> & { readonly result: Hint["result"]; readonly tone: string };

function describe(
  { finding, organisation, result, tone }: Described,
  message: string,
  { words, nameOrganisations }: NoteContext,
  { verify }: { readonly verify: boolean },
): string {
  const { note } = words.report;
  const name = words.indicatorName(result.id);
  const head = note.head(tone, result.id, name, nameOrganisations ? organisation.name : null);
  const lines = [shorten(head, HEAD_LIMIT), shorten(message, SENTENCE_LIMIT)];
  const remedy = finding === null ? null : words.remedy(finding, result.id);
  if (remedy !== null) lines.push((verify ? note.check : note.remedy)(shorten(remedy, SENTENCE_LIMIT)));
  return lines.join("\n");
}

/** The sentence of a gap, and that 是 was declared all the same; a reviewer's decision without a finding is told as such. */
export function messageOfGap({ finding, result, overclaimed }: Gap, words: Words): string {
  if (finding !== null) {
    const sentences = overclaimed === null ? [finding] : [finding, overclaimed];
    return sentences.map(words.message).join(words.report.clauseSeparator);
  }
  return words.report.reviewerDecided(words.terms.verdict[result.verdict], result.reviewer?.note ?? "");
}

function joinItems(items: readonly string[], { words, summaryName }: NoteContext): string {
  let text = items[0] ?? "";
  let used = 1;
  for (const item of items.slice(1)) {
    if (text.length + item.length + 2 > NOTE_LIMIT - 40) break;
    text += `\n\n${item}`;
    used += 1;
  }
  const left = items.length - used;
  return left > 0 ? `${text}\n\n${words.report.note.more(left, summaryName)}` : text;
}

/** At most `limit` UTF-16 units, ending in an ellipsis where something was left out; no letter is cut in half. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
  return `${text.slice(0, end)}…`;
}

/** Reads 自评表: what the school declares about each indicator, and what a reviewer entered beside it. */
import { cellName } from "../spreadsheet";
import { isPictureError } from "../language";
import type { IndicatorId, Scheme } from "../criteria";
import { isCellError } from "../spreadsheet";
import type { CellAddress, CellValue, SheetSnapshot } from "../spreadsheet";
import type { ReadingContext } from "../tables/context";
import { closestOf, isKnownNumber, matchRow } from "../recognise/form-match";
import type { FormMatch } from "../recognise/form-match";
import type { QuestionnaireRow } from "../recognise/questionnaire";
import { ownContent } from "../tables/grid";
import { leadingNumber, readItemNumber } from "../parse/item-number";
import { tidyBoxes } from "../parse/ticks";
import type { OrganisationDirectory } from "../recognise/organisations";
import { datesIn } from "../parse/date";
import { figureIn } from "../parse/figure";
import type { FigureNoun } from "../parse/figure";
import { cellText, squeeze } from "../parse/text";
import { parseVerdict } from "../parse/verdict";
import { readReviewer } from "./reviewer-columns";
import type { Declaration, RemarkDate, ReviewerDecision, SelfCheckField, Stated } from "./submission";
import type { Table } from "../tables/table";

/** The noun whose figure in a remark speaks for an indicator. */
const FIGURES: Readonly<Partial<Record<IndicatorId, FigureNoun>>> = {
  "3.1": "staff",
  "3.2": "presidium",
  "3.3": "departments",
  "5.3": "college-experience",
  "6.3": "delegate-ratio",
  "6.4": "non-cadre",
};

/** "unread": in a form in which no conclusion at all could be read. */
type VerdictState = "blank" | "yes" | "no" | "both" | "none" | "unclear" | "error" | "unread";

/** One row of the form as it stands. */
interface FormRow {
  readonly owner: number;
  /** The number as read ("3"), null where there is none. */
  readonly number: string | null;
  /** Number and text as written, for messages. */
  readonly label: string;
  readonly text: string;
  /** The cell of the number or text. */
  readonly labelAt: CellAddress;
  readonly state: VerdictState;
  readonly verdictText: string;
  readonly verdictAt: CellAddress;
  readonly note: Stated<string> | null;
  readonly evidence: Stated<string> | null;
  readonly reviewer: ReviewerDecision | null;
}

/** “无” in 佐证材料 is no evidence. */
const NO_EVIDENCE = /^(?:无|暂无|没有|[-—–―/／\\]+)$/;
/** “无” and “/” in 备注: there is nothing to remark. 暂无 and 没有 can mean the matter itself. */
const NO_REMARK = /^(?:无[。.]?|n\/?a|[-—–―/／\\]+)$/i;
const LONGEST_LABEL = 40;

/** The number in its own column; where that is but a running number (序号 1–34), the one before the text. */
function numberUnder(scheme: Scheme, table: Table<SelfCheckField>): string | null {
  const own = readItemNumber(table.text("number"));
  return own !== null && isKnownNumber(scheme, own) ? own : (leadingNumber(table.text("indicator")) ?? own);
}

/** The forms of a workbook and whose they are. */
export interface FormSources {
  readonly tables: readonly Table<SelfCheckField>[];
  readonly questionnaire: readonly QuestionnaireRow[];
  readonly organisations: readonly { readonly scheme: Scheme }[];
  readonly directory: OrganisationDirectory;
}

/** The declarations of an organisation by its place in the directory. */
export type DeclarationsOf = (organisation: number) => ReadonlyMap<IndicatorId, Declaration>;

/** Reads the forms, each row for the organisation whose it is. */
export function readSelfCheck(sources: FormSources, context: ReadingContext): DeclarationsOf {
  const { tables, questionnaire, organisations } = sources;
  const declarations = organisations.map(() => new DeclarationSet(context));
  for (const table of tables) readForm(table, sources, declarations, context);
  organisations.forEach(({ scheme }, index) => {
    const own = questionnaire.filter(({ owner }) => owner === index);
    for (const row of own) take(questionRows(row, scheme, context), false, declarations, context);
  });
  return (organisation) => new Map(declarations.slice(organisation, organisation + 1).flatMap((set) => set.entries()));
}

function readForm(
  table: Table<SelfCheckField>,
  { organisations, directory }: FormSources,
  declarations: readonly DeclarationSet[],
  context: ReadingContext,
): void {
  const matched: MatchedRow[] = [];
  table.forEachRow(() => {
    const owner = table.owner("organisation", directory);
    const scheme = owner === null ? undefined : organisations[owner]?.scheme;
    if (owner === null || !scheme) return;
    const row = readRow(table, owner, scheme, context);
    const match = matchRow(scheme, row.number, row.text);
    if (match) matched.push({ row, match });
    else reportUnmatched(row, context);
  });
  take(withoutTicks(matched, table, context), table.has("evidence"), declarations, context);
  const { sheet, headerRow } = table.source;
  if (matched.length === 0) {
    context.problems.add({ code: "declarations-absent", parameters: { sheet } }, { sheet, row: headerRow, column: 0 });
  }
}

/** Fewer rows without a conclusion can be what they look like. */
const ENOUGH_ROWS = 5;
/** Cells in which boxes were lost, or still wait for a tick. */
const UNTOUCHED = /^(?:是[/、]?否|达标[/、]?(?:未|不)达标|符合[/、]?不符合)$/;

/**
 * A form without a single conclusion was filled in with check boxes or pictures, which a cell does not show. That is one
 * problem of the form, not a conclusion left out in every row: nothing is known of any of them. A form that nobody has
 * touched (the blank template) stays as it is.
 */
function withoutTicks(
  matched: readonly MatchedRow[],
  table: Table<SelfCheckField>,
  { problems }: ReadingContext,
): readonly MatchedRow[] {
  const isUnread = ({ row }: MatchedRow): boolean =>
    row.reviewer === null &&
    (row.state === "blank" ||
      row.state === "none" ||
      (row.state === "unclear" && UNTOUCHED.test(squeeze(row.verdictText))));
  const isTouched =
    !table.has("reviewerVerdict") ||
    matched.some(({ row }) => row.state !== "blank" || row.note !== null || row.evidence !== null);
  if (matched.length < ENOUGH_ROWS || !isTouched || !matched.every(isUnread)) return matched;
  const { sheet } = table.source;
  const parameters = { sheet, rows: matched.length };
  problems.add({ code: "no-verdict-read", parameters }, ...matched.map(({ row }) => row.verdictAt));
  return matched.map(({ row, match }) => ({ match, row: { ...row, state: "unread" } }));
}

function take(
  matched: readonly MatchedRow[],
  evidenceColumn: boolean,
  declarations: readonly DeclarationSet[],
  context: ReadingContext,
): void {
  for (const { row, match, indicators } of shareOut(matched)) {
    reportRow(row, match, indicators, context);
    for (const id of indicators) {
      declarations[row.owner]?.add(id, row, declare(row, id, indicators.length > 1, evidenceColumn, context));
    }
  }
}

/** The answers of one organisation in a questionnaire's export. */
function questionRows(
  { owner, sheet, headerRow, row, items }: QuestionnaireRow,
  scheme: Scheme,
  context: ReadingContext,
): MatchedRow[] {
  return items.flatMap(({ text, column, noteColumn }) => {
    const match = matchRow(scheme, leadingNumber(text), text);
    if (!match) return [];
    const answer = ownContent(sheet, row, column);
    // “A.是”, “1、符合”: the letter is the questionnaire's, not the answer.
    const value =
      typeof answer.value === "string" ? answer.value.replace(/^\s*[A-Da-d1-4][.、．:：]\s*/, "") : answer.value;
    const at = { sheet: sheet.name, row, column };
    if (isCellError(value)) context.problems.add({ code: "cell-error", parameters: { text: value.error } }, at);
    const reading = isCellError(value) ? ({ state: "error" } as const) : parseVerdict(value);
    return [
      {
        match,
        row: {
          owner,
          number: leadingNumber(text),
          label: text.slice(0, LONGEST_LABEL),
          text,
          labelAt: { sheet: sheet.name, row: headerRow, column },
          state: reading.state,
          verdictText: cellText(answer.value).trim(),
          verdictAt: at,
          note: noteColumn === null ? null : noteIn(sheet, row, noteColumn),
          evidence: null,
          reviewer: null,
        },
      },
    ];
  });
}

function noteIn(sheet: SheetSnapshot, row: number, column: number): Stated<string> | null {
  const value = cellText(ownContent(sheet, row, column).value).trim();
  return value === "" || NO_REMARK.test(squeeze(value)) ? null : { value, at: { sheet: sheet.name, row, column } };
}

function readRow(table: Table<SelfCheckField>, owner: number, scheme: Scheme, context: ReadingContext): FormRow {
  const text = table.text("indicator");
  const ownNumber = table.text("number");
  const label = `${ownNumber} ${text}`.trim().slice(0, LONGEST_LABEL);
  const labelAt = table.at(ownNumber !== "" || !table.has("indicator") ? "number" : "indicator");
  const verdict = table.value("verdict");
  const isSplit = !table.has("verdict") && (table.has("yes") || table.has("no"));
  const reading = isCellError(verdict)
    ? ({ state: "error" } as const)
    : isSplit
      ? splitVerdict(table)
      : verdictUnder(table.header("verdict"), verdict);
  return {
    owner,
    number: numberUnder(scheme, table),
    label,
    text,
    labelAt,
    state: reading.state,
    verdictText: isSplit ? splitText(table) : cellText(verdict, table.format("verdict")).trim(),
    verdictAt: table.has("verdict")
      ? table.at("verdict")
      : isSplit
        ? table.at(reading.state === "no" ? "no" : "yes")
        : labelAt,
    note: stated(table, "note", NO_REMARK),
    evidence: evidenceIn(table),
    reviewer: readReviewer(table, context),
  };
}

/** 完成情况 and 落实情况 are answered with 已完成 and 未落实. */
function verdictUnder(header: string, value: CellValue): { readonly state: VerdictState } {
  const reading = parseVerdict(value);
  if (reading.state !== "unclear" || typeof value !== "string" || !/完成|落实/.test(header)) return reading;
  const bare = squeeze(value).replace(/[。.!]$/, "");
  if (/^(?:均|全部)?已?(?:全部)?(?:完成|落实)(?:到位)?$/.test(bare)) return { state: "yes" };
  return /^(?:未|没有|尚未)(?:完成|落实)$/.test(bare) ? { state: "no" } : reading;
}

/** 是 and 否 as two columns: anything but 否 or a cross under one of them is a tick. */
function splitVerdict(table: Table<SelfCheckField>): { readonly state: VerdictState } {
  const yes = tickIn(table.text("yes"));
  const no = tickIn(table.text("no"));
  if (yes === "unknown" || no === "unknown") return { state: "unclear" };
  if (yes === "ticked") return { state: no === "ticked" ? "both" : "yes" };
  if (no === "ticked") return { state: "no" };
  // A cross beside no tick says something, and not what.
  return { state: yes === "crossed" || no === "crossed" ? "unclear" : "blank" };
}

function tickIn(text: string): "ticked" | "crossed" | "empty" | "unknown" {
  const bare = squeeze(tidyBoxes(text));
  if (bare === "" || /^(?:[□☐○()（）\-—–/]|\(\))+$/.test(bare)) return "empty";
  if (/^(?:[√✓✔☑☒✅■●●vVR对1]|是|否|达标|未达标|符合|不符合|有|\(√\))+$/.test(bare)) return "ticked";
  return /^[×✗✘xX]+$/.test(bare) ? "crossed" : "unknown";
}

function splitText(table: Table<SelfCheckField>): string {
  const [yes, no] = [table.text("yes"), table.text("no")];
  return [yes && `${table.header("yes")}${yes}`, no && `${table.header("no")}${no}`].filter(Boolean).join(" ");
}

/** A picture in a cell is an error value to all but the newest programs: what it shows is for a person to see. */
function evidenceIn(table: Table<SelfCheckField>): Stated<string> | null {
  const error = table.errorIn("evidence");
  if (error !== null && isPictureError(error)) return { value: error, at: table.at("evidence") };
  return stated(table, "evidence", NO_EVIDENCE);
}

function stated(table: Table<SelfCheckField>, field: "note" | "evidence", nothing: RegExp): Stated<string> | null {
  const value = table.text(field);
  return value === "" || nothing.test(squeeze(value)) ? null : { value, at: table.at(field) };
}

/** True where somebody filled something in. */
function hasContent({ state, note, evidence, reviewer }: FormRow): boolean {
  return state !== "blank" || note !== null || evidence !== null || reviewer !== null;
}

/** A heading says nothing and is passed over; a conclusion that belongs to no indicator is lost. */
function reportUnmatched(row: FormRow, { problems }: ReadingContext): void {
  if (!hasContent(row)) return;
  const concluded = row.state === "yes" || row.state === "no" || row.reviewer !== null;
  const parameters = { text: row.label || row.verdictText };
  problems.add({ code: "row-unmatched", parameters, severity: concluded ? "error" : "info" }, row.labelAt);
}

interface MatchedRow {
  readonly row: FormRow;
  readonly match: FormMatch;
}
interface SharedRow extends MatchedRow {
  readonly indicators: readonly IndicatorId[];
}

/**
 * An item of several indicators: a single row speaks for all of them; of several rows each speaks for the one that its
 * text names, or where all have the same text, for the one whose turn it is.
 */
function shareOut(rows: readonly MatchedRow[]): SharedRow[] {
  const groups = new Map<string, MatchedRow[]>();
  for (const entry of rows) {
    const { item, indicators } = entry.match;
    if (!item || indicators.length < 2) continue;
    const key = `${entry.row.owner} ${item.number}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const own = new Map<MatchedRow, IndicatorId>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const sameText = new Set(group.map(({ row }) => row.text)).size === 1;
    group.forEach((entry, index) => {
      const { indicators } = entry.match;
      const inTurn = group.length === indicators.length ? indicators[index] : undefined;
      const id = (sameText ? null : closestOf(indicators, entry.row.text)) ?? inTurn;
      if (id !== undefined) own.set(entry, id);
    });
  }
  return rows.map((entry) => {
    const { row, match } = entry;
    const id = own.get(entry);
    return { row, match, indicators: id === undefined ? match.indicators : [id] };
  });
}

/** Verdict cells that say nothing that can be used, and numbers that contradict their text. */
function reportRow(
  row: FormRow,
  match: FormMatch,
  indicators: readonly IndicatorId[],
  { problems }: ReadingContext,
): void {
  const parameters = { text: row.verdictText };
  if (row.state === "both") problems.add({ code: "verdict-both-ticked", parameters }, row.verdictAt);
  if (row.state === "none") problems.add({ code: "verdict-none-ticked", parameters }, row.verdictAt);
  if (row.state === "unclear") problems.add({ code: "verdict-unreadable", parameters }, row.verdictAt);
  if (match.overruled !== null) {
    const said = { number: match.overruled, text: row.text.slice(0, LONGEST_LABEL), used: indicators.join("、") };
    problems.add({ code: "row-number-text-disagree", parameters: said }, row.labelAt);
  }
}

function declare(
  row: FormRow,
  id: IndicatorId,
  sharedRow: boolean,
  evidenceColumn: boolean,
  context: ReadingContext,
): Declaration {
  const noun = FIGURES[id];
  return {
    verdict: row.state === "blank" ? null : row.state === "yes" || row.state === "no" ? row.state : "unclear",
    text: row.verdictText,
    at: row.verdictAt,
    note: row.note,
    evidence: row.evidence,
    evidenceColumn,
    figure: noun && row.note ? figureIn(row.note.value, noun, { sharedRow }) : null,
    dates: id === "6.1" ? datesOf(row.note, context) : [],
    reviewer: row.reviewer,
  };
}

function datesOf(note: Stated<string> | null, { dates, problems }: ReadingContext): RemarkDate[] {
  if (!note) return [];
  const found = datesIn(note.value, dates);
  for (const { yearAssumed, text, date } of found) {
    if (yearAssumed) problems.add({ code: "date-year-assumed", parameters: { text, year: date.year } }, note.at);
  }
  return found;
}

/** One organisation's declarations. Of two rows about one indicator the first with a verdict counts. */
class DeclarationSet {
  readonly #entries = new Map<IndicatorId, { readonly declaration: Declaration; readonly row: FormRow }>();
  readonly #context: ReadingContext;

  constructor(context: ReadingContext) {
    this.#context = context;
  }

  add(id: IndicatorId, row: FormRow, declaration: Declaration): void {
    const known = this.#entries.get(id);
    if (!known) {
      this.#entries.set(id, { declaration, row });
      return;
    }
    const isBetter = rank(row) > rank(known.row);
    const [used, unused] = isBetter ? [row, known.row] : [known.row, row];
    if (isBetter) this.#entries.set(id, { declaration, row });
    if (!hasContent(unused)) return;
    const place = cellName(used.verdictAt.row, used.verdictAt.column);
    const parameters = { number: id, used: place };
    this.#context.problems.add({ code: "duplicate-indicator", parameters }, unused.verdictAt);
  }

  entries(): (readonly [IndicatorId, Declaration])[] {
    return [...this.#entries].map(([id, { declaration }]) => [id, declaration]);
  }
}

/** A row with a verdict before one with anything else before an empty one. */
function rank(row: FormRow): number {
  if (row.state !== "blank") return 2;
  return hasContent(row) ? 1 : 0;
}

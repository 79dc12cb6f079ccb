/** Tables whose header is missing: a form that its rows make plain, a roster that goes on from the page or sheet before. */
import type { CellValue, RowSnapshot, SheetSnapshot } from "../spreadsheet";
import { leadingNumber, readItemNumber } from "../parse/item-number";
import { cellText, squeeze } from "../parse/text";
import { parseVerdict } from "../parse/verdict";
import { firstIndexFrom } from "../tables/groups";
import { countBefore, isBlank, valuesAt } from "../tables/grid";
import type { SelfCheckField } from "../tables/types";
import type { LooseBlock, SheetBlocks, TableBlock } from "./blocks";
import { indicatorOfText } from "./form-match";
import { bearsName } from "./headers";
import type { TableHeader } from "./headers";

/** Rows that are looked at: what a block is shows in its first ones. */
const LOOKS = 60;
/** Rows that must agree, and the share of those looked at. */
const LEAST_ROWS = 2;
const MOST_COLUMNS = 16;

interface RosterTable extends TableBlock {
  readonly header: Extract<TableHeader, { readonly table: "roster" }>;
}

function isRoster(table: TableBlock): table is RosterTable {
  return table.header.table === "roster";
}

/** Sheets with the tables that have no header added, and the rows that look like persons marked. In one pass. */
export function withHeadless(sheets: readonly SheetBlocks[]): SheetBlocks[] {
  let last: RosterTable | null = null;
  return sheets.map((blocks) => {
    const found: TableBlock[] = [];
    const loose: LooseBlock[] = [];
    const rosters = blocks.tables.filter(isRoster);
    for (const block of blocks.loose) {
      const passed = rosters.splice(
        0,
        countBefore(rosters, ({ firstRow }) => firstRow < block.area.top),
      );
      last = passed.at(-1) ?? last;
      const people = looksLikePeople(block);
      const form = formWithoutHeader(block);
      const more: RosterTable | null = !form && people && last ? continuation(block, last, blocks) : null;
      last = more ?? last;
      const table = form ?? more;
      if (table) found.push(table);
      else loose.push(people ? { ...block, people } : block);
    }
    last = rosters.at(-1) ?? last;
    if (found.length === 0) return { ...blocks, loose };
    const tables = [...blocks.tables, ...found].sort((a, b) => a.firstRow - b.firstRow || a.left - b.left);
    return { ...blocks, tables, loose };
  });
}

function sample({ sheet, area }: LooseBlock): RowSnapshot[] {
  const rows: RowSnapshot[] = [];
  for (let index = firstIndexFrom(sheet.rows, area.top); index < sheet.rows.length && rows.length < LOOKS; index += 1) {
    const row = sheet.rows[index];
    if (!row || row.row > area.bottom) break;
    rows.push(row);
  }
  return rows;
}

/** The column in which most rows have what is asked for; null where fewer than half of them agree. */
export function commonColumn(
  rows: readonly RowSnapshot[],
  has: (value: CellValue) => boolean,
  except: readonly number[] = [],
): number | null {
  const counts = new Map<number, number>();
  for (const { values } of rows) {
    const end = Math.min(values.length, MOST_COLUMNS);
    for (let column = 0; column < end; column += 1) {
      const value = values[column];
      if (value === undefined || isBlank(value) || except.includes(column) || !has(value)) continue;
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] >= LEAST_ROWS && best[1] * 2 >= rows.length ? best[0] : null;
}

/** True for a cell that reads like an item of a form. */
export function isItem(value: CellValue): boolean {
  if (typeof value !== "string" || value.length < 6) return false;
  const text = squeeze(value);
  return indicatorOfText(text) !== null || (leadingNumber(text) !== null && text.length >= 12);
}

/** True for a cell that concludes, or whose boxes are still empty. */
export function isConclusion(value: CellValue | undefined): boolean {
  const { state } = parseVerdict(value);
  return state !== "blank" && state !== "unclear" ? true : typeof value === "string" && LOST_BOXES.test(squeeze(value));
}

/** “是 否”, “达标 未达标”: the boxes were lost. */
const LOST_BOXES = /^(?:是否|达标(?:未|不)达标|符合不符合)$/;

/** The form that these rows are: an item and a conclusion in most of them; null for anything else. */
function formWithoutHeader(block: LooseBlock): TableBlock | null {
  const rows = sample(block);
  const indicator = commonColumn(rows, isItem);
  if (indicator === null || !rows.some(({ values }) => isAbout(values[indicator]))) return null;
  const verdict = commonColumn(rows, isConclusion, [indicator]);
  if (verdict === null) return null;
  const columns = new Map<SelfCheckField, number>([["indicator", indicator]]);
  const number = commonColumn(
    rows,
    (value) => readItemNumber(cellText(value)) !== null,
    [...Array(MOST_COLUMNS).keys()].filter((column) => column >= indicator),
  );
  if (number !== null) columns.set("number", number);
  columns.set("verdict", verdict);
  // A second column of conclusions is a second union's: its header says whose.
  const second = commonColumn(rows, isConclusion, [indicator, verdict]);
  const { sheet, area } = block;
  let note = verdict + 1;
  while (note === second) note += 1;
  if (note <= area.right) columns.set("note", note);
  const headed = rows[0] && !isConclusion(rows[0].values[verdict]) ? rows[0].row : area.top - 1;
  const duplicates =
    second === null
      ? []
      : [
          {
            field: "verdict" as const,
            row: headed,
            column: second,
            header: cellText(valuesAt(sheet, headed)[second]),
            sameName: false,
          },
        ];
  return {
    header: { table: "selfCheck", match: { row: headed, columns, duplicates } },
    sheet,
    firstRow: headed + 1,
    lastRow: area.bottom,
    left: area.left,
    right: area.right,
    rows: area.bottom - headed,
    skipped: new Set(),
    headless: headed < area.top,
  };
}

function isAbout(value: CellValue | undefined): boolean {
  return typeof value === "string" && indicatorOfText(squeeze(value)) !== null;
}

const NAME = /^[\u4E00-\u9FFF]{2,4}$|^[\u4E00-\u9FFF]{1,8}·[\u4E00-\u9FFF]{1,8}$/;
const STATUS = /党员|团员|^群众$/;
const GRADE = /^(?:20)?\d{2}级|^大[一二三四五]|^[研博]([一二三四]|究生)/;
/** Words of two to four letters that stand in rosters and are no names. */
const NO_NAME = /[部处室会团组院系级]$|主席|部长|干事|成员|负责人|党员|团员|群众|本科|专科|硕士|博士|^[是否无有男女]/;

/** True for a cell that can be a person's name. */
export function isNameLike(value: CellValue | undefined): boolean {
  if (typeof value !== "string" || value.length > 20) return false;
  const text = value.replace(/\s/g, "");
  return NAME.test(text) && !NO_NAME.test(text);
}

function isStatusOrGrade(value: CellValue | undefined): boolean {
  return typeof value === "string" && value.length < 20 && (STATUS.test(value) || GRADE.test(value.trim()));
}

/** True where at least half of the rows hold a name beside a political status or a grade. */
function looksLikePeople(block: LooseBlock): boolean {
  const rows = sample(block);
  const persons = rows.filter(({ values }) => values.some(isNameLike) && values.some(isStatusOrGrade)).length;
  return persons > 0 && persons * 2 >= rows.length;
}

/** The roster before goes on here under the header that it has; null where the columns do not agree. */
function continuation(block: LooseBlock, before: RosterTable, { sheet }: SheetBlocks): RosterTable | null {
  const isOnSheet = sheet.name === before.sheet.name;
  if (!isOnSheet && !isNextSheet(sheet, before.sheet)) return null;
  const { columns } = before.header.match;
  const rows = sample(block);
  const told = (["name", "politicalStatus", "grade"] as const).flatMap((field) => {
    const column = columns.get(field);
    return column === undefined ? [] : [rows.filter(({ values }) => TELLING[field](values[column])).length];
  });
  // What makes the rows persons, a name beside a status or a grade, has to be in columns of the header as well.
  if (told.length < 2 || told.some((agreeing) => agreeing * 2 < rows.length)) return null;
  if (!goesOn(rows, before, columns.get("number"))) return null;
  const { area } = block;
  return {
    header: { table: "roster", match: { row: area.top - 1, columns, duplicates: [] } },
    sheet,
    firstRow: area.top,
    lastRow: area.bottom,
    left: before.left,
    right: before.right,
    rows: block.rows,
    skipped: new Set(),
    headless: true,
    continues: before.continues ?? before,
  };
}

function isYearOrGrade(value: CellValue | undefined): boolean {
  return typeof value === "number" || isStatusOrGrade(value);
}

/** What stands in the columns of a roster. */
const TELLING = { name: isNameLike, politicalStatus: isStatusOrGrade, grade: isYearOrGrade } as const;

/** 人员名单1 and 人员名单2, 名单 and 名单 (续). */
function isNextSheet(sheet: SheetSnapshot, before: SheetSnapshot): boolean {
  const base = baseName(sheet.name);
  return base === baseName(before.name) || bearsName(sheet.name, "roster");
}

function baseName(name: string): string {
  return squeeze(name)
    .replace(/[(（]?(?:续表?|[\d一二三四五六七八九十]{1,40})[)）]?$/, "")
    .replace(/(?<![-_—])[-_—]+$/, "");
}

/** Running numbers go on where the others ended; without them nothing speaks against it. */
function goesOn(rows: readonly RowSnapshot[], before: TableBlock, column: number | undefined): boolean {
  if (column === undefined) return true;
  const first = serialIn(rows[0]?.values[column]);
  const last = serialIn(valuesAt(before.sheet, before.lastRow)[column]);
  return first === null || last === null || first === last + 1;
}

function serialIn(value: CellValue | undefined): number | null {
  const text = cellText(value).trim();
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** A questionnaire's export: one organisation a row, one column for each item of the form. */
import type { CellArea, RowSnapshot, SheetSnapshot } from "../spreadsheet";
import { leadingNumber } from "../parse/item-number";
import { parseDateCell } from "../parse/date";
import { knownDay, toIso } from "../parse/serial";
import { cellText, squeeze, tidy } from "../parse/text";
import { isBlank, ownContent, valuesAt } from "../tables/grid";
import type { SheetBlocks } from "./blocks";
import { indicatorOfText } from "./form-match";
import type { FormRow } from "./form-rows";
import type { FormTable, FormView } from "./form-views";
import type { OrganisationList } from "./organisation-list";
import { kindOf } from "./organisations";
import { EMPTY_PROFILE } from "./profile";
import type { StatedDay } from "./profile";
import { profileKeyOf } from "./profile-keys";
import type { ProfileKey } from "./profile-keys";
import { isCollege } from "./school-name";
import { namedUnion } from "./title";

/** One item of a row: the column of its answer, and of the remark beside it where there is one. */
export interface QuestionnaireItem {
  readonly text: string;
  readonly column: number;
  readonly noteColumn: number | null;
}

export interface QuestionnaireRow {
  /** Index into the organisations. */
  readonly owner: number;
  readonly blocks: SheetBlocks;
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly row: number;
  readonly items: readonly QuestionnaireItem[];
}

/** Columns about indicators that make a row the header of a questionnaire. */
const ENOUGH_ITEMS = 5;
const SHORTEST_ITEM = 6;
const REMARK = /备注|说明|补充|实有|填写|请注明|具体/;
/** Rows of answers that are read. */
const MOST_ROWS = 400;

/** True for a row of questions about our indicators. */
export function isQuestionRow({ values }: RowSnapshot): boolean {
  let long = 0;
  for (const value of values) if (typeof value === "string" && value.length >= SHORTEST_ITEM) long += 1;
  if (long < ENOUGH_ITEMS) return false;
  let items = 0;
  for (const value of values) if (typeof value === "string" && isItem(squeeze(value))) items += 1;
  return items >= ENOUGH_ITEMS;
}

function isItem(text: string): boolean {
  return (
    text.length >= SHORTEST_ITEM &&
    text.length <= 200 &&
    !REMARK.test(text.slice(0, 8)) &&
    (indicatorOfText(text) !== null || leadingNumber(text) !== null)
  );
}

/** The rows of all questionnaires; each adds its organisation to the list. */
export function questionnaireRows(sheets: readonly SheetBlocks[], list: OrganisationList): QuestionnaireRow[] {
  return sheets.flatMap((blocks) =>
    blocks.questions.flatMap(({ row: headerRow, lastRow }) => {
      const { sheet } = blocks;
      const header = valuesAt(sheet, headerRow);
      const items = itemsOf(header.map((value) => squeeze(cellText(value))));
      const keys = keysOf(header.map((value) => cellText(value)));
      const rows: QuestionnaireRow[] = [];
      for (let row = headerRow + 1; row <= lastRow && rows.length < MOST_ROWS; row += 1) {
        const values = valuesAt(sheet, row);
        if (!items.some(({ column }) => !isBlank(values[column]))) continue;
        rows.push({ owner: addOrganisation(list, sheet, row, keys), blocks, sheet, headerRow, row, items });
      }
      return rows;
    }),
  );
}

const SUBMITTED = /提交(?:答卷)?时间|填写时间|答题时间|填报时间/;

/** The newest day on which somebody sent in answers; null where no column tells. */
export function lastSubmission(surveyed: readonly QuestionnaireRow[], date1904: boolean): StatedDay | null {
  let newest: StatedDay | null = null;
  for (const { sheet, headerRow, row } of surveyed) {
    const header = valuesAt(sheet, headerRow);
    const column = header.findIndex((value) => typeof value === "string" && SUBMITTED.test(value));
    const { value, format } = ownContent(sheet, row, column);
    const { reading } = parseDateCell(typeof value === "string" ? value.split(" ")[0] : value, format, {
      date1904,
      academicYear: null,
    });
    const day = reading.state === "read" ? knownDay(reading.value) : null;
    if (!day || (newest && toIso(newest.value) >= toIso(day))) continue;
    const at = { sheet: sheet.name, row, column };
    newest = { value: day, at, text: cellText(value, format, date1904) };
  }
  return newest;
}

/** A questionnaire with its answers. */
export interface Questionnaire {
  /** Its questions as the items of a form, for telling which form it asks for. */
  readonly view: FormView;
  /** The organisation whose answers come first. */
  readonly first: number;
  /** Questions and answers. */
  readonly area: CellArea;
}

/** The questionnaires of these rows. */
export function questionnaires(surveyed: readonly QuestionnaireRow[]): Questionnaire[] {
  const found = new Map<string, Questionnaire>();
  for (const row of surveyed) {
    const key = `${row.sheet.name} ${row.headerRow}`;
    const { view, first, area } = found.get(key) ?? { view: viewOf(row), first: row.owner, area: areaOfItems(row) };
    found.set(key, { view, first, area: { ...area, bottom: row.row } });
  }
  return [...found.values()];
}

function areaOfItems({ sheet, headerRow, items }: QuestionnaireRow): CellArea {
  const columns = items.map(({ column }) => column);
  return {
    sheet: sheet.name,
    top: headerRow,
    left: Math.min(...columns),
    bottom: headerRow,
    right: Math.max(...columns),
  };
}

function viewOf(row: QuestionnaireRow): FormView {
  const { blocks, sheet, headerRow, items } = row;
  const { left, right } = areaOfItems(row);
  const table: FormTable = {
    header: { table: "selfCheck", match: { row: headerRow, columns: new Map(), duplicates: [] } },
    sheet,
    firstRow: headerRow + 1,
    lastRow: headerRow + 1,
    left,
    right,
    rows: items.length,
    skipped: new Set(),
  };
  const rows = items.map(({ text }): FormRow => {
    return { row: headerRow, number: leadingNumber(text), about: indicatorOfText(text), text, verdict: "" };
  });
  return { blocks, table, rows, columnsOf: null };
}

function itemsOf(header: readonly string[]): QuestionnaireItem[] {
  const items: QuestionnaireItem[] = [];
  header.forEach((text, column) => {
    if (!isItem(text)) return;
    const next = header[column + 1] ?? "";
    items.push({ text, column, noteColumn: next !== "" && !isItem(next) && REMARK.test(next) ? column + 1 : null });
  });
  return items;
}

function keysOf(header: readonly string[]): ReadonlyMap<ProfileKey | "college", number> {
  const keys = new Map<ProfileKey | "college", number>();
  header.forEach((text, column) => {
    const key = /^(?:\d+[、.])?(?:所在)?(?:二级)?(?:学院|院系)(?:名称)?[:：]?$/.test(squeeze(text))
      ? "college"
      : profileKeyOf(text.replace(/^\s*\d+[、.．]\s*/, ""));
    if (key !== null && !keys.has(key)) keys.set(key, column);
  });
  return keys;
}

function addOrganisation(
  list: OrganisationList,
  sheet: SheetSnapshot,
  row: number,
  keys: ReadonlyMap<ProfileKey | "college", number>,
): number {
  const values = valuesAt(sheet, row);
  const text = (key: ProfileKey | "college"): string => {
    const column = keys.get(key);
    return column === undefined ? "" : tidy(cellText(values[column]));
  };
  const school = text("school");
  const college = text("college");
  const kind = kindOf(`${text("kind")}${text("name")}`) ?? "undergraduate";
  const place = college || (isCollege(school) ? school : "");
  const name = text("name") || `${place || school}${kind === "graduate" ? "研究生会" : "学生会"}`;
  const column = keys.get("name") ?? keys.get("college") ?? keys.get("school") ?? 0;
  const at = { sheet: sheet.name, row, column };
  const isOfCollege = place !== "" || namedUnion(name)?.level === "college" || /院/.test(text("level"));
  return list.addStated({
    name,
    alias: "",
    kind,
    school: place === school ? "" : school,
    at,
    level: isOfCollege || /校/.test(text("level")) ? { value: isOfCollege ? "college" : "school", at } : null,
    profile: EMPTY_PROFILE,
    filled: true,
  });
}

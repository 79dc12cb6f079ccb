/** A questionnaire's export: one organisation a row, one column for each item of the form. */
import type { RowSnapshot, SheetSnapshot } from "../spreadsheet";
import { leadingNumber } from "../parse/item-number";
import { cellText, squeeze, tidy } from "../parse/text";
import { isBlank, rowAt } from "../tables/grid";
import type { SheetBlocks } from "./blocks";
import { indicatorOfText } from "./form-match";
import type { OrganisationList } from "./organisation-list";
import { kindOf } from "./organisations";
import { EMPTY_PROFILE } from "./profile";
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
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly row: number;
  readonly items: readonly QuestionnaireItem[];
}

/** Columns about indicators that make a row the header of a questionnaire. */
const ENOUGH_ITEMS = 5;
const REMARK = /备注|说明|补充|实有|填写|请注明|具体/;
/** Rows of answers that are read. */
const MOST_ROWS = 400;

/** True for a row of questions about our indicators. */
export function isQuestionRow({ values }: RowSnapshot): boolean {
  let items = 0;
  for (const value of values) if (typeof value === "string" && isItem(squeeze(value))) items += 1;
  return items >= ENOUGH_ITEMS;
}

function isItem(text: string): boolean {
  return (
    text.length >= 6 &&
    text.length <= 200 &&
    !REMARK.test(text.slice(0, 8)) &&
    (indicatorOfText(text) !== null || leadingNumber(text) !== null)
  );
}

/** The rows of all questionnaires; each adds its organisation to the list. */
export function questionnaireRows(sheets: readonly SheetBlocks[], list: OrganisationList): QuestionnaireRow[] {
  return sheets.flatMap(({ sheet, questions }) =>
    questions.flatMap(({ row: headerRow, lastRow }) => {
      const header = rowAt(sheet.rows, headerRow)?.values ?? [];
      const items = itemsOf(header.map((value) => squeeze(cellText(value))));
      const keys = keysOf(header.map((value) => cellText(value)));
      const rows: QuestionnaireRow[] = [];
      for (let row = headerRow + 1; row <= lastRow && rows.length < MOST_ROWS; row += 1) {
        const values = rowAt(sheet.rows, row)?.values;
        if (!values || !items.some(({ column }) => !isBlank(values[column]))) continue;
        rows.push({ owner: addOrganisation(list, sheet, row, keys), sheet, headerRow, row, items });
      }
      return rows;
    }),
  );
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
  const values = rowAt(sheet.rows, row)?.values ?? [];
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

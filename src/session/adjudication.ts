/** A reviewer's decision → what to write into 自评表. */
import { indicatorById, type IndicatorId } from "../criteria";
import { messagesFor } from "../i18n";
import type { CellArea, CellValue, CellWrite, SheetSnapshot } from "../spreadsheet";
import { standardHeader, TABLES } from "../tables/sheets";
import type { Organisation, ReviewerGrade, ReviewerVerdict, SelfCheckField, TableSource } from "../workbook/submission";
import { SessionError } from "./session-error";
import type { AssessedWorkbook } from ".";

/** Null stands for nothing decided: the cell is emptied. A note alone decides nothing. */
export interface Decision {
  readonly verdict: ReviewerVerdict | null;
  readonly grade: ReviewerGrade | null;
  readonly note: string;
  /** 评审人: without a name a decision does not count in a school's own check. */
  readonly by: string;
}

/** Where the form speaks of an indicator. */
export interface FormRow {
  /** The cell of the school's own conclusion. */
  readonly area: CellArea;
  /** Other indicators that the same row speaks for: a decision in it is theirs as well. */
  readonly sharedWith: readonly IndicatorId[];
}

const REVIEWER_FIELDS = ["reviewerVerdict", "reviewerGrade", "reviewerNote", "reviewerName", "reviewedOn"] as const;

/** The row of the form about this indicator, or null where there is none. */
export function formRowOf({ declarations }: Organisation, indicator: IndicatorId): FormRow | null {
  const at = declarations.get(indicator)?.at;
  if (!at) return null;
  const sharedWith = [...declarations].flatMap(([id, other]) =>
    id !== indicator && other.at.sheet === at.sheet && other.at.row === at.row ? [id] : [],
  );
  return { area: { sheet: at.sheet, top: at.row, bottom: at.row, left: at.column, right: at.column }, sharedWith };
}

/**
 * The cells that hold the decision. Columns that the form lacks are added right of the table, with their headers; where
 * the form has no row about the indicator, one is added below the last.
 * @param on the day of the decision (YYYY-MM-DD)
 * @throws SessionError organisation-gone, no-self-check, no-organisation-column
 */
export function planDecision(
  { snapshot, submission, assessment }: AssessedWorkbook,
  organisationName: string,
  indicator: IndicatorId,
  decision: Decision,
  on: string,
): CellWrite[] {
  const index = submission.organisations.findIndex(({ name }) => name === organisationName);
  const organisation = submission.organisations[index];
  if (!organisation) throw new SessionError("organisation-gone");
  const source = organisation.sources.selfCheck;
  const sheet = snapshot.sheets.find(({ name }) => name === source?.sheet);
  if (!source || !sheet) throw new SessionError("no-self-check");
  const known = formRowOf(organisation, indicator);
  const row = known?.area.top ?? lastRowOf(sheet) + 1;
  const number = assessment.organisations[index]?.indicators.find(({ id }) => id === indicator)?.number ?? indicator;
  const label = known ? [] : labelWrites({ source, row, number, indicator, organisation: organisationName, index });
  return [...label, ...decisionWrites({ source, sheet, row }, decision, on)];
}

function decisionWrites(
  {
    source,
    sheet,
    row,
  }: { readonly source: TableSource<SelfCheckField>; readonly sheet: SheetSnapshot; readonly row: number },
  { verdict, grade, note, by }: Decision,
  on: string,
): CellWrite[] {
  const terms = messagesFor("zh-CN").terms;
  const isOpen = verdict === null && grade === null && note === "";
  const values = {
    reviewerVerdict: verdict === null ? null : terms.verdict[verdict],
    reviewerGrade: grade,
    reviewerNote: note === "" ? null : note,
    reviewerName: isOpen || by === "" ? null : by,
    reviewedOn: isOpen || on === "" ? null : on,
  };
  let free = firstFreeColumn(sheet, source.headerRow);
  return REVIEWER_FIELDS.flatMap((field) => {
    const value = values[field];
    const column = source.columns[field];
    if (column !== undefined) return [{ sheet: sheet.name, row, column, value }];
    if (value === null) return [];
    const added = free++;
    return [
      { sheet: sheet.name, row: source.headerRow, column: added, value: headerOf(field) },
      { sheet: sheet.name, row, column: added, value },
    ];
  });
}

/** What makes a new row one about this indicator of this organisation. */
function labelWrites({
  source,
  row,
  number,
  indicator,
  organisation,
  index,
}: {
  readonly source: TableSource<SelfCheckField>;
  readonly row: number;
  readonly number: string;
  readonly indicator: IndicatorId;
  readonly organisation: string;
  readonly index: number;
}): CellWrite[] {
  const { sheet, columns } = source;
  const name = indicatorById(indicator).name["zh-CN"];
  const cell = (column: number | undefined, value: string): CellWrite[] =>
    column === undefined ? [] : [{ sheet, row, column, value }];
  if (columns.organisation === undefined && index > 0) throw new SessionError("no-organisation-column");
  return [
    ...cell(columns.number, number),
    ...cell(columns.indicator, columns.number === undefined ? `${number}. ${name}` : name),
    ...cell(columns.organisation, organisation),
  ];
}

function headerOf(field: SelfCheckField): string {
  return standardHeader(TABLES.selfCheck, field);
}

function isFilled(value: CellValue): boolean {
  return value !== null;
}

function lastRowOf(sheet: SheetSnapshot): number {
  return sheet.rows.reduce((last, { row, values }) => (values.some(isFilled) ? Math.max(last, row) : last), 0);
}

/** Right of everything from the header down, merged cells included. */
function firstFreeColumn(sheet: SheetSnapshot, headerRow: number): number {
  let free = 0;
  for (const { row, values } of sheet.rows) {
    if (row < headerRow) continue;
    free = Math.max(
      free,
      values.reduce<number>((width, value, column) => (isFilled(value) ? column + 1 : width), 0),
    );
  }
  for (const merge of sheet.merges) if (merge.bottom >= headerRow) free = Math.max(free, merge.right + 1);
  return free;
}

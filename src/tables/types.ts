/** Tables, their rows and fields, and what could not be taken as it stands. */
import type { Bounds } from "../parse/bounds";
import type { CellAddress, CellArea } from "../spreadsheet";
import type { ProblemCode, ProblemParameters } from "./problems";

/** A fact and the cell that states it. */
export interface Stated<T> {
  readonly value: T;
  readonly at: CellAddress;
}

/** A figure that is stated, but is no certain number (约38人, #REF!): what it can be held to. There is a problem as well. */
export interface UnusableFigure {
  readonly value: null;
  /** The cell as a person sees it. */
  readonly text: string;
  readonly bounds: Bounds;
  readonly at: CellAddress;
}

/** A figure as stated. One without a value is stated all the same: nothing may stand in for it. */
export type StatedFigure = Stated<number> | UnusableFigure;

/** Where a table stands: its sheet, header row and the column of each field it has. */
export interface TableSource<Field extends string> {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
}

/** A row of a table. `cellOf(row, field)` gives its address. */
export interface TableRow<Field extends string> {
  readonly source: TableSource<Field>;
  readonly row: number;
}

export type StaffField =
  | "number" | "organisation" | "name" | "post" | "department" | "politicalStatus" | "college" | "grade"
  | "schooling" | "ranking" | "cohort" | "failedCourse" | "collegeExperience" | "note"; // prettier-ignore

export type DepartmentField = "organisation" | "name" | "heads" | "others" | "note";

export type CongressField =
  | "organisation" | "session" | "date" | "place" | "delegates" | "nonCadreDelegates" | "femaleDelegates"
  | "presidiumMethod" | "delegateMethod" | "link"; // prettier-ignore

export type RecordField = "organisation" | "date" | "kind" | "topic" | "participants" | "headcount" | "evidence";

export type DocumentField = "organisation" | "kind" | "title" | "number" | "status" | "date" | "link";

export type GuidanceField = "organisation" | "role" | "name" | "post" | "fullTime";

export type CollegeUnionField =
  | "college" | "organisation" | "staff" | "presidium" | "departments" | "congressDate" | "selfVerdict"; // prettier-ignore

export type SelfCheckField =
  | "number" | "indicator" | "standing" | "verdict" | "yes" | "no" | "note" | "evidence"
  | "reviewerVerdict" | "reviewerGrade" | "reviewerNote" | "reviewerName" | "reviewedOn" | "organisation"; // prettier-ignore

export type Severity = "error" | "warning" | "info";

/** Something in the input that could not be taken as it stands. */
export type Problem = {
  [Code in ProblemCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly parameters: ProblemParameters[Code];
    readonly cells: readonly CellArea[];
  };
}[ProblemCode];

/** The address of a field of a row; the row's first known column where the table lacks that field. */
export function cellOf<Field extends string>(row: TableRow<Field>, field: NoInfer<Field>): CellAddress {
  const { sheet, columns } = row.source;
  const known = Object.values<number | undefined>(columns).filter((column) => column !== undefined);
  const column = columns[field] ?? Math.min(...known);
  return { sheet, row: row.row, column: Number.isFinite(column) ? column : 0 };
}

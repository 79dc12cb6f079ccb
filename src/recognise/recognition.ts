/** What lies in front of us: which form, of which year, whose, as plain data, made before anything is judged. */
import type { OrganisationKind, OrganisationLevel, Scheme } from "../criteria/types";
import type { CivilDate } from "../parse/types";
import type { CellAddress, CellArea } from "../spreadsheet";
import type { UnreadReason } from "../tables/problems";
import type { TableKey } from "../tables/sheets";

/** `stated`: the workbook or the caller says so; `inferred`: it follows from what stands there; `assumed`: nothing says so. */
export type Sureness = "stated" | "inferred" | "assumed";

/** Where a fact was read. `caller`: a choice of the person who runs the check; `form`: the rows of the form itself. */
export type FactSource =
  | "caller"
  | "profile" // 基本信息
  | "title" // the heading above a table
  | "sentence" // a sentence above or below a table
  | "signature" // a dated signature or publication line
  | "sheet-name"
  | "file-name"
  | "form" // numbers and texts of the form's rows, its columns and boxes
  | "rows" // dates in the rows
  | "assessment-day" // the day of assessment says the academic year
  | "academic-year" // the academic year says the day of assessment
  | "today"
  | "default";

/** A recognised fact, how sure it is, and where it was read; `at` is null where no cell says so. */
export interface Recognised<T> {
  readonly value: T;
  readonly sureness: Sureness;
  readonly source: FactSource;
  readonly at: CellAddress | null;
  /** The words it was read from, for messages; "" where there are none. */
  readonly text: string;
}

/** What kind of paper it is. */
export type FormKind =
  | "checklist" // the standard workbook, items numbered 1.1 to 10.3
  | "self-evaluation" // a yearly 改革自评表
  | "filing" // a 备案表
  | "college" // a college's 自评表
  | "questionnaire" // an export with one organisation per row
  | "tables"; // rosters and records without any form

/** Papers that look alike and are not ours. */
export type ForeignForm =
  | "league-reform" // the League's own form of 29 items
  | "club-audit" // 社团年审
  | "class-scores" // 班级成绩、综测
  | "survey" // answers of persons, not of organisations
  | "budget" // 经费预算, 支出明细
  | "contacts" // 通讯录
  | "blank"; // nothing is filled in at all

/** One organisation that the workbook speaks of. */
export interface RecognisedOrganisation {
  /** As results name it: 学生会, 研究生会, 物理学院学生会. */
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly level: Recognised<OrganisationLevel>;
  readonly scheme: Scheme;
  /** The cell that names it, or null. */
  readonly at: CellAddress | null;
}

/** What a block is: one of the tables, 基本信息, a questionnaire, or something that is none of ours. */
export type BlockKind = TableKey | "profile" | "questionnaire" | "unknown";

/** Why a block that holds data was not used. */
export type UnusedReason = UnreadReason;

/** One block of a sheet that holds data, and what became of it. */
export interface RecognisedBlock {
  readonly kind: BlockKind;
  readonly area: CellArea;
  /** Index into `organisations`; null where the rows themselves say whose they are, and where nobody does. */
  readonly owner: number | null;
  /** Null: it is used. */
  readonly unused: UnusedReason | null;
}

/** What must be answered before anything can be judged. Answers go back as `Answers`. */
export type Question =
  /** Which form is it? `options`: ids of the schemes that are likely, the likeliest first. */
  | { readonly ask: "scheme"; readonly at: CellAddress | null; readonly options: readonly string[] }
  /** Whose form is this? `options`: names of the organisations that it can be. */
  | { readonly ask: "owner"; readonly at: CellAddress; readonly text: string; readonly options: readonly string[] }
  /** Not a paper of this kind: says what it looks like. */
  | { readonly ask: "other-file"; readonly at: CellAddress | null; readonly looksLike: ForeignForm | null };

/** What a person says about a workbook; wins over anything that stands in it. */
export interface Answers {
  readonly scheme?: Scheme;
  /** YYYY-MM-DD. */
  readonly asOf?: string;
  /** First year of the academic year. */
  readonly academicYear?: number;
  readonly level?: OrganisationLevel;
  /** Whose a block is: its first cell ("自评表!A3") → the name of an organisation. */
  readonly owners?: Readonly<Record<string, string>>;
}

export interface Recognition {
  readonly form: Recognised<FormKind>;
  /** The scheme of the first organisation. */
  readonly scheme: Recognised<Scheme>;
  /** First year of the form's academic year; null where nothing says or implies one. */
  readonly academicYear: Recognised<number> | null;
  /** The day of assessment, known to the day. */
  readonly asOf: Recognised<CivilDate>;
  readonly school: Recognised<string> | null;
  readonly organisations: readonly RecognisedOrganisation[];
  /** Every block that holds data. */
  readonly blocks: readonly RecognisedBlock[];
  /** Empty: sure enough to judge. */
  readonly questions: readonly Question[];
}

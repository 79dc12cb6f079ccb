/** What a verdict rests on and where: the rows, documents or remarks that decided. */
import type { IndicatorId } from "../criteria/types";
import { areaOf, mergeCells } from "../spreadsheet";
import type { CellAddress, CellArea } from "../spreadsheet";
import type { DocumentKind, GuidanceRole, Organisation, RecordKind, TableRow } from "../workbook/submission";
import type { Basis, Outcome } from "./assessment";
import { TABLE_OF } from "./places";

export interface Grounds {
  readonly basis: Basis | null;
  readonly cells: readonly CellArea[];
  readonly count: number;
}

const NONE: Grounds = { basis: null, cells: [], count: 0 };

const DOCUMENTS: Readonly<Partial<Record<IndicatorId, DocumentKind>>> = {
  "1.2": "charter",
  "2.3": "reform-plan",
  "7.4": "exit-rules",
  "9.3": "party-plan",
};
const RECORDS: Readonly<Partial<Record<IndicatorId, RecordKind>>> = {
  "7.1": "political-study",
  "7.2": "staff-training",
  "7.3": "conduct-pledge",
  "8.1": "review-meeting",
  "8.2": "review-meeting",
  "9.1": "party-hearing",
};
const ROLES: Readonly<Partial<Record<IndicatorId, readonly GuidanceRole[]>>> = {
  "9.2": ["leader-in-charge", "teaching-leader"],
  "10.1": ["league-guide"],
  "10.2": ["secretary-general"],
};

/** Where a row stands, and the columns of its table. */
type AnyRow = Pick<TableRow<never>, "row"> & {
  readonly source: { readonly sheet: string; readonly columns: Readonly<Partial<Record<string, number>>> };
};

/** The rows that are an indicator's data. */
function rowsOf(organisation: Organisation, id: IndicatorId): readonly AnyRow[] {
  const { roster, departments, congresses, records, documents, guidance, collegeUnions } = organisation;
  switch (TABLE_OF[id]) {
    case "roster":
      return roster;
    case "departments":
      return departments.length > 0 ? departments : roster;
    case "congresses":
      return congresses;
    case "records":
      return records.filter(({ kind }) => kind === RECORDS[id]);
    case "documents":
      return documents.filter(({ kind }) => kind === DOCUMENTS[id]);
    case "guidance":
      return guidance.filter(({ role }) => ROLES[id]?.includes(role));
    case "collegeUnions":
      return collegeUnions;
    default:
      return [];
  }
}

/** What an outcome of a check rests on. */
export function groundsOf(organisation: Organisation, id: IndicatorId, found: Outcome): Grounds {
  if (found.basis === null || found.verdict === "missing" || found.verdict === "not-applicable") return NONE;
  const stated = found.findings.filter(({ code }) => code === "from-declaration").flatMap(({ cells }) => cells);
  if (stated.length > 0) return { basis: "declared", cells: stated, count: 1 };
  const rows = found.basis === "data" ? rowsOf(organisation, id) : [];
  // A date or a figure of the remark is the school's word.
  if (rows.length === 0) return declared(organisation, id);
  return { basis: TABLE_OF[id] === "documents" ? "document" : "data", cells: areasOfRows(rows), count: rows.length };
}

function declared({ declarations }: Organisation, id: IndicatorId): Grounds {
  const declaration = declarations.get(id);
  if (!declaration) return { ...NONE, basis: "declared" };
  const { at, note, evidence } = declaration;
  const cells = [at, note?.at, evidence?.at].filter((cell): cell is CellAddress => cell !== undefined);
  return { basis: "declared", cells: mergeCells(cells), count: 1 };
}

/** One area for each run of rows, over all columns of the table. */
function areasOfRows(rows: readonly AnyRow[]): CellArea[] {
  const areas: { sheet: string; top: number; left: number; bottom: number; right: number }[] = [];
  for (const { source, row } of rows) {
    const last = areas.at(-1);
    if (last?.sheet === source.sheet && last.bottom === row - 1) {
      last.bottom = row;
      continue;
    }
    const columns = Object.values(source.columns).filter((column) => column !== undefined);
    areas.push({ sheet: source.sheet, top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) });
  }
  return areas;
}

/** A reviewer's decision is its own basis. */
export function groundsOfDecision(at: CellAddress): Grounds {
  return { basis: "reviewer", cells: [areaOf(at)], count: 1 };
}

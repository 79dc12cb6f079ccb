/** What there is in the workbook before anything is written: protection, and all that an earlier run left. */
import { MARK_TONES, overlayFormula, parseCellName } from "../../spreadsheet";
import type { Capabilities } from "./capabilities";
import type { Session } from "./connection";
import { askOwnSheets } from "./names";
import { splitAddress } from "./rectangles";

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** What protection of the sheet forbids. */
  readonly locked: { readonly marks: boolean; readonly notes: boolean };
  /** Ids of the conditional formats that are ours. */
  readonly marks: readonly string[];
  /** How many conditional formats the users have there. */
  readonly otherFormats: number;
}

/** A threaded comment or a note, whoever wrote it. */
export interface Remark {
  readonly kind: "comment" | "note";
  /** The comment's id; a note is found by its cell. */
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly replies: readonly { readonly id: string; readonly content: string }[];
}

export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  /** Name of the sheet on top. */
  readonly active: string;
  /** Tabs can be neither added nor deleted. */
  readonly structureLocked: boolean;
  /** Our summary, and one that an earlier run did not finish. */
  readonly summary: string | null;
  readonly draft: string | null;
  readonly markers: { readonly summary: boolean; readonly draft: boolean };
  readonly remarks: readonly Remark[];
}

/**
 * Reads it all in two requests; in one where there are neither conditional formats nor comments, and in one more where
 * a sheet turned up since `ids` were read.
 */
export async function readState(
  session: Session,
  ids: readonly string[],
  capabilities: Capabilities,
): Promise<WorkbookState> {
  const { workbook } = session.context;
  workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected,items/protection/options");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  workbook.protection.load("protected");
  const own = askOwnSheets(workbook);
  const comments = capabilities.comments ? workbook.comments : null;
  comments?.load("items/id,items/content");
  const notes = capabilities.notes ? workbook.notes : null;
  notes?.load("items/content");
  const formats = new Map(ids.map((id) => [id, askFormats(workbook.worksheets.getItemOrNullObject(id))]));
  await session.read();

  const sheets = workbook.worksheets.items;
  const late = sheets.filter(({ id }) => !formats.has(id));
  for (const sheet of late) formats.set(sheet.id, askFormats(sheet));
  if (late.length > 0) await session.read();

  // Named anew: what hangs on a range does not outlive the request it was made for.
  const customs = sheets.flatMap(({ id: sheet }) =>
    (formats.get(sheet)?.items ?? [])
      .filter(({ type }) => type === "Custom")
      .map(({ id }) => ({ id, rule: askRule(workbook, sheet, id) })),
  );
  const remarks = [
    ...(comments?.items ?? []).map((comment) => askRemark("comment", comment.id, comment)),
    ...(notes?.items ?? []).map((note) => askRemark("note", "", note)),
  ];
  if (customs.length > 0 || remarks.length > 0) await session.read();

  const ours = new Set(customs.filter(({ rule }) => isOurFormula(rule.formula)).map(({ id }) => id));
  return {
    sheets: sheets.map(({ id, name, visibility, protection }) => {
      const all = formats.get(id)?.items ?? [];
      const marks = all.map((format) => format.id).filter((format) => ours.has(format));
      return {
        id,
        name,
        visible: visibility === "Visible",
        locked: {
          marks: protection.protected && !allows(protection.options, "allowFormatCells"),
          notes: protection.protected && !allows(protection.options, "allowEditObjects"),
        },
        marks,
        otherFormats: all.length - marks.length,
      };
    }),
    active: active.name,
    structureLocked: workbook.protection.protected,
    ...own.read(),
    remarks: remarks.flatMap((read) => read() ?? []),
  };
}

/** Excel may tell no options at all. */
function allows(options: unknown, what: string): boolean {
  return typeof options === "object" && options !== null && Reflect.get(options, what) === true;
}

function askFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  return formats;
}

function askRule(workbook: Excel.Workbook, sheet: string, id: string): Excel.ConditionalFormatRule {
  const { rule } = workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).custom;
  rule.load("formula");
  return rule;
}

/** Queues the questions about a remark; the answer is null where its place cannot be told. */
function askRemark(kind: Remark["kind"], id: string, remark: Excel.Comment | Excel.Note): () => Remark | null {
  const location = remark.getLocation();
  location.load("address");
  const replies = "replies" in remark ? remark.replies : null;
  replies?.load("items/id,items/content");
  return () => {
    const place = splitAddress(location.address);
    const cell = place && parseCellName(place.cell);
    if (!place || !cell) return null;
    const { content } = remark;
    const answers = (replies?.items ?? []).map((reply) => ({ id: reply.id, content: reply.content }));
    return { kind, id, sheet: place.sheet, ...cell, content, replies: answers };
  };
}

/** Excel writes the formula back with "=", and other programs may have put blanks into it. */
export function isOurFormula(formula: string): boolean {
  const compact = formula.replaceAll(" ", "").replace(/^=/, "");
  return MARK_TONES.some((tone) => compact === overlayFormula(tone));
}

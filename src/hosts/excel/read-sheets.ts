/** Reading sheets in full: one request where they fit, else as many as their size asks for. */
import {
  HostError,
  InputError,
  SUMMARY_MARKER,
  type MergedArea,
  type RowSnapshot,
  type SheetSnapshot,
} from "../../spreadsheet";
import { rowsOf } from "./cells";
import { halve, planRequests, type Part } from "./chunks";
import type { Session } from "./connection";
import { askOwnSheets } from "./names";
import { extentOf, tableOf } from "./outline";
import { askMerges, mergesThatFailed, readCrowdedMerges } from "./read-merges";

/** More cells than this in all the sheets together would fill the pane's memory. */
const MOST_CELLS = 3_000_000;

export interface ReadOptions {
  /** Where filled cells were when last looked at; a sheet that is not among them is looked at first. */
  readonly extents: ReadonlyMap<string, Part>;
  readonly mergedAreas: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

interface SheetFacts {
  readonly visible: boolean;
  readonly protected: boolean;
  readonly merges: readonly MergedArea[];
  readonly extent: Part | null;
}

interface Reading extends ReadOptions {
  /** Sheets with more merged areas than Excel tells at once. */
  readonly crowded: Set<string>;
}

/** The sheets in the order of `names`. @throws HostError sheet-deleted, InputError too-large */
export async function readSheets(
  session: Session,
  names: readonly string[],
  given: ReadOptions,
): Promise<SheetSnapshot[]> {
  const options: Reading = { ...given, crowded: new Set() };
  const unknown = names.some((name) => !options.extents.has(name));
  const known = unknown ? await look(session, names, options) : null;
  const extents = known ? extentsOf(known) : options.extents;
  const parts = names.flatMap((name) => extents.get(name) ?? []);
  refuseTooLarge(parts);
  const { rows, facts } = await readParts(session, names, parts, known, options);
  // What grew since it was looked at is read again, with what is known of it now.
  const grown = names.filter((name) => !covers(extents.get(name), facts.get(name)?.extent ?? null));
  if (grown.length > 0) {
    const now = grown.flatMap((name) => facts.get(name)?.extent ?? []);
    refuseTooLarge(now);
    const again = await readParts(session, grown, now, facts, options);
    for (const name of grown) rows.set(name, again.rows.get(name) ?? []);
  }
  const merged = new Map<string, readonly MergedArea[]>();
  for (const name of options.crowded) {
    const extent = facts.get(name)?.extent;
    if (extent) merged.set(name, await readCrowdedMerges(session, extent));
  }
  return names.map((name) => {
    const { visible = true, protected: locked = false, merges: few = [] } = facts.get(name) ?? {};
    const merges = merged.get(name) ?? few;
    return { name, visible, protected: locked, partial: false, rows: rows.get(name) ?? [], merges };
  });
}

function refuseTooLarge(parts: readonly Part[]): void {
  let cells = 0;
  for (const { sheet, rows, columns } of parts) {
    cells += rows * columns;
    if (cells > MOST_CELLS) throw new InputError("too-large", { sheet, detail: `${rows} × ${columns}` });
  }
}

function extentsOf(facts: ReadonlyMap<string, SheetFacts>): Map<string, Part> {
  const extents = new Map<string, Part>();
  for (const [name, { extent }] of facts) if (extent) extents.set(name, extent);
  return extents;
}

/** Whether all that is filled now lies where we looked. */
function covers(before: Part | undefined, now: Part | null): boolean {
  if (!before || !now) return now === null;
  return (
    now.top >= before.top &&
    now.left >= before.left &&
    now.top + now.rows <= before.top + before.rows &&
    now.left + now.columns <= before.left + before.columns
  );
}

async function look(session: Session, names: readonly string[], reading: Reading): Promise<Map<string, SheetFacts>> {
  for (;;) {
    const asked = askFacts(session, names, reading);
    try {
      await session.read();
      return asked.read();
    } catch (error) {
      if (!isCrowded(error, reading)) throw error;
    }
  }
}

/** Notes the sheet whose merged areas were too many for the request. */
function isCrowded(error: unknown, { crowded }: Reading): boolean {
  const sheet = mergesThatFailed(error);
  if (sheet === null || crowded.has(sheet)) return false;
  crowded.add(sheet);
  return true;
}

/** Queues the questions about sheets that are asked once for each. */
function askFacts(
  { context }: Session,
  names: readonly string[],
  { mergedAreas, crowded }: Reading,
): { read: () => Map<string, SheetFacts> } {
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    sheet.protection.load("protected");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const merged = mergedAreas && !crowded.has(name) ? askMerges(context, used, name) : null;
    return { name, sheet, used, merged };
  });
  return {
    read: () =>
      new Map(
        asked.map(({ name, sheet, used, merged }) => {
          if (sheet.isNullObject) throw new HostError("sheet-deleted", `Worksheet · ${name}`);
          const facts: SheetFacts = {
            visible: sheet.visibility === "Visible",
            protected: sheet.protection.protected,
            extent: used.isNullObject ? null : extentOf(name, used),
            merges: merged?.() ?? [],
          };
          return [name, facts];
        }),
      ),
  };
}

interface PartsRead {
  readonly rows: Map<string, RowSnapshot[]>;
  readonly facts: ReadonlyMap<string, SheetFacts>;
}

/** Reads parts; facts about their sheets come with the first request unless they are known. */
async function readParts(
  session: Session,
  names: readonly string[],
  parts: readonly Part[],
  known: ReadonlyMap<string, SheetFacts> | null,
  options: Reading,
): Promise<PartsRead> {
  const rows = new Map<string, RowSnapshot[]>();
  let facts = known;
  let waiting: Part[][] = planRequests(parts);
  if (waiting.length === 0 && !facts) facts = await look(session, names, options);
  const total = waiting.length;
  let left = total;
  for (let request = waiting.shift(); request; request = waiting.shift()) {
    const asked = facts ? null : askFacts(session, names, options);
    const ranges = request.map((part) => ({ part, range: askPart(session, part) }));
    try {
      await session.read();
    } catch (error) {
      if (isCrowded(error, options)) {
        waiting = [request, ...waiting];
        continue;
      }
      const halves = error instanceof HostError && error.code === "response-too-large" ? halve(request) : null;
      if (!halves) throw error;
      waiting = [...halves, ...waiting];
      continue;
    }
    if (asked) facts = asked.read();
    for (const { part, range } of ranges) {
      if (range.isNullObject) continue;
      const held = rows.get(part.sheet) ?? [];
      for (const row of rowsOf(tableOf(range))) held.push(row);
      rows.set(part.sheet, held);
    }
    left = Math.min(left - 1, waiting.length);
    options.onProgress?.(total - Math.max(0, left), total);
  }
  return { rows, facts: facts ?? new Map<string, SheetFacts>() };
}

function askPart({ context }: Session, { sheet, top, left, rows, columns }: Part): Excel.Range {
  const range = context.workbook.worksheets.getItemOrNullObject(sheet).getRangeByIndexes(top, left, rows, columns);
  range.load("rowIndex,columnIndex,values,numberFormat,valueTypes");
  return range;
}

/** Our own sheet as it stands now, or null; one request where it is of a usual size. */
export async function readOwnSheet(session: Session): Promise<SheetSnapshot | null> {
  const { workbook } = session.context;
  const { worksheet: sheet } = workbook.names.getItemOrNullObject(SUMMARY_MARKER).getRangeOrNullObject();
  sheet.load("name,visibility");
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,values,numberFormat,valueTypes");
  try {
    await session.read();
  } catch (error) {
    if (error instanceof HostError && error.code === "response-too-large") return readLargeOwnSheet(session);
    throw error;
  }
  if (sheet.isNullObject) return null;
  return {
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    protected: sheet.protection.protected,
    partial: false,
    rows: used.isNullObject ? [] : rowsOf(tableOf(used)),
    merges: [],
  };
}

async function readLargeOwnSheet(session: Session): Promise<SheetSnapshot | null> {
  const own = askOwnSheets(session.context.workbook);
  await session.read();
  const { summary } = own.read();
  if (summary === null) return null;
  const [sheet] = await readSheets(session, [summary], { extents: new Map(), mergedAreas: false });
  return sheet ?? null;
}

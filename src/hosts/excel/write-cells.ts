/** Single values into cells that are there. */
import { HostError, type CellValue, type CellWrite } from "../../spreadsheet";
import { cellValue } from "./cells";
import type { Session } from "./connection";
import type { Step } from "./steps";
import { asTyped } from "./typed-text";
import { alike, type SeenSheet } from "./unmoved";

const CALL_BYTES = 500;

interface Run {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: (string | number | boolean)[];
}

/** Runs of cells side by side in a row. */
function runsOf(cells: readonly CellWrite[]): Run[] {
  const runs: Run[] = [];
  const sorted = [...cells].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.row - b.row || a.column - b.column,
  );
  for (const { sheet, row, column, value } of sorted) {
    // "" empties a cell, null would leave it as it is.
    const typed = value === null ? "" : asTyped(value);
    const last = runs.at(-1);
    const next = last ? last.column + last.values.length : -1;
    if (last && last.sheet === sheet && last.row === row && column <= next) {
      last.values[column - last.column] = typed;
    } else runs.push({ sheet, row, column, values: [typed] });
  }
  return runs;
}

/** One step for each run of cells; formats stay as they are. */
export function writeSteps(cells: readonly CellWrite[]): Step[] {
  return runsOf(cells).map(({ sheet, row, column, values }) => ({
    bytes: CALL_BYTES + values.reduce<number>((sum, value) => sum + String(value).length * 3 + 3, 0),
    run: (scope) => {
      scope.sheet(sheet).getRangeByIndexes(row, column, 1, values.length).values = [values];
    },
  }));
}

/**
 * Writes where the rows are as they were read: looks first, and holds on to the cells from then on, so that they are the
 * same ones even where rows are put in above them at that very moment.
 *
 * @throws HostError changed-meanwhile: nothing was written
 */
export async function writeSeen(
  session: Session,
  cells: readonly CellWrite[],
  seen: ReadonlyMap<string, SeenSheet>,
): Promise<void> {
  const { context } = session;
  const held = runsOf(cells).map((run) => {
    const sheet = context.workbook.worksheets.getItem(run.sheet);
    const before = seen.get(run.sheet)?.snapshot.rows.find(({ row }) => row === run.row)?.values ?? [];
    const row = sheet.getRangeByIndexes(run.row, 0, 1, Math.max(1, before.length, run.column + run.values.length));
    row.load("values");
    const target = sheet.getRangeByIndexes(run.row, run.column, 1, run.values.length);
    context.trackedObjects.add(target);
    return { run, before, row, target };
  });
  await session.read();
  const changed = held.some(({ before, row }) => !alike(before, valuesOf(row)));
  if (!changed) {
    for (const { run, target } of held) target.values = [run.values];
  }
  // Along with the writing: what is held makes Excel slow.
  for (const { target } of held) context.trackedObjects.remove(target);
  try {
    if (changed) await session.read();
    else await session.write(context);
  } catch (error) {
    const failure = error instanceof HostError ? error : session.failed(error);
    // The row was deleted under our hands.
    if (failure.code === "sheet-deleted") throw new HostError("changed-meanwhile", failure.details, { cause: error });
    throw failure;
  }
  if (changed) throw new HostError("changed-meanwhile", held.map(({ run }) => run.sheet)[0] ?? "");
}

function valuesOf(range: Excel.Range): CellValue[] {
  const [line = []]: readonly (readonly unknown[])[] = range.values;
  return line.map((value) => cellValue(value, undefined));
}

/** Single values into cells that are there. */
import type { CellWrite } from "../../spreadsheet";
import type { Step } from "./steps";
import { asTyped } from "./typed-text";

const CALL_BYTES = 500;

/** One step for each run of cells side by side in a row; formats stay as they are. */
export function writeSteps(cells: readonly CellWrite[]): Step[] {
  const runs: { sheet: string; row: number; column: number; values: (string | number | boolean)[] }[] = [];
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
  return runs.map(({ sheet, row, column, values }) => ({
    bytes: CALL_BYTES + values.reduce<number>((sum, value) => sum + String(value).length * 3 + 3, 0),
    run: (scope) => {
      scope.sheet(sheet).getRangeByIndexes(row, column, 1, values.length).values = [values];
    },
  }));
}

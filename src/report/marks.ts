/** Which cells are coloured, and how: one tone per cell, areas of one sheet never overlapping. */
import type { CellArea, Mark, MarkTone } from "../spreadsheet";

/** Cells to colour: those of a gap, of a remark beside a pass, of a problem in the input. */
export interface ToMark {
  readonly cells: readonly CellArea[];
  readonly tone: MarkTone;
}

/** The strongest tone wins where findings meet on a cell. */
const STRONGEST_FIRST: readonly MarkTone[] = ["fail", "review", "missing"];

interface Stretch {
  readonly top: number;
  readonly bottom: number;
  readonly tone: MarkTone;
}

/** The marks of all of them, by sheet and then in reading order. n log n in the number of cell areas. */
export function planMarks(entries: readonly ToMark[]): Mark[] {
  const sheets = new Map<string, Map<number, Stretch[]>>();
  for (const { cells, tone } of entries) {
    for (const { sheet, top, left, bottom, right } of cells) {
      const columns = sheets.get(sheet) ?? new Map<number, Stretch[]>();
      sheets.set(sheet, columns);
      for (let column = left; column <= right; column += 1) {
        const stretches = columns.get(column) ?? [];
        columns.set(column, stretches);
        stretches.push({ top, bottom, tone });
      }
    }
  }
  return [...sheets].flatMap(([sheet, columns]) => marksOfSheet(sheet, columns));
}

function marksOfSheet(sheet: string, columns: ReadonlyMap<number, readonly Stretch[]>): Mark[] {
  const marks: Mark[] = [];
  // Marks that end in the column before, by rows and tone: a column with the same stretch widens them.
  let open = new Map<string, number>();
  for (const [column, stretches] of [...columns].sort(([a], [b]) => a - b)) {
    const next = new Map<string, number>();
    for (const { top, bottom, tone } of flatten(stretches)) {
      const key = `${top} ${bottom} ${tone}`;
      const at = open.get(key);
      const before = at === undefined ? undefined : marks[at];
      if (at !== undefined && before && before.area.right === column - 1) {
        marks[at] = { tone, area: { ...before.area, right: column } };
        next.set(key, at);
      } else {
        next.set(key, marks.length);
        marks.push({ tone, area: { sheet, top, left: column, bottom, right: column } });
      }
    }
    open = next;
  }
  return marks.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** The stretches of one column without overlaps: at each row the strongest tone; equal neighbours joined. */
function flatten(stretches: readonly Stretch[]): Stretch[] {
  const edges = stretches
    .flatMap(({ top, bottom, tone }) => [
      { row: top, tone, change: 1 },
      { row: bottom + 1, tone, change: -1 },
    ])
    .sort((a, b) => a.row - b.row);
  const depth: Record<MarkTone, number> = { missing: 0, review: 0, fail: 0 };
  const flat: { top: number; bottom: number; tone: MarkTone }[] = [];
  let from = 0;
  for (const { row, tone, change } of edges) {
    const shown = strongest(depth);
    if (shown !== null && row > from) {
      const last = flat.at(-1);
      if (last && last.tone === shown && last.bottom === from - 1) last.bottom = row - 1;
      else flat.push({ top: from, bottom: row - 1, tone: shown });
    }
    from = row;
    depth[tone] += change;
  }
  return flat;
}

function strongest(depth: Readonly<Record<MarkTone, number>>): MarkTone | null {
  return STRONGEST_FIRST.find((tone) => depth[tone] > 0) ?? null;
}

/**
 * Whether cells still lie where they were read. Excel tells nobody that a row was put in between two requests of an
 * add-in; what is marked by its address would be another person's then. So what was read is read once more.
 */
import type { CellValue, RowSnapshot, SheetSnapshot } from "../../spreadsheet";
import { cellValue, comparable } from "./cells";
import type { Part } from "./chunks";
import type { Pages } from "./pages";

/** A sheet as it was read, and where its filled cells were (null: there were none). */
export interface SeenSheet {
  readonly snapshot: SheetSnapshot;
  readonly extent: Part | null;
}

/**
 * `edited`: some cells say something else, and all that is the same is where it was. `moved`: what was in one row is in
 * another, or gone.
 */
export type Difference = "same" | "edited" | "moved";

/** The most of an answer that is taken up by looking once more; how long that will be is known from what was read. */
const BYTES_PER_GLANCE = 1_500_000;
const CELL_BYTES = 4;

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

type Values = readonly CellValue[];

/** Rows of a sheet, from the first column on. */
interface Strip {
  readonly sheet: string;
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
}

/** One question: strips of sheets as they are now. */
export class Glance {
  private ranges: readonly { readonly strip: Strip; readonly range: Excel.Range }[] = [];

  constructor(
    private readonly strips: readonly Strip[],
    readonly answerBytes: number,
  ) {}

  get asked(): boolean {
    return this.ranges.length > 0;
  }

  ask({ workbook }: Excel.RequestContext): void {
    this.ranges = this.strips.map((strip) => {
      const sheet = workbook.worksheets.getItemOrNullObject(strip.sheet);
      const range = sheet.getRangeByIndexes(strip.top, 0, strip.rows, strip.columns);
      range.load("values");
      return { strip, range };
    });
  }

  read(): { sheet: string; row: number; values: Values }[] {
    return this.ranges.flatMap(({ strip: { sheet, top }, range }) =>
      range.isNullObject
        ? []
        : range.values.map((line: readonly unknown[], index) => ({
            sheet,
            row: top + index,
            values: line.map((value) => cellValue(value, undefined)),
          })),
    );
  }
}

/** Strips of the sheets that fit into an answer each: one row and one column more than were filled, for what moved there. */
export function glancesAt(sheets: readonly SeenSheet[], limit = BYTES_PER_GLANCE): Glance[] {
  const glances: { strips: Strip[]; bytes: number }[] = [];
  for (const { snapshot, extent } of sheets) {
    const { top, left, rows, columns } = extent ?? { top: 0, left: 0, rows: 0, columns: 0 };
    const width = Math.min(MAX_COLUMNS, left + columns + 1);
    const sizes = new Map(snapshot.rows.map(({ row, values }) => [row, bytesOf(values)]));
    for (let row = 0; row < Math.min(MAX_ROWS, top + rows + 1); row += 1) {
      const bytes = width * CELL_BYTES + (sizes.get(row) ?? 0);
      let last = glances.at(-1);
      if (!last || last.bytes + bytes > limit) {
        last = { strips: [], bytes: 0 };
        glances.push(last);
      }
      last.bytes += bytes;
      const strip = last.strips.at(-1);
      if (strip?.sheet === snapshot.name) last.strips[last.strips.length - 1] = { ...strip, rows: strip.rows + 1 };
      else last.strips.push({ sheet: snapshot.name, top: row, rows: 1, columns: width });
    }
  }
  return glances.map(({ strips, bytes }) => new Glance(strips, bytes));
}

function bytesOf(values: Values): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length * 3 : 20), 0);
}

/** A sheet as the glances at it show it. */
export function snapshotOf({ snapshot }: SeenSheet, glances: readonly Glance[]): SheetSnapshot {
  const rows = glances.flatMap((glance) => glance.read()).filter(({ sheet }) => sheet === snapshot.name);
  const known = new Map(snapshot.rows.map((row) => [row.row, row]));
  return {
    ...snapshot,
    rows: rows
      .filter(({ values }) => values.some(isFilled))
      .map(({ row, values }) => ({
        row,
        values: [...values, ...(known.get(row)?.values.slice(values.length) ?? [])],
        formats: known.get(row)?.formats ?? [],
      })),
  };
}

/** What became of the sheets, by all the glances at them. */
export function compareWith(sheets: readonly SeenSheet[], glances: readonly Glance[]): Difference {
  const now = new Map<string, Map<number, Values>>();
  for (const { sheet, row, values } of glances.flatMap((glance) => glance.read())) {
    const rows = now.get(sheet) ?? new Map<number, Values>();
    rows.set(row, values);
    now.set(sheet, rows);
  }
  const found = sheets.map(({ snapshot }) => compareRows(snapshot.rows, now.get(snapshot.name) ?? new Map()));
  return found.includes("moved") ? "moved" : found.includes("edited") ? "edited" : "same";
}

/** Compares rows as they were with rows as they are; rows that are not in `after` are empty. */
export function compareRows(before: readonly RowSnapshot[], after: ReadonlyMap<number, Values>): Difference {
  const old = new Map(before.map(({ row, values }) => [row, values]));
  const rows = new Set([...old.keys(), ...after.keys()]);
  const differing = [...rows].filter((row) => !alike(old.get(row) ?? [], after.get(row) ?? []));
  if (differing.length === 0) return "same";
  const filled = before.filter(({ values }) => values.some(isFilled)).length;
  // Columns that were put in or taken out leave hardly a row as it was.
  if (differing.length > Math.max(2, filled / 2)) return "moved";
  const places = new Map<string, number[]>();
  for (const [row, values] of old) {
    const key = keyOf(values);
    if (key !== "") places.set(key, [...(places.get(key) ?? []), row]);
  }
  for (const row of differing) {
    const values = after.get(row) ?? [];
    const [was, is] = [count(old.get(row) ?? []), count(values)];
    if (is === 0 && was > 1) return "moved";
    // A copy of another row in an empty place is a new row; in the place of a filled one, something moved.
    if (was > 0 && (places.get(keyOf(values)) ?? []).some((place) => place !== row)) return "moved";
  }
  return "edited";
}

function isFilled(value: CellValue): boolean {
  return value !== null;
}

function count(values: Values): number {
  return values.filter(isFilled).length;
}

/** A row as a text, without the empty cells behind; "" for an empty row. */
function keyOf(values: Values): string {
  let end = values.length;
  while (end > 0 && values[end - 1] === null) end -= 1;
  return end === 0 ? "" : JSON.stringify(values.slice(0, end).map(comparable));
}

/** Whether two rows say the same. */
export function alike(a: Values, b: Values): boolean {
  const length = Math.max(a.length, b.length);
  for (let column = 0; column < length; column += 1) {
    if (comparable(a[column]) !== comparable(b[column])) return false;
  }
  return true;
}

/** The same as pages, so that they are read along with other things. */
export class GlancePages implements Pages<Glance> {
  readonly found: Glance[] = [];
  private waiting: Glance[];
  private asked: Glance | null = null;
  private limit = BYTES_PER_GLANCE;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sheets: readonly SeenSheet[],
  ) {
    this.waiting = glancesAt(sheets);
  }

  ask(): boolean {
    this.asked = this.waiting[0] ?? null;
    this.asked?.ask(this.context);
    return this.asked !== null;
  }

  take(): void {
    if (!this.asked) return;
    this.found.push(this.asked);
    this.waiting = this.waiting.slice(1);
    this.asked = null;
  }

  shrink(): boolean {
    const smaller = Math.ceil(this.limit / 4);
    if (smaller < 1_000 || this.waiting.length === 0) return false;
    this.limit = smaller;
    // From the beginning: what was seen already is seen once more.
    this.found.length = 0;
    this.waiting = glancesAt(this.sheets, smaller);
    return true;
  }

  difference(): Difference {
    return compareWith(this.sheets, this.found);
  }
}

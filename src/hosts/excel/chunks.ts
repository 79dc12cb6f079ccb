/** Which cells to ask for in one request, so that no answer is over the 5 MB that Excel on the web sends. */

/** Cells of one sheet by rows. */
export interface Part {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** 4 MB at 45 bytes for a cell: its value, its format code and its type. */
export const CELLS_PER_REQUEST = 90_000;
/** Larger blocks make Excel slow. */
export const ROWS_PER_PART = 20_000;

/** Rows of a part that fit into so many cells; at least one. */
function rowsThatFit(columns: number, cells: number): number {
  return Math.max(1, Math.min(ROWS_PER_PART, Math.floor(cells / Math.max(1, columns))));
}

/** Requests of parts, in order; a large sheet is cut into parts by rows, in rising order. */
export function planRequests(sheets: readonly Part[], cells = CELLS_PER_REQUEST): Part[][] {
  const requests: Part[][] = [];
  let room = 0;
  for (const part of sheets.flatMap((sheet) => cut(sheet, rowsThatFit(sheet.columns, cells)))) {
    const size = part.rows * part.columns;
    const last = requests.at(-1);
    if (last && size <= room) {
      last.push(part);
      room -= size;
    } else {
      requests.push([part]);
      room = cells - size;
    }
  }
  return requests;
}

function cut(part: Part, rows: number): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < part.rows; from += rows) {
    parts.push({ ...part, top: part.top + from, rows: Math.min(rows, part.rows - from) });
  }
  return parts;
}

/** The same request in two, for an answer that was too large all the same; null for a single row. */
export function halve(parts: readonly Part[]): [Part[], Part[]] | null {
  if (parts.length > 1) {
    const middle = Math.ceil(parts.length / 2);
    return [parts.slice(0, middle), parts.slice(middle)];
  }
  const [only] = parts;
  if (!only || only.rows < 2) return null;
  const [first, ...rest] = cut(only, Math.ceil(only.rows / 2));
  return first ? [[first], rest] : null;
}

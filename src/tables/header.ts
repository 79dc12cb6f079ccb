/** Finding the header row of a table: the row within the first 20 that holds most of the headers looked for. */
import type { RowSnapshot, SheetSnapshot } from "../spreadsheet";
import { isBlank, rowAt } from "./grid";
import { headerKey } from "../parse/text";
import { HEADER_ROWS } from "./sheets";
import type { FieldGroups, TableSpec } from "./sheets";

/** Wider sheets are read as far as this; no form has more columns. */
export const MAX_HEADER_COLUMNS = 256;

export interface HeaderMatch<Field extends string> {
  /** The last row of the header. */
  readonly row: number;
  readonly columns: ReadonlyMap<Field, number>;
  /** Columns that state a field once more and are not read. */
  readonly duplicates: readonly DuplicateColumn[];
}

export interface DuplicateColumn {
  readonly row: number;
  readonly column: number;
  readonly header: string;
  /** True where both columns have the very same header, not merely two names for the same thing. */
  readonly sameName: boolean;
}

/** A field that a header can stand for; a lower rank is the better name for it. */
interface Meaning<Field extends string> {
  readonly field: Field;
  readonly rank: number;
}

interface Hit<Field extends string> extends Meaning<Field> {
  readonly row: number;
  readonly column: number;
  readonly header: string;
}

const MOST_MEANINGS = 2048;
const SHORTEST_PART = 4;
/** A longer text is a note, not a header. */
const LONGEST_HEADER = 40;
/** Behind every full name of a field. */
const PART_RANK = 1000;

/** Knows the headers of one table. */
export class HeaderFinder<Field extends string> {
  readonly #spec: TableSpec<Field>;
  readonly #names = new Map<string, Meaning<Field>>();
  /** Names long enough to be known inside a longer header, the longest first. */
  readonly #parts: readonly (readonly [string, Field])[];
  /** What keys turned out to mean: the same ones come again with every sheet and workbook. */
  readonly #meanings = new Map<string, Meaning<Field> | null>();

  constructor(spec: TableSpec<Field>) {
    this.#spec = spec;
    // A standard header belongs to its own column, whatever other columns have it as a synonym.
    for (const { field, headers } of spec.columns) this.#names.set(headerKey(headers[0] ?? ""), { field, rank: 0 });
    for (const { field, headers } of spec.columns) {
      headers.forEach((header, rank) => {
        const key = headerKey(header);
        if (!this.#names.has(key)) this.#names.set(key, { field, rank });
      });
    }
    this.#parts = [...this.#names]
      .map(([key, { field }]) => [key, field] as const)
      .filter(([key]) => key.length >= SHORTEST_PART)
      .sort(([a], [b]) => b.length - a.length);
  }

  /**
   * The best header of the sheet, or null. `alone`: the sheet's name does not tell what it is, so more is asked of
   * the header.
   */
  find(sheet: SheetSnapshot, alone: boolean): HeaderMatch<Field> | null {
    const required = alone ? this.#spec.requiredAlone : this.#spec.required;
    let best: HeaderMatch<Field> | null = null;
    for (const row of sheet.rows) {
      if (row.row >= HEADER_ROWS) break;
      for (const match of this.#matchesAt(sheet, row)) {
        if (meets(match.columns, required) && match.columns.size > (best?.columns.size ?? 0)) best = match;
      }
    }
    return best;
  }

  /** This row as a header of its own, and together with the row below where that one splits its columns up. */
  #matchesAt(sheet: SheetSnapshot, row: RowSnapshot): HeaderMatch<Field>[] {
    const own = this.#hits(row);
    if (own.length === 0) return [];
    const single = settle(own, row.row);
    const below = rowAt(sheet.rows, row.row + 1);
    const lower = below && this.#isWholly(below) ? this.#hits(below) : [];
    if (lower.length === 0) return [single];
    // A parent header (学习成绩) gives way to the column below it that says the same more closely (综合排名).
    const covered = new Set(lower.map(({ column }) => column));
    return [single, settle([...own.filter(({ column }) => !covered.has(column)), ...lower], row.row + 1)];
  }

  /** True where every cell of the row is a header: then it is no row of data. */
  #isWholly(row: RowSnapshot): boolean {
    return row.values.every(
      (value) => isBlank(value) || (typeof value === "string" && this.#meaningOf(value) !== null),
    );
  }

  #hits(row: RowSnapshot): Hit<Field>[] {
    const hits: Hit<Field>[] = [];
    const width = Math.min(row.values.length, MAX_HEADER_COLUMNS);
    for (let column = 0; column < width; column += 1) {
      const header = row.values[column];
      const meaning = typeof header === "string" ? this.#meaningOf(header) : null;
      if (typeof header !== "string" || !meaning) continue;
      // Written out: a spread costs thirty times as much here, where most of a workbook's texts pass.
      hits.push({ field: meaning.field, rank: meaning.rank, row: row.row, column, header });
    }
    return hits;
  }

  #meaningOf(text: string): Meaning<Field> | null {
    if (text.length > LONGEST_HEADER * 2) return null;
    const key = headerKey(text);
    const known = this.#meanings.get(key);
    if (known !== undefined) return known;
    const meaning = this.#meaningOfKey(key);
    if (this.#meanings.size >= MOST_MEANINGS) this.#meanings.clear();
    this.#meanings.set(key, meaning);
    return meaning;
  }

  #meaningOfKey(key: string): Meaning<Field> | null {
    const exact = this.#names.get(key);
    if (exact) return exact;
    // 是否无不及格 asks the opposite of 是否有不及格.
    if (key.length > LONGEST_HEADER || (key.includes("无") && !key.includes("有无"))) return null;
    const part = this.#parts.find(([name]) => key.includes(name));
    return part ? { field: part[1], rank: PART_RANK } : null;
  }
}

function settle<Field extends string>(hits: readonly Hit<Field>[], row: number): HeaderMatch<Field> {
  const chosen = new Map<Field, Hit<Field>>();
  for (const hit of hits) {
    const known = chosen.get(hit.field);
    if (!known || hit.rank < known.rank) chosen.set(hit.field, hit);
  }
  const duplicates = hits.flatMap((hit) => {
    const used = chosen.get(hit.field);
    // A header that merely contains the name of a field is a column of the school's own.
    if (!used || used === hit || hit.rank > used.rank + PART_RANK / 2) return [];
    const sameName = headerKey(used.header) === headerKey(hit.header);
    return [{ row: hit.row, column: hit.column, header: hit.header, sameName }];
  });
  return { row, columns: new Map([...chosen].map(([field, { column }]) => [field, column])), duplicates };
}

function meets<Field extends string>(columns: ReadonlyMap<Field, number>, groups: FieldGroups<Field>): boolean {
  return groups.every((group) => group.some((field) => columns.has(field)));
}

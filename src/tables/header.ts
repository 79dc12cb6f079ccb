/** Knowing a header row: which of its cells stand for which field of a table. */
import type { RowSnapshot } from "../spreadsheet";
import { isBlank } from "./grid";
import { headerKey } from "../parse/text";
import type { FieldGroups, TableSpec } from "./sheets";

/** Wider sheets are read as far as this; no form has more columns. */
export const MAX_HEADER_COLUMNS = 256;

export interface HeaderMatch<Field extends string> {
  /** The last row of the header. */
  readonly row: number;
  readonly columns: ReadonlyMap<Field, number>;
  /** Columns that state a field once more and are not read. */
  readonly duplicates: readonly (DuplicateColumn & { readonly field: Field })[];
}

/** Columns from `left` to `right`, both included. */
export interface ColumnRange {
  readonly left: number;
  readonly right: number;
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
/** A text with a date, or a number behind a colon, is a value: “召开日期为：2023年3月30日”. */
const DATED = /\d{4}年\d|[:：][^:：]*\d{3}/;
/** So is a sentence, and an item of a form, whatever name of a column it holds: “5.工作部门不超过6个”. */
const SENTENCE = /[。；;]|不超过|^\s*\d{1,2}\s*(?:[★▲]\s*)?[.、．★▲]\s*\S{9}/;
/** A longer text is a note, not a header. */
const LONGEST_HEADER = 40;
/** Whose column it is, before what it is: 学生会结论, 校研究生会备注. */
const UNION = /^(?:校级?|院级?)?(?:学生会|研究生会|研会)(?:组织)?的?/;
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
    for (const { field, name } of spec.columns) this.#names.set(headerKey(name), { field, rank: 0 });
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

  /** True for a text that can be a header of this table. */
  knows(text: string): boolean {
    return this.#meaningOf(text) !== null;
  }

  /**
   * These columns of a row as a header, with `below` where that row splits its columns up; the match with most columns,
   * or null. `alone`: no name tells what the table is, so more is asked of the header.
   */
  matchAt(
    row: RowSnapshot,
    below: RowSnapshot | undefined,
    { left, right }: ColumnRange,
    alone: boolean,
  ): HeaderMatch<Field> | null {
    const required = alone ? this.#spec.requiredAlone : this.#spec.required;
    let best: HeaderMatch<Field> | null = null;
    for (const match of this.#matchesAt(row, below, left, right)) {
      if (meets(match.columns, required) && match.columns.size > (best?.columns.size ?? 0)) best = match;
    }
    return best;
  }

  /** This row as a header of its own, and together with the row below where that one splits its columns up. */
  #matchesAt(row: RowSnapshot, below: RowSnapshot | undefined, left: number, right: number): HeaderMatch<Field>[] {
    const own = this.#hits(row, left, right);
    if (own.length === 0) return [];
    const single = settle(own, row.row);
    const lower = below && this.#isWholly(below, left, right) ? this.#hits(below, left, right) : [];
    if (lower.length === 0) return [single];
    // A parent header (学习成绩) gives way to the column below it that says the same more closely (综合排名).
    const covered = new Set(lower.map(({ column }) => column));
    const upper = own.filter(({ column }) => !covered.has(column));
    // 组织名称 and a name, above a header that is complete without them: a key and its value.
    return upper.length === 0 ? [single] : [single, settle([...upper, ...lower], row.row + 1)];
  }

  /** True where every cell of the row is a header: then it is no row of data. */
  #isWholly(row: RowSnapshot, left: number, right: number): boolean {
    for (let column = left; column <= right && column < row.values.length; column += 1) {
      const value = row.values[column];
      if (!isBlank(value) && (typeof value !== "string" || this.#meaningOf(value) === null)) return false;
    }
    return true;
  }

  #hits(row: RowSnapshot, left: number, right: number): Hit<Field>[] {
    const hits: Hit<Field>[] = [];
    const end = Math.min(row.values.length, right + 1, MAX_HEADER_COLUMNS);
    for (let column = left; column < end; column += 1) {
      const header = row.values[column];
      const meaning = typeof header === "string" ? this.#meaningOf(header) : null;
      if (typeof header !== "string" || !meaning) continue;
      // Written out: a spread costs thirty times as much here, where most of a workbook's texts pass.
      hits.push({ field: meaning.field, rank: meaning.rank, row: row.row, column, header });
    }
    return hits;
  }

  #meaningOf(text: string): Meaning<Field> | null {
    if (text.length > LONGEST_HEADER * 2 || DATED.test(text) || SENTENCE.test(text)) return null;
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
    const shared = this.#names.get(key.replace(UNION, ""));
    if (shared && UNION.test(key)) return { field: shared.field, rank: shared.rank };
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
    return [{ field: hit.field, row: hit.row, column: hit.column, header: hit.header, sameName }];
  });
  return { row, columns: new Map([...chosen].map(([field, { column }]) => [field, column])), duplicates };
}

function meets<Field extends string>(columns: ReadonlyMap<Field, number>, groups: FieldGroups<Field>): boolean {
  return groups.every((group) => group.some((field) => columns.has(field)));
}

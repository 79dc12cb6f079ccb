/** The texts around a table that say what it is and whose. */
import type { CellAddress } from "../spreadsheet";
import { countBefore } from "../tables/grid";
import type { Line, SheetBlocks, TableBlock } from "./blocks";
import { namedUnion } from "./title";
import type { NamedUnion } from "./title";
import type { FactSource } from "./recognition";

/** A text and the cell it stands in; a sheet's name stands in its first cell. */
export interface Said {
  readonly text: string;
  readonly at: CellAddress;
  readonly source: FactSource;
}

/** More lines above a table say nothing about it. */
const MOST_LINES = 12;
/** Tables that can stand side by side. */
const MOST_BESIDE = 16;
/** A longer text is a sentence, and so is one that ends like one. */
const LONGEST_HEADING = 40;

/** A heading rather than a sentence. */
export function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。；;]\s*$/.test(text);
}

const NOTE = /^\s*(?:注|备注|说明|填[表报写]说明|提示|\*|※)/;

function said(sheet: string, { row, column, text }: Line): Said {
  return { text, at: { sheet, row, column }, source: isHeading(text) ? "title" : "sentence" };
}

/** The first line at or below a row: lines come in rising order. */
function firstFrom(lines: readonly Line[], row: number): number {
  return countBefore(lines, (line) => line.row < row);
}

/** The texts between a table and what stands above it, the nearest first. */
export function textsAbove(blocks: SheetBlocks, table: TableBlock): Said[] {
  const top = headerTop(table);
  const from = endOfTableAbove(blocks, table, top);
  const start = firstFrom(blocks.lines, from);
  const end = firstFrom(blocks.lines, top);
  const name = blocks.sheet.name;
  const lines = blocks.lines.slice(Math.max(start, end - MOST_LINES), end).filter(({ text }) => !NOTE.test(text));
  return ownLines(blocks, table, lines)
    .map((line) => said(name, line))
    .reverse();
}

/** Of tables side by side each has the titles above its own columns; one title above all of them is everybody's. */
function ownLines(blocks: SheetBlocks, table: TableBlock, lines: readonly Line[]): readonly Line[] {
  const others = tablesBeside(blocks, table);
  if (others.length === 0) return lines;
  const isOthers = ({ column }: Line): boolean =>
    (column < table.left || column > table.right) &&
    others.some(({ left, right }) => column >= left && column <= right);
  const own = lines.filter((line) => !isOthers(line));
  return own.some(({ column, text }) => column >= table.left && column <= table.right && namedUnion(text)) ||
    lines.filter(isOthers).some((line) => own.some(({ row }) => row === line.row))
    ? own
    : lines;
}

/** Tables that share rows with this one. */
function tablesBeside({ tables }: SheetBlocks, table: TableBlock): TableBlock[] {
  const at = firstAt(tables, headerTop(table));
  return tables
    .slice(Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE)
    .filter(
      (other) =>
        (other.left > table.right || other.right < table.left) &&
        headerTop(other) <= table.lastRow &&
        other.lastRow >= headerTop(table),
    );
}

/** The first row behind the nearest table above; only the last few can be it, since tables come in order. */
function endOfTableAbove({ tables }: SheetBlocks, { left, right }: TableBlock, top: number): number {
  let from = 0;
  let looks = 0;
  for (let index = firstAt(tables, top) - 1; index >= 0 && looks < MOST_BESIDE; index -= 1) {
    const other = tables[index];
    looks += 1;
    if (other && other.lastRow < top && other.left <= right && left <= other.right)
      from = Math.max(from, other.lastRow + 1);
  }
  return from;
}

/** The first table whose rows begin below this row. */
function firstAt(tables: readonly TableBlock[], row: number): number {
  return countBefore(tables, ({ firstRow }) => firstRow <= row);
}

/** All texts of a sheet that stand alone, from the top, as far as a title or a signature can stand. */
export function textsOf({ sheet, lines }: SheetBlocks): Said[] {
  const ends = lines.length > 2 * MOST_LINES ? [...lines.slice(0, MOST_LINES), ...lines.slice(-MOST_LINES)] : lines;
  return ends.map((line) => said(sheet.name, line));
}

/** The first row of a header. */
export function headerTop({ header, firstRow, headless }: TableBlock): number {
  return headless ? firstRow : Math.min(header.match.row, firstRow - 1);
}

/** Whose a table is by the words around it. */
export interface Naming {
  readonly named: NamedUnion;
  readonly at: CellAddress;
  readonly source: FactSource;
}

/**
 * What the headings above say, the nearest first; what a nearer one leaves open (kind, level, college) the next can tell.
 * What they leave open the sheet's name can tell; last the sentences. Null where nothing names a union.
 */
export function namingOf(blocks: SheetBlocks, table: TableBlock): Naming | null {
  const texts = textsAbove(blocks, table);
  const sheet: Said = {
    text: blocks.sheet.name,
    at: { sheet: blocks.sheet.name, row: headerTop(table), column: table.left },
    source: "sheet-name",
  };
  const headings = texts.filter(({ source }) => source === "title");
  const sentences = texts.filter(({ source }) => source === "sentence");
  const byHeading = together(headings);
  const bySheet = together([sheet]);
  if (byHeading && bySheet && byHeading.named.level !== "school" && byHeading.named.college === null) {
    // A heading that fits every union (学生会组织改革自评表) on a sheet that is one union's.
    return { ...byHeading, named: completed(byHeading.named, bySheet.named) };
  }
  return byHeading ?? bySheet ?? together(sentences);
}

function together(texts: readonly Said[]): Naming | null {
  let first: Said | null = null;
  let named: NamedUnion | null = null;
  for (const said of texts) {
    const own = namedUnion(said.text);
    if (!own) continue;
    first ??= said;
    named = named ? completed(named, own) : own;
    if (named.kind !== null && !named.generic && named.level !== null) break;
  }
  return first && named ? { named, at: first.at, source: first.source } : null;
}

function completed(near: NamedUnion, far: NamedUnion): NamedUnion {
  const takesKind = near.kind === null || (near.generic && far.kind !== null && !far.generic);
  return {
    kind: takesKind ? far.kind : near.kind,
    generic: near.generic && far.generic,
    level: near.level ?? far.level,
    school: near.school ?? far.school,
    college: near.college ?? (near.level === "school" ? null : far.college),
  };
}

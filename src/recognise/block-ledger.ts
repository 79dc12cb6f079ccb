/** What becomes of each block: used, left aside with a reason, or asked about. Nothing with data is dropped without a word. */
import type { CellArea } from "../spreadsheet";
import type { ProblemList } from "../tables/problem-list";
import type { TableKey } from "../tables/sheets";
import type { SheetBlocks, TableBlock } from "./blocks";
import type { FormView } from "./form-views";
import type { OrganisationList } from "./organisation-list";
import type { Owners, Placed } from "./owners";
import type { BlockKind, Question, RecognisedBlock, UnusedReason } from "./recognition";
import { bearsName } from "./headers";
import { isHeading } from "./surroundings";
import { areaOfTable, cellOfTable, ownerColumn, titleOf } from "./table-place";
import { otherYear } from "./year";

/** A table that is used, and whose it is where its rows do not say so themselves. */
export interface OwnedTable {
  readonly block: TableBlock;
  /** Index into the organisations; null: only its column 组织 tells. */
  readonly owner: number | null;
}

/** A form, and whose it is as far as that is known. */
export interface OwnedView {
  readonly view: FormView;
  readonly owner: number | null;
}
/** Any other table likewise. */
export interface OwnedOther extends Placed {
  readonly owner: number | null;
}

/** Rows that may hold people or facts of ours and were not read. */
export interface UnreadBlock {
  readonly area: CellArea;
  readonly table: TableKey | null;
  readonly reason: UnusedReason;
}

/** Three names or more in a row. */
const NAMES = /(?:[\u4E00-\u9FFF·]{2,4}[、，, ]){2,12}[\u4E00-\u9FFF·]{2,4}/;
/** “五、学代会召开情况”: another part of the page. */
const SECTION = /^\s*[一二三四五六七八九十]{1,3}[、.．]/;
/** Rows between a heading and what it heads. */
const NEAR_HEADING = 4;

/** True where the sheet, or the last heading shortly above, is that of a roster. */
function isUnderRosterHeading({ sheet, lines }: SheetBlocks, row: number): boolean {
  const near = lines.filter((line) => line.row < row && row - line.row <= NEAR_HEADING && isHeading(line.text)).at(-1);
  return bearsName(near?.text ?? sheet.name, "roster");
}

export class BlockLedger {
  readonly #list: OrganisationList;
  readonly #problems: ProblemList;
  readonly #questions: Question[] = [];
  readonly #blocks: RecognisedBlock[] = [];
  readonly #unread: UnreadBlock[] = [];

  constructor(list: OrganisationList, problems: ProblemList) {
    this.#list = list;
    this.#problems = problems;
  }

  get questions(): readonly Question[] {
    return this.#questions;
  }

  get blocks(): readonly RecognisedBlock[] {
    return this.#blocks;
  }

  get unread(): readonly UnreadBlock[] {
    return this.#unread;
  }

  ask(question: Question): void {
    this.#questions.push(question);
  }

  list(block: RecognisedBlock): void {
    this.#blocks.push(block);
  }

  /** Lines of names under the heading of a roster: “主席团：赵文、钱武、孙理”. */
  #listNames({ sheet, lines }: SheetBlocks): void {
    let isRoster = bearsName(sheet.name, "roster");
    for (const { row, column, text } of lines) {
      if (isHeading(text) && !NAMES.test(text)) {
        if (SECTION.test(text) || bearsName(text, "roster")) isRoster = bearsName(text, "roster");
        continue;
      }
      if (!isRoster || !NAMES.test(text)) continue;
      const area = { sheet: sheet.name, top: row, bottom: row, left: column, right: column };
      this.#blocks.push({ kind: "unknown", area, owner: null, unused: "not-a-table" });
      this.#unread.push({ area, table: "roster", reason: "not-a-table" });
      const parameters = { sheet: sheet.name, rows: 1, reason: "not-a-table" as const };
      this.#problems.add({ code: "unread-rows", parameters }, { sheet: sheet.name, row, column });
    }
  }

  /** The tables to read. Last year's are left aside where this year's are there; so is what nobody owns. */
  use(views: readonly OwnedView[], others: readonly OwnedOther[], owners: Owners, year: number): OwnedTable[] {
    const tables: OwnedTable[] = [];
    const all = [
      ...views.map(({ view: { blocks, table }, owner }) => ({ blocks, table, owner, isForm: true })),
      ...others.map(({ blocks, table, owner }) => ({ blocks, table, owner, isForm: false })),
    ].map((entry) => ({ ...entry, isOld: otherYear(entry.blocks, entry.table, year) }));
    const keyOf = (table: TableBlock, owner: number | null): string => `${table.header.table} ${String(owner)}`;
    const ofThisYear = new Set(
      all.flatMap(({ table, owner, isOld }) => (isOld || table.rows === 0 ? [] : [keyOf(table, owner)])),
    );
    for (const { blocks, table, owner, isForm, isOld } of all) {
      const kind = table.header.table;
      if (isOld && ofThisYear.has(keyOf(table, owner))) {
        this.leave(table, kind, "other-year");
      } else if (owner !== null || ownerColumn(table) !== null) {
        this.#keep(table, owner, tables);
      } else {
        const byRow = owners.bySession(table) ?? this.#byCollege(table);
        if (byRow) this.#keep(byRow, null, tables);
        else {
          if (isForm) this.#askOwner(blocks, table);
          this.leave(table, kind, "owner-unknown");
        }
      }
    }
    return tables;
  }

  /** Among nothing but colleges the column 学院 of a roster says whose each person is. */
  #byCollege(table: TableBlock): TableBlock | null {
    const { drafts } = this.#list;
    const { header } = table;
    if (header.table !== "roster" || drafts.length < 2 || drafts.some(({ college }) => college === null)) return null;
    const column = header.match.columns.get("college");
    if (column === undefined) return null;
    const columns = new Map([...header.match.columns, ["organisation", column] as const]);
    return { ...table, header: { table: "roster", match: { ...header.match, columns } } };
  }

  /** Whose form it is: one of the organisations, or the school's other union. */
  #askOwner(blocks: SheetBlocks, table: TableBlock): void {
    const names = this.#list.drafts.map(({ name }) => name);
    const unions = ["学生会", "研究生会"].filter((union) => !names.some((name) => name.endsWith(union)));
    const options = [...names, ...(this.#list.drafts.length === 1 ? unions : [])];
    this.#questions.push({ ask: "owner", at: cellOfTable(table), text: titleOf(blocks, table), options });
  }

  #keep(table: TableBlock, owner: number | null, tables: OwnedTable[]): void {
    tables.push({ block: table, owner });
    this.#blocks.push({ kind: table.header.table, area: areaOfTable(table), owner, unused: null });
  }

  /** A table that is not read. Where it may be somebody's, 达标 is barred. */
  leave(table: TableBlock, kind: BlockKind, reason: UnusedReason): void {
    const area = areaOfTable(table);
    this.#blocks.push({ kind, area, owner: null, unused: reason });
    const parameters = { sheet: table.sheet.name, rows: table.rows, reason };
    const isUnread = reason === "owner-unknown" && table.rows > 0;
    if (isUnread) this.#unread.push({ area, table: table.header.table, reason });
    this.#problems.add({ code: isUnread ? "unread-rows" : "block-not-used", parameters }, cellOfTable(table));
  }

  /** Rows under no header that is known: told, and where they look like people, in the way of 达标. */
  listLoose(sheets: readonly SheetBlocks[], profileSheets: ReadonlySet<string>, hasTables: boolean): void {
    // Where no roster is laid out at all, whatever stands under the heading of one is people that were not read.
    const hasRoster = sheets.some(({ tables }) => tables.some(({ header }) => header.table === "roster"));
    for (const blocks of sheets) {
      const { sheet, loose } = blocks;
      if (profileSheets.has(sheet.name)) continue;
      if (hasTables && !hasRoster) this.#listNames(blocks);
      for (const { area, rows, people } of loose) {
        const isUnread = hasTables && (people === true || (!hasRoster && isUnderRosterHeading(blocks, area.top)));
        if (rows < 2 && !isUnread) continue;
        this.#blocks.push({ kind: "unknown", area, owner: null, unused: "not-a-table" });
        if (isUnread) this.#unread.push({ area, table: "roster", reason: "not-a-table" });
        const at = { sheet: sheet.name, row: area.top, column: area.left };
        const parameters = { sheet: sheet.name, rows, reason: "not-a-table" as const };
        this.#problems.add({ code: isUnread ? "unread-rows" : "block-not-used", parameters }, at);
      }
    }
  }
}

/** Whose a table is: what a person answered, else its own columns, else the words around it, else the only organisation. */
import type { OrganisationLevel } from "../criteria/types";
import { squeeze } from "../parse/text";
import { isBlank, valuesAt } from "../tables/grid";
import type { SheetBlocks, TableBlock } from "./blocks";
import type { FormView } from "./form-views";
import { kindOf } from "./organisations";
import type { OrganisationList } from "./organisation-list";
import { limitsOf } from "./places";
import type { Places } from "./places";
import type { Answers } from "./recognition";
import { namingOf } from "./surroundings";
import { blockKey, cellOfTable, isOfTheSchool, ownerColumn } from "./table-place";
import { namedUnion } from "./title";
import type { NamedUnion } from "./title";

/** A table that is no form. */
export interface Placed {
  readonly blocks: SheetBlocks;
  readonly table: TableBlock;
}

export class Owners {
  readonly #list: OrganisationList;
  readonly #places: Places;
  readonly #answers: Answers;

  constructor(list: OrganisationList, places: Places, answers: Answers) {
    this.#list = list;
    this.#places = places;
    this.#answers = answers;
  }

  /** Index of the organisation whose form this is; null where nothing tells. `mustTell`: there are several forms. */
  ofView(view: FormView, mustTell: boolean): number | null {
    const { blocks, table, columnsOf } = view;
    if (columnsOf) return this.#list.resolve(this.#places.settle(columnsOf), cellOfTable(table), "form");
    return this.of(blocks, table, mustTell, limitsOf(view));
  }

  /** Index of the organisation whose table this is; null where nothing tells. */
  of(blocks: SheetBlocks, table: TableBlock, mustTell = false, limits: OrganisationLevel | null = null): number | null {
    const answered = this.answered(table);
    if (answered !== null) return answered;
    // Headings over these speak of the colleges, whose table it is not.
    const naming = isOfTheSchool(table) ? null : namingOf(blocks, table);
    if (!naming) return null;
    const { at, source } = naming;
    const named = this.#places.settle(naming.named, limits);
    const [first, ...more] = this.#list.drafts;
    // The rows say whose they are: the heading speaks of all of them.
    if (first && ownerColumn(table) !== null) {
      const known = this.#list.find(named);
      // A heading that names a union of another kind than any is no heading of theirs.
      const isAnother = namesUnion(named) && this.#list.drafts.every(({ kind }) => kind !== named.kind);
      if (known !== null || !isAnother) return known;
    }
    // In a workbook of one union a sheet that bears a college's or a longer name is its own; the other union's is another's.
    if (source === "sheet-name" && !mustTell && first && more.length === 0 && table.header.table !== "roster") {
      return this.#list.find(named) ?? (named.kind === first.kind ? 0 : this.#list.resolve(named, at, source));
    }
    const isForm = table.header.table === "selfCheck";
    return this.#list.resolve(named, at, source, (own) => isForm || (source !== "sentence" && namesUnion(own)));
  }

  /** A list of congresses whose names tell whose each is (第十次研究生代表大会); null where they do not all tell. */
  bySession(table: TableBlock): TableBlock | null {
    const { header, sheet, firstRow, lastRow } = table;
    if (header.table !== "congresses") return null;
    const column = header.match.columns.get("session");
    if (column === undefined) return null;
    const kinds = new Set(this.#list.drafts.map(({ kind }) => kind));
    for (let row = firstRow; row <= lastRow; row += 1) {
      const value = valuesAt(sheet, row)[column];
      const kind = typeof value === "string" ? kindOf(squeeze(value)) : null;
      if (!isBlank(value) && (kind === null || !kinds.has(kind))) return null;
    }
    const columns = new Map(header.match.columns).set("organisation", column);
    return { ...table, header: { table: "congresses", match: { ...header.match, columns } } };
  }

  /** Index of the organisation that a person named for this table; null where nobody did. */
  answered(table: TableBlock): number | null {
    const answer = this.#answers.owners?.[blockKey(table)];
    if (answer === undefined) return null;
    const index = this.#list.drafts.findIndex(({ name, alias }) => name === answer || alias === answer);
    if (index >= 0) return index;
    const named = namedUnion(answer);
    return named && this.#list.resolve(this.#places.settle(named), cellOfTable(table), "caller");
  }
}

/** A list can bring an organisation to light only where its heading names one outright. */
function namesUnion({ kind, generic, college }: NamedUnion): boolean {
  return kind !== null && (!generic || college !== null);
}

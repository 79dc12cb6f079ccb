/** Several forms of one organisation: parts of one, copies of one, or in truth another organisation's. */
import { cellText } from "../parse/text";
import { valuesAt } from "../tables/grid";
import type { FormView } from "./form-views";

export type FormRole =
  | "own" // the form, or a further part of it
  | "copy" // the same once more, word for word
  | "rival"; // about the same items, with other words: whose is it?

/** Items that two forms must share to be about the same, and their share of the smaller one. */
const ENOUGH_SHARED = 4;

interface Known {
  readonly items: Set<string>;
  readonly rows: Set<string>;
}

/** Told for one form after the other, in the order of the workbook. */
export class FormCopies {
  readonly #known = new Map<number, Known>();

  take({ rows, table, columnsOf }: FormView, owner: number): FormRole {
    const known = this.#known.get(owner) ?? { items: new Set(), rows: new Set() };
    this.#known.set(owner, known);
    const items = rows.map(({ number, about }) => number ?? String(about));
    const texts = rows.map(({ row, text }) => `${text}\t${rest(table, row)}`);
    const shared = items.filter((item) => known.items.has(item)).length;
    const same = texts.filter((text) => known.rows.has(text)).length;
    for (const item of items) known.items.add(item);
    for (const text of texts) known.rows.add(text);
    if (columnsOf || shared < ENOUGH_SHARED || shared * 2 <= items.length) return "own";
    return same === texts.length ? "copy" : "rival";
  }
}

function rest({ sheet, left, right }: FormView["table"], row: number): string {
  return valuesAt(sheet, row)
    .slice(left, right + 1)
    .map((value) => cellText(value).trim())
    .join("\t");
}

/** Excel.NamedItemCollection of the workbook or of a sheet. */
import { parseReference } from "../../model/address";
import { cellsOf } from "../../model/cells";
import { ExcelError, invalidArgument, itemNotFound } from "../../model/errors";
import { evaluate } from "../../model/formula";
import { activeSheet, findSheet } from "../../model/sheets";
import type { Name, Sheet } from "../../model/types";
import { flag, isRemote, optionalText, text } from "../arguments";
import type { Host } from "../host";
import { bind } from "../registry";
import type { Remote, TypeTable } from "../registry";
import { rangeOf } from "./range";
import { addressOf } from "./range-values";
import { worksheet } from "./worksheet";

/** Null: the workbook's own names. */
export interface NameScope {
  sheet: Sheet | null;
}

interface Scoped extends NameScope {
  item: Name;
}

function listOf({ sheet }: NameScope, host: Host): Name[] {
  return sheet ? sheet.names : host.book.names;
}

/** Excel's rules for a name: letters, digits, "_", ".", "\\"; not like a cell; 255 characters at most. */
function checkName(name: string): void {
  const good =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !parseReference(name) && !/^[rc]$/i.test(name);
  if (!good) throw invalidArgument(`"${name}" is no name that Excel takes`);
}

function add(scope: NameScope, name: string, formula: string, comment: string | null, host: Host): Remote {
  checkName(name);
  const list = listOf(scope, host);
  if (list.some((held) => held.name.toLowerCase() === name.toLowerCase())) {
    throw new ExcelError("ItemAlreadyExists", `the name "${name}" exists already`);
  }
  const item: Name = { name, formula, visible: true, comment: comment ?? "" };
  list.push(item);
  return bind(namedItem, { ...scope, item }, host);
}

function formulaOf(reference: unknown): string {
  if (isRemote(reference)) {
    if (!reference.range) throw invalidArgument(`a name stands for a range or a formula, not a ${reference.type}`);
    return `=${addressOf(reference.range).replace(/\$?([A-Z]+)\$?(\d+)(?=:|,|$)/g, "$$$1$$$2")}`;
  }
  const given = text(reference, "reference");
  return given.startsWith("=") ? given : `=${given}`;
}

function find(scope: NameScope, name: unknown, host: Host): Scoped | null {
  const wanted = text(name, "name").toLowerCase();
  const item = listOf(scope, host).find((held) => held.name.toLowerCase() === wanted);
  return item ? { ...scope, item } : null;
}

function rangeOfName({ sheet, item }: Scoped, host: Host): Remote | null {
  const reference = parseReference(item.formula.replace(/^=/, ""));
  const home = reference?.sheet ? findSheet(host.book, reference.sheet) : sheet;
  return reference && home ? rangeOf(home, reference.area, host) : null;
}

function typeOf(scoped: Scoped, host: Host): string {
  if (scoped.item.formula === "=#REF!") return "Error";
  if (rangeOfName(scoped, host)) return "Range";
  const { value, error } = evaluate(scoped.item.formula, cellsOf(host.book, scoped.sheet ?? activeSheet(host.book)));
  if (error) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

function valueOf(scoped: Scoped, host: Host): unknown {
  const { formula } = scoped.item;
  if (parseReference(formula.replace(/^=/, ""))) return formula.replace(/^=/, "");
  return evaluate(formula, cellsOf(host.book, scoped.sheet ?? activeSheet(host.book))).value;
}

export const namedItemCollection: TypeTable<NameScope> = {
  name: "NamedItemCollection",
  since: "1.1",
  items: (scope, host) => listOf(scope, host).map((item) => bind(namedItem, { ...scope, item }, host)),
  indexer: {
    since: "1.1",
    get: (scope, name, host) => {
      const scoped = find(scope, name, host);
      if (!scoped) throw itemNotFound(`no name "${String(name)}"`);
      return bind(namedItem, scoped, host);
    },
  },
  methods: {
    Add: {
      since: "1.4",
      args: 3,
      object: (scope, [name, reference, comment], host) =>
        add(scope, text(name, "name"), formulaOf(reference), optionalText(comment, "comment"), host),
    },
    GetCount: { since: "1.4", args: 0, run: (scope, _, host) => listOf(scope, host).length },
    GetItemOrNullObject: {
      since: "1.4",
      args: 1,
      object: (scope, [name], host) => {
        const scoped = find(scope, name, host);
        return scoped && bind(namedItem, scoped, host);
      },
    },
  },
};

export const namedItem: TypeTable<Scoped> = {
  name: "NamedItem",
  since: "1.1",
  identity: { field: "_Id", of: ({ item }) => item.name },
  alive: (scoped, host) => {
    if (!listOf(scoped, host).includes(scoped.item))
      throw itemNotFound(`the name "${scoped.item.name}" is no longer there`);
  },
  properties: {
    Comment: {
      since: "1.4",
      get: ({ item }) => item.comment,
      set: ({ item }, value) => (item.comment = text(value, "NamedItem.comment")),
    },
    Formula: {
      since: "1.7",
      get: ({ item }) => item.formula,
      set: ({ item }, value) => (item.formula = formulaOf(value)),
    },
    Name: { since: "1.1", get: ({ item }) => item.name },
    Scope: { since: "1.4", get: ({ sheet }) => (sheet ? "Worksheet" : "Workbook") },
    Type: { since: "1.1", get: typeOf },
    Value: { since: "1.1", get: valueOf },
    Visible: {
      since: "1.1",
      get: ({ item }) => item.visible,
      set: ({ item }, value) => (item.visible = flag(value, "NamedItem.visible")),
    },
  },
  navigations: {
    WorksheetOrNullObject: { since: "1.4", get: ({ sheet }, host) => sheet && bind(worksheet, sheet, host) },
  },
  methods: {
    Delete: {
      since: "1.4",
      args: 0,
      run: (scoped, _, host) => {
        const list = listOf(scoped, host);
        list.splice(list.indexOf(scoped.item), 1);
      },
    },
    GetRange: {
      since: "1.1",
      args: 0,
      object: (scoped, _, host) => {
        const found = rangeOfName(scoped, host);
        if (!found) throw itemNotFound(`the name "${scoped.item.name}" stands for no range`);
        return found;
      },
    },
    GetRangeOrNullObject: { since: "1.4", args: 0, object: (scoped, _, host) => rangeOfName(scoped, host) },
  },
};

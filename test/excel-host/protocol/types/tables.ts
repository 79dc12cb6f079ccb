/** Excel.TableCollection, as far as a reader and a careful writer need it. */
import { intersection } from "../../model/address";
import { ExcelError, invalidArgument, itemNotFound } from "../../model/errors";
import type { Sheet, Table } from "../../model/types";
import { newId } from "../../model/workbook";
import { flag, integer, oneArea, rangeArgument, text } from "../arguments";
import type { Host } from "../host";
import { bind } from "../registry";
import type { Remote, TypeTable } from "../registry";
import { mayDo } from "./guards";
import { rangeOf } from "./range";
import { worksheet } from "./worksheet";

/** Null: the tables of all sheets. */
export interface TableScope {
  sheet: Sheet | null;
}

interface Placed {
  sheet: Sheet;
  table: Table;
}

function all({ sheet }: TableScope, host: Host): Placed[] {
  return (sheet ? [sheet] : host.book.sheets).flatMap((held) => held.tables.map((table) => ({ sheet: held, table })));
}

function find(scope: TableScope, key: unknown, host: Host): Placed | null {
  const wanted = text(key, "the table's name");
  return (
    all(scope, host).find(({ table }) => table.id === wanted || table.name.toLowerCase() === wanted.toLowerCase()) ??
    null
  );
}

function must(placed: Placed | null | undefined, key: unknown, host: Host): Remote {
  if (!placed) throw itemNotFound(`no table ${String(key)}`);
  return bind(tableTable, placed, host);
}

function add(scope: TableScope, [address, hasHeaders]: readonly unknown[], host: Host): Remote {
  const target = rangeArgument(address, "address", host, scope.sheet);
  const area = oneArea(target, "address");
  mayDo(target.sheet, null);
  if (target.sheet.tables.some((held) => intersection(held.area, area)))
    throw new ExcelError("InvalidOperation", "tables must not overlap");
  const table: Table = {
    id: newId(),
    name: `表${all({ sheet: null }, host).length + 1}`,
    area: { ...area },
    headers: flag(hasHeaders, "hasHeaders"),
    style: "TableStyleMedium2",
  };
  target.sheet.tables.push(table);
  return bind(tableTable, { sheet: target.sheet, table }, host);
}

export const tableCollection: TypeTable<TableScope> = {
  name: "TableCollection",
  since: "1.1",
  properties: { Count: { since: "1.1", get: (scope, host) => all(scope, host).length } },
  items: (scope, host) => all(scope, host).map((placed) => bind(tableTable, placed, host)),
  indexer: { since: "1.1", get: (scope, key, host) => must(find(scope, key, host), key, host) },
  methods: {
    Add: { since: "1.1", args: 2, object: add },
    GetCount: { since: "1.4", args: 0, run: (scope, _, host) => all(scope, host).length },
    GetItemAt: {
      since: "1.1",
      args: 1,
      object: (scope, [index], host) => must(all(scope, host)[integer(index, "index")], index, host),
    },
    GetItemOrNullObject: {
      since: "1.4",
      args: 1,
      object: (scope, [key], host) => {
        const placed = find(scope, key, host);
        return placed && bind(tableTable, placed, host);
      },
    },
  },
};

export const tableTable: TypeTable<Placed> = {
  name: "Table",
  since: "1.1",
  identity: { field: "Id", of: ({ table }) => table.id },
  alive: ({ sheet, table }, host) => {
    if (!host.book.sheets.includes(sheet) || !sheet.tables.includes(table))
      throw itemNotFound(`the table "${table.name}" is gone`);
  },
  properties: {
    Id: { since: "1.1", get: ({ table }) => table.id },
    Name: {
      since: "1.1",
      get: ({ table }) => table.name,
      set: ({ table }, value) => {
        const name = text(value, "Table.name");
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`"${name}" is no name for a table`);
        table.name = name;
      },
    },
    ShowHeaders: { since: "1.1", get: ({ table }) => table.headers },
    Style: {
      since: "1.1",
      get: ({ table }) => table.style,
      set: ({ table }, value) => (table.style = text(value, "Table.style")),
    },
  },
  navigations: { Worksheet: { since: "1.2", get: ({ sheet }, host) => bind(worksheet, sheet, host) } },
  methods: {
    ConvertToRange: {
      since: "1.2",
      args: 0,
      object: ({ sheet, table }, _, host) => {
        mayDo(sheet, null);
        sheet.tables = sheet.tables.filter((held) => held !== table);
        return rangeOf(sheet, table.area, host);
      },
    },
    Delete: {
      since: "1.1",
      args: 0,
      run: ({ sheet, table }) => {
        mayDo(sheet, null);
        sheet.tables = sheet.tables.filter((held) => held !== table);
      },
    },
    GetDataBodyRange: {
      since: "1.1",
      args: 0,
      object: ({ sheet, table }, _, host) =>
        rangeOf(sheet, { ...table.area, top: table.area.top + (table.headers ? 1 : 0) }, host),
    },
    GetHeaderRowRange: {
      since: "1.1",
      args: 0,
      object: ({ sheet, table }, _, host) => rangeOf(sheet, { ...table.area, bottom: table.area.top }, host),
    },
    GetRange: { since: "1.1", args: 0, object: ({ sheet, table }, _, host) => rangeOf(sheet, table.area, host) },
  },
};

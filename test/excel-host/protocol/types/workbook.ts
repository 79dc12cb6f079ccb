/** Excel.Workbook and what hangs on it directly: the application, the sheets, properties, protection, settings. */
import { recalculate } from "../../model/cells";
import { accessDenied, ExcelError, itemNotFound } from "../../model/errors";
import { activeSheet, addSheet, findSheet, isVisible } from "../../model/sheets";
import type { Sheet } from "../../model/types";
import { oneOf, optionalFlag, optionalText, text } from "../arguments";
import type { Host } from "../host";
import { bind } from "../registry";
import type { Method, Property, Remote, TypeTable } from "../registry";
import { commentCollection } from "./comments";
import { collectionEventMethods } from "./events";
import { inFront } from "./guards";
import { namedItemCollection } from "./names";
import { noteCollection } from "./notes";
import { rangeOf } from "./range";
import { rangeAreas } from "./range-areas";
import { tableCollection } from "./tables";
import { worksheet } from "./worksheet";

const root = <T>(
  since: string,
  table: () => TypeTable<T>,
  target: T,
): { since: string; get: (_: null, host: Host) => Remote } => ({
  since,
  get: (_, host) => bind(table(), target, host),
});

export const workbook: TypeTable<null> = {
  name: "Workbook",
  since: "1.1",
  properties: {
    IsDirty: { since: "1.9", get: () => true, set: () => undefined },
    Name: { since: "1.7", get: (_, { book }) => book.name },
    PreviouslySaved: { since: "1.9", get: () => true },
    ReadOnly: { since: "1.8", get: () => false },
  },
  navigations: {
    Application: root("1.1", () => application, null),
    Comments: root("1.10", () => commentCollection, { sheet: null }),
    Names: root("1.1", () => namedItemCollection, { sheet: null }),
    Notes: root("1.18", () => noteCollection, { sheet: null }),
    Properties: root("1.7", () => documentProperties, null),
    Protection: root("1.7", () => workbookProtection, null),
    Settings: root("1.4", () => settingCollection, null),
    Tables: root("1.1", () => tableCollection, { sheet: null }),
    Worksheets: root("1.1", () => worksheetCollection, null),
  },
  methods: {
    Close: {
      since: "1.11",
      args: 1,
      run: (_, [behaviour], host) => {
        oneOf(behaviour ?? "Save", ["Save", "SkipSave"], "closeBehavior");
        host.ask({ kind: "close" });
      },
    },
    Save: {
      since: "1.11",
      args: 1,
      run: (_, [behaviour], host) => {
        oneOf(behaviour ?? "Save", ["Save", "Prompt"], "saveBehavior");
        host.ask({ kind: "save" });
      },
    },
    GetActiveCell: {
      since: "1.7",
      args: 0,
      object: (_, __, host) => {
        const [area] = host.book.selection;
        const { top, left } = area ?? { top: 0, left: 0 };
        return rangeOf(activeSheet(host.book), { top, left, bottom: top, right: left }, host);
      },
    },
    GetSelectedRange: {
      since: "1.1",
      args: 0,
      object: (_, __, host) => {
        const [area, ...more] = host.book.selection;
        if (!area || more.length > 0) throw new ExcelError("InvalidSelection", "several areas are selected");
        return rangeOf(activeSheet(host.book), area, host);
      },
    },
    GetSelectedRanges: {
      since: "1.9",
      args: 0,
      object: (_, __, host) =>
        bind(
          rangeAreas,
          { sheet: activeSheet(host.book), areas: host.book.selection.map((area) => ({ ...area })) },
          host,
        ),
    },
    _GetRangeForEventByReferenceId: eventRange(false),
    _GetRangeOrNullObjectForEventByReferenceId: eventRange(true),
    _RemoveReference: { since: "1.1", args: 1, run: (_, [id], host) => host.forget(text(id, "the reference")) },
  },
};

function eventRange(orNull: boolean): Method<null> {
  return {
    since: "1.8",
    args: 1,
    object: (_, [id], host) => {
      const found = host.eventRange(text(id, "the event's reference"));
      if (found) return rangeOf(found.sheet, found.area, host);
      if (orNull) return null;
      throw itemNotFound("the event's cells are no longer there");
    },
  };
}

export const application: TypeTable<null> = {
  name: "Application",
  since: "1.1",
  properties: {
    CalculationMode: {
      since: "1.1",
      setSince: "1.8",
      get: (_, { book }) => book.calculationMode,
      set: (_, value, { book }) =>
        (book.calculationMode = oneOf(
          value,
          ["Automatic", "AutomaticExceptTables", "Manual"],
          "Application.calculationMode",
        )),
    },
    DecimalSeparator: { since: "1.11", get: () => "." },
    ThousandsSeparator: { since: "1.11", get: () => "," },
  },
  methods: {
    Calculate: {
      since: "1.1",
      args: 1,
      run: (_, [type], host) => {
        oneOf(type, ["Recalculate", "Full", "FullRebuild"], "calculationType");
        recalculate(host.book);
      },
    },
    SuspendApiCalculationUntilNextSync: { since: "1.6", args: 0, run: () => undefined },
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", args: 0, run: () => undefined },
  },
};

function edge(since: string, from: "first" | "last"): Method<null> {
  return {
    since,
    args: 1,
    object: (_, [visibleOnly], host) => {
      const only = optionalFlag(visibleOnly, "visibleOnly");
      const sheets = host.book.sheets.filter((sheet) => !only || isVisible(sheet));
      const found = from === "first" ? sheets[0] : sheets.at(-1);
      if (!found) throw itemNotFound("no such sheet");
      return bind(worksheet, found, host);
    },
  };
}

export const worksheetCollection: TypeTable<null> = {
  name: "WorksheetCollection",
  since: "1.1",
  items: (_, host) => host.book.sheets.map((sheet) => bind(worksheet, sheet, host)),
  indexer: {
    since: "1.1",
    get: (_, key, host) => {
      const found = findSheet(host.book, text(key, "the sheet's name"));
      if (!found) throw itemNotFound(`The requested resource doesn't exist: no sheet "${String(key)}"`);
      return bind(worksheet, found, host);
    },
  },
  methods: {
    Add: {
      since: "1.1",
      args: 1,
      object: (_, [name], host) => {
        const sheet: Sheet = addSheet(host.book, optionalText(name, "name"));
        host.raise({ type: 13, sheetId: sheet.id, args: { worksheetId: sheet.id, source: "Local" } });
        return bind(worksheet, sheet, host);
      },
    },
    GetActiveWorksheet: {
      since: "1.1",
      args: 0,
      object: (_, __, host) => {
        inFront(host);
        if (host.front === "chart sheet") throw new ExcelError("GeneralException", "a chart sheet is on top");
        return bind(worksheet, activeSheet(host.book), host);
      },
    },
    GetCount: {
      since: "1.4",
      args: 1,
      run: (_, [visibleOnly], { book }) => {
        const only = optionalFlag(visibleOnly, "visibleOnly");
        return book.sheets.filter((sheet) => !only || isVisible(sheet)).length;
      },
    },
    GetFirst: edge("1.5", "first"),
    GetItemOrNullObject: {
      since: "1.4",
      args: 1,
      object: (_, [key], host) => {
        const found = findSheet(host.book, text(key, "the sheet's name"));
        return found ? bind(worksheet, found, host) : null;
      },
    },
    GetLast: edge("1.5", "last"),
    ...collectionEventMethods,
  },
};

const PROPERTIES = ["Author", "Category", "Comments", "Company", "Keywords", "Manager", "Subject", "Title"] as const;

const propertyOf = (name: string): Property<null> => {
  const key = name.toLowerCase();
  return {
    since: "1.7",
    get: (_, { book }) => book.properties[key] ?? "",
    set: (_, value, { book }) => (book.properties[key] = text(value, `DocumentProperties.${key}`)),
  };
};

export const documentProperties: TypeTable<null> = {
  name: "DocumentProperties",
  since: "1.7",
  properties: {
    ...Object.fromEntries(PROPERTIES.map((name) => [name, propertyOf(name)])),
    CreationDate: { since: "1.7", get: () => "2020-10-01T00:00:00Z" },
    LastAuthor: { since: "1.7", get: (_, { userName }) => userName },
  },
};

export const workbookProtection: TypeTable<null> = {
  name: "WorkbookProtection",
  since: "1.7",
  properties: { Protected: { since: "1.7", get: (_, { book }) => book.protected } },
  methods: {
    Protect: {
      since: "1.7",
      args: 1,
      run: (_, [password], { book }) => {
        const secret = optionalText(password, "password");
        if (secret !== null) book.password = secret;
        book.protected = true;
      },
    },
    Unprotect: {
      since: "1.7",
      args: 1,
      run: (_, [password], { book }) => {
        if (!book.protected) return;
        if ((book.password ?? "") !== (optionalText(password, "password") ?? ""))
          throw accessDenied("the password is another");
        book.protected = false;
        delete book.password;
      },
    },
  },
};

type Entry = [string, unknown];

export const settingCollection: TypeTable<null> = {
  name: "SettingCollection",
  since: "1.4",
  items: (_, host) => host.book.settings.map((entry) => bind(setting, entry, host)),
  indexer: {
    since: "1.4",
    get: (_, key, host) => {
      const entry = host.book.settings.find(([name]) => name === key);
      if (!entry) throw itemNotFound(`no setting "${String(key)}"`);
      return bind(setting, entry, host);
    },
  },
  methods: {
    Add: {
      since: "1.4",
      args: 2,
      object: (_, [key, value], host) => {
        const name = text(key, "key");
        const held = host.book.settings.find(([other]) => other === name);
        const entry: Entry = held ?? [name, value];
        entry[1] = value;
        if (!held) host.book.settings.push(entry);
        return bind(setting, entry, host);
      },
    },
    GetCount: { since: "1.4", args: 0, run: (_, __, { book }) => book.settings.length },
    GetItemOrNullObject: {
      since: "1.4",
      args: 1,
      object: (_, [key], host) => {
        const entry = host.book.settings.find(([name]) => name === key);
        return entry ? bind(setting, entry, host) : null;
      },
    },
  },
};

export const setting: TypeTable<Entry> = {
  name: "Setting",
  since: "1.4",
  identity: { field: "_Id", of: ([key]) => key },
  properties: {
    Key: { since: "1.4", get: ([key]) => key },
    Value: { since: "1.4", get: ([, value]) => value, set: (entry, value) => (entry[1] = value) },
  },
  methods: {
    Delete: {
      since: "1.4",
      args: 0,
      run: (entry, _, { book }) => void (book.settings = book.settings.filter((held) => held !== entry)),
    },
  },
};

/** The other root that office.js uses on the web, for `Excel.createWorkbook` alone. */
export const wacWorkbook: TypeTable<null> = {
  name: "WacWorkbook",
  since: "1.8",
  methods: {
    CreateAndOpenWorkbook: {
      since: "1.8",
      args: 1,
      run: (_, [base64], host) => host.ask({ kind: "open", base64: optionalText(base64, "base64") ?? "" }),
    },
  },
};

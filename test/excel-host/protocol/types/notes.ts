/** Excel.NoteCollection: the old kind of comment, of a sheet or of the whole workbook. */
import { ExcelError, invalidArgument, itemNotFound } from "../../model/errors";
import type { Note, Sheet } from "../../model/types";
import { integer, oneArea, rangeOfText, text } from "../arguments";
import type { Host } from "../host";
import { bind } from "../registry";
import type { Remote, TypeTable } from "../registry";
import { mayDo } from "./guards";
import { rangeOf } from "./range";

/** Null: the notes of all sheets. */
export interface NoteScope {
  sheet: Sheet | null;
}

interface Placed {
  sheet: Sheet;
  note: Note;
}

const LONGEST = 32_767;

function all({ sheet }: NoteScope, host: Host): Placed[] {
  return (sheet ? [sheet] : host.book.sheets).flatMap((held) => held.notes.map((note) => ({ sheet: held, note })));
}

/** The key of a note is its cell, named with its sheet where the collection is the workbook's. */
function cellOf(scope: NoteScope, key: unknown, host: Host): { sheet: Sheet; row: number; column: number } {
  const given = text(key, "the key of a note");
  const target = rangeOfText(given, "the key of a note", host, scope.sheet);
  const area = oneArea(target, "the key of a note");
  if (area.top !== area.bottom || area.left !== area.right) throw invalidArgument(`"${given}" is no single cell`);
  if (scope.sheet && target.sheet !== scope.sheet) throw invalidArgument(`"${given}" lies on another sheet`);
  return { sheet: target.sheet, row: area.top, column: area.left };
}

function byKey(scope: NoteScope, key: unknown, host: Host): Remote | null {
  const { sheet, row, column } = cellOf(scope, key, host);
  const found = sheet.notes.find((held) => held.row === row && held.column === column);
  return found ? bind(note, { sheet, note: found }, host) : null;
}

function there(found: Remote | null | undefined, what: string): Remote {
  if (!found) throw itemNotFound(what);
  return found;
}

function wordsOf(value: unknown, what: string): string {
  const words = text(value, what);
  if (words.length > LONGEST) throw invalidArgument(`a note has at most ${LONGEST} characters`);
  return words;
}

export const noteCollection: TypeTable<NoteScope> = {
  name: "NoteCollection",
  since: "1.18",
  items: (scope, host) => all(scope, host).map((placed) => bind(note, placed, host)),
  indexer: { since: "1.18", get: (scope, key, host) => there(byKey(scope, key, host), `no note at ${String(key)}`) },
  methods: {
    Add: {
      since: "1.18",
      args: 2,
      object: (scope, [key, content], host) => {
        const { sheet, row, column } = cellOf(scope, key, host);
        const words = wordsOf(content, "content");
        mayDo(sheet, "allowEditObjects");
        const at = (held: { row: number; column: number }): boolean => held.row === row && held.column === column;
        if (sheet.notes.some(at) || sheet.comments.some(at))
          throw new ExcelError("InvalidOperation", "the cell already has a comment or a note");
        const fresh: Note = { row, column, text: words };
        sheet.notes.push(fresh);
        return bind(note, { sheet, note: fresh }, host);
      },
    },
    GetCount: { since: "1.18", args: 0, run: (scope, _, host) => all(scope, host).length },
    GetItemAt: {
      since: "1.18",
      args: 1,
      object: (scope, [index], host) => {
        const placed = all(scope, host)[integer(index, "index")];
        return there(placed && bind(note, placed, host), `no note at ${String(index)}`);
      },
    },
    GetItemOrNullObject: { since: "1.18", args: 1, object: (scope, [key], host) => byKey(scope, key, host) },
  },
};

export const note: TypeTable<Placed> = {
  name: "Note",
  since: "1.18",
  alive: ({ sheet, note: held }, host) => {
    if (!host.book.sheets.includes(sheet) || !sheet.notes.includes(held))
      throw itemNotFound("the note is no longer there");
  },
  properties: {
    Content: {
      since: "1.18",
      get: ({ note: held }) => held.text,
      set: ({ sheet, note: held }, value) => {
        mayDo(sheet, "allowEditObjects");
        held.text = wordsOf(value, "Note.content");
      },
    },
    Visible: { since: "1.18", get: () => false },
  },
  methods: {
    Delete: {
      since: "1.18",
      args: 0,
      run: ({ sheet, note: held }) => {
        mayDo(sheet, "allowEditObjects");
        sheet.notes = sheet.notes.filter((other) => other !== held);
      },
    },
    GetLocation: {
      since: "1.18",
      args: 0,
      object: ({ sheet, note: { row, column } }, _, host) =>
        rangeOf(sheet, { top: row, left: column, bottom: row, right: column }, host),
    },
  },
};

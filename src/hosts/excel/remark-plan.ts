/** Which comments and notes have to be added, changed or taken away, so that ours are there and no one else's are touched. */
import { cellName, NOTE_SEPARATOR, ownNote, type Note } from "../../spreadsheet";
import type { Remark } from "./read-remarks";
import type { SheetState } from "./workbook-state";

/** A cell by the sheet's name, the sheet's id, which stays when it is renamed, and its own name ("B3"). */
interface Where {
  readonly sheet: string;
  readonly id: string;
  readonly cell: string;
}

/** Notes are known by their cell, comments by their id. */
export type RemarkOrder = Where &
  (
    | {
        readonly do: "add";
        readonly text: string;
        /** The comment of ours that goes for it. */
        readonly instead?: string;
      }
    | {
        readonly do: "change";
        readonly kind: Remark["kind"];
        readonly key: string;
        readonly text: string;
        readonly before: string;
      }
    | { readonly do: "delete"; readonly kind: Remark["kind"]; readonly key: string; readonly before: string }
    | { readonly do: "reply"; readonly key: string; readonly text: string }
    | { readonly do: "take-reply"; readonly key: string; readonly reply: string }
  );

export interface RemarkPlan {
  readonly orders: readonly RemarkOrder[];
  /** Names of sheets where protection kept notes from being written or taken away. */
  readonly locked: readonly string[];
}

const begins = (text: string): boolean => text.startsWith(NOTE_SEPARATOR);

/** With more than this a row bears one at most: a long list of persons. */
const MOST_FOR_CELLS = 200;
/** With more than this there are none: thousands of comments make Excel on the web slow, and then refuse to list them. */
const MOST = 1_000;

/**
 * The notes that Excel can bear, and those that are left out; where they are many, what is said about a row is said on the
 * first of its cells.
 */
export function bearable(notes: readonly Note[]): { kept: readonly Note[]; left: readonly Note[] } {
  if (notes.length <= MOST_FOR_CELLS) return { kept: notes, left: [] };
  const rows = new Map<string, Note>();
  for (const note of notes) {
    const key = `${note.sheet}!${note.row}`;
    const first = rows.get(key);
    const [a, b] = first && first.column > note.column ? [note, first] : [first ?? note, first ? note : null];
    rows.set(key, b ? { ...a, text: joined(a.text, b.text) } : a);
  }
  const kept = [...rows.values()];
  return kept.length > MOST ? { kept: [], left: notes } : { kept, left: [] };
}

/** The longest text that a cell's note takes in every version of Excel. */
const LONGEST = 32_000;

function joined(first: string, second: string): string {
  const both = `${first}\n\n${second}`;
  return both.length > LONGEST ? first : both;
}

/** Whether anything in it is ours. */
export function isOurs({ content, replies }: Remark): boolean {
  return content.includes(NOTE_SEPARATOR) || replies.some((reply) => begins(reply.content));
}

/** What of a note is the user's: all before our separator line. */
export function usersPart(content: string): string {
  const at = content.indexOf(NOTE_SEPARATOR);
  return at < 0 ? content : content.slice(0, at).replace(/(?:\r\n|\r|\n)$/, "");
}

/** Compares the remarks that are there with the notes that shall be there. None wanted: everything of ours goes. */
export function planRemarks(
  sheets: readonly SheetState[],
  remarks: readonly Remark[],
  wanted: readonly Note[],
): RemarkPlan {
  const locked = new Set(sheets.filter((sheet) => sheet.locked.notes).map(({ name }) => name));
  const refused = new Set<string>();
  const ids = new Map(sheets.map(({ name, id }) => [name, id]));
  const where = ({ sheet, row, column }: Place): Where => ({
    sheet,
    id: ids.get(sheet) ?? sheet,
    cell: cellName(row, column),
  });
  const texts = new Map<string, Note>();
  for (const note of wanted) if (ids.has(note.sheet)) texts.set(placeOf(note), note);
  const orders: RemarkOrder[] = [];
  const taken = new Set<string>();
  for (const remark of remarks) {
    const place = placeOf(remark);
    const text = texts.get(place)?.text;
    taken.add(place);
    const needed = ordersFor(remark, where(remark), text === undefined ? null : ownNote(text));
    if (needed.length > 0 && locked.has(remark.sheet)) refused.add(remark.sheet);
    else orders.push(...needed);
  }
  for (const [place, note] of texts) {
    if (taken.has(place)) continue;
    if (locked.has(note.sheet)) refused.add(note.sheet);
    else orders.push({ ...where(note), do: "add", text: ownNote(note.text) });
  }
  return { orders, locked: [...refused] };
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** "人员名单!B3", to tell places apart. */
function placeOf({ sheet, row, column }: Place): string {
  return `${sheet}!${cellName(row, column)}`;
}

/** What is to be done about a remark so that it holds `text` of ours, or nothing of ours. */
function ordersFor(remark: Remark, where: Where, text: string | null): RemarkOrder[] {
  const { kind, content, replies } = remark;
  if (kind === "note") {
    const users = usersPart(content);
    const key = where.cell;
    const next = text === null ? users : users === "" ? text : `${users}\n${text}`;
    if (next === content) return [];
    return [
      next === "" && begins(content)
        ? { ...where, do: "delete", kind, key, before: content }
        : { ...where, do: "change", kind, key, text: next, before: content },
    ];
  }
  const key = remark.id;
  if (begins(content)) {
    if (text === null) return [{ ...where, do: "delete", kind, key, before: content }];
    if (text === content) return [];
    // Only who wrote a comment may rewrite it, so it is made anew – unless people's answers would go with it.
    if (replies.length > 0) return [{ ...where, do: "change", kind, key, text, before: content }];
    return [{ ...where, do: "add", text, instead: key }];
  }
  const ours = replies.filter((reply) => begins(reply.content));
  const [only] = ours;
  if (text !== null && ours.length === 1 && only?.content === text) return [];
  return [
    ...ours.map((reply): RemarkOrder => ({ ...where, do: "take-reply", key, reply: reply.id })),
    ...(text === null ? [] : [{ ...where, do: "reply" as const, key, text }]),
  ];
}

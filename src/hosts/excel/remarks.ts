/** Writing comments and notes. */
import type { SkipReason } from "../../spreadsheet";
import type { Capabilities } from "./capabilities";
import { readFailure } from "./office-error";
import { notesOfSheet, type CellNote } from "./notes";
import type { RemarkOrder } from "./remark-plan";
import { ON_CELLS, type Scope, type Step } from "./steps";

const ORDER_BYTES = 1_000;

/** Why Excel did not take a comment, as far as it says; words are made from it above. */
const REASONS: Readonly<Record<string, SkipReason>> = {
  InvalidOperation: "note-in-the-way",
  ItemAlreadyExists: "note-in-the-way",
  NotImplemented: "comment-not-supported",
  UnsupportedOperation: "comment-not-supported",
  ApiNotFound: "comment-not-supported",
  AccessDenied: "comment-denied",
  ItemNotFound: "no-such-sheet",
  InvalidReference: "no-such-sheet",
};

/** A note that was changed or deleted, with what it said just before. */
export interface TouchedNote {
  readonly order: Extract<RemarkOrder, { kind: unknown }>;
  readonly note: Pick<CellNote, "content">;
}

/**
 * A note is found by its cell alone: where rows moved at that very moment, it was somebody else's. Steps that give back
 * what those said.
 */
export function restoreNotes(touched: readonly TouchedNote[]): Step[] {
  return touched.flatMap((one): Step[] => {
    const { order } = one;
    const said = saidBefore(one);
    if (said === null || said === order.before) return [];
    const run: Step["run"] = (scope) => {
      const notes = notesOfSheet(scope.sheet(order.id));
      if (order.do === "delete") notes.add(order.cell, said);
      else notes.getItem(order.cell).content = said;
    };
    return [{ bytes: ORDER_BYTES + said.length * 3, optional: ON_CELLS, run }];
  });
}

/** Null where the answer did not come: the request failed at another step. */
function saidBefore({ order, note }: TouchedNote): string | null {
  try {
    const { content } = note;
    return order.do === "change" && content === order.text ? null : content;
  } catch {
    return null;
  }
}

/**
 * Steps for the orders. They may be refused one by one: a cell can have a note that this Excel does not show, and takes
 * no comment then; a comment can belong to somebody else.
 *
 * @param refused told each order that Excel refused, or that was not tried after others were
 * @param touched filled with the notes that were found
 */
export function remarkSteps(
  orders: readonly RemarkOrder[],
  capabilities: Capabilities,
  {
    refused,
    touched,
  }: { readonly refused: (order: RemarkOrder, reason: SkipReason) => void; readonly touched: TouchedNote[] },
): Step[] {
  return orders.map((order) => ({
    bytes: ORDER_BYTES + bytesOf(order),
    run: (scope) => carryOut(scope, order, capabilities, touched),
    optional: ON_CELLS,
    refused: (why) =>
      refused(order, why ? (REASONS[readFailure(why.cause).code] ?? "comment-refused") : "comment-not-tried"),
  }));
}

function remarkOf(
  scope: Scope,
  order: TouchedNote["order"],
  touched: TouchedNote[],
): Pick<Excel.Comment, "content" | "delete"> {
  if (order.kind === "comment") return scope.workbook.comments.getItem(order.key);
  const note = notesOfSheet(scope.sheet(order.id)).getItem(order.key);
  // Told as it was before it is changed.
  note.load("content");
  touched.push({ order, note });
  return note;
}

function bytesOf(order: RemarkOrder): number {
  return "text" in order ? order.text.length * 3 : 0;
}

function carryOut(scope: Scope, order: RemarkOrder, { notes }: Capabilities, touched: TouchedNote[]): void {
  const { workbook } = scope;
  switch (order.do) {
    case "add":
      // The sheet by its id: it may be renamed meanwhile.
      if (order.instead !== undefined) workbook.comments.getItem(order.instead).delete();
      if (notes) notesOfSheet(scope.sheet(order.id)).add(order.cell, order.text);
      else workbook.comments.add(scope.sheet(order.id).getRange(order.cell), order.text);
      break;
    case "change":
      remarkOf(scope, order, touched).content = order.text;
      break;
    case "delete":
      remarkOf(scope, order, touched).delete();
      break;
    case "reply":
      workbook.comments.getItem(order.key).replies.add(order.text);
      break;
    case "take-reply":
      workbook.comments.getItem(order.key).replies.getItem(order.reply).delete();
      break;
  }
}

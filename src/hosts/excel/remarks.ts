/** Writing comments and notes. */
import type { Capabilities } from "./capabilities";
import { readFailure } from "./office-error";
import { notesOfSheet } from "./notes";
import type { RemarkOrder } from "./remark-plan";
import { ON_CELLS, type Scope, type Step } from "./steps";

const ORDER_BYTES = 1_000;

/** Why Excel did not take a comment, as far as it says; words are made from it above. */
const REASONS: Readonly<Record<string, string>> = {
  InvalidOperation: "note-in-the-way",
  ItemAlreadyExists: "note-in-the-way",
  NotImplemented: "comment-not-supported",
  UnsupportedOperation: "comment-not-supported",
  ApiNotFound: "comment-not-supported",
  AccessDenied: "comment-denied",
  ItemNotFound: "no-such-sheet",
  InvalidReference: "no-such-sheet",
};

/**
 * Steps for the orders. They may be refused one by one: a cell can have a note that this Excel does not show, and takes
 * no comment then; a comment can belong to somebody else.
 *
 * @param refused told each order that Excel refused, or that was not tried after others were
 */
export function remarkSteps(
  orders: readonly RemarkOrder[],
  capabilities: Capabilities,
  refused: (order: RemarkOrder, reason: string) => void,
): Step[] {
  return orders.map((order) => ({
    bytes: ORDER_BYTES + bytesOf(order),
    run: (scope) => carryOut(scope, order, capabilities),
    optional: ON_CELLS,
    refused: (why) =>
      refused(order, why ? (REASONS[readFailure(why.cause).code] ?? "comment-refused") : "comment-not-tried"),
  }));
}

function remarkOf(
  scope: Scope,
  { kind, id, key }: Extract<RemarkOrder, { kind: unknown }>,
): Pick<Excel.Comment, "content" | "delete"> {
  return kind === "note" ? notesOfSheet(scope.sheet(id)).getItem(key) : scope.workbook.comments.getItem(key);
}

function bytesOf(order: RemarkOrder): number {
  return "text" in order ? order.text.length * 3 : 0;
}

function carryOut(scope: Scope, order: RemarkOrder, { notes }: Capabilities): void {
  const { workbook } = scope;
  switch (order.do) {
    case "add":
      // The sheet by its id: it may be renamed meanwhile.
      if (order.instead !== undefined) workbook.comments.getItem(order.instead).delete();
      if (notes) notesOfSheet(scope.sheet(order.id)).add(order.cell, order.text);
      else workbook.comments.add(scope.sheet(order.id).getRange(order.cell), order.text);
      break;
    case "change":
      remarkOf(scope, order).content = order.text;
      break;
    case "delete":
      remarkOf(scope, order).delete();
      break;
    case "reply":
      workbook.comments.getItem(order.key).replies.add(order.text);
      break;
    case "take-reply":
      workbook.comments.getItem(order.key).replies.getItem(order.reply).delete();
      break;
  }
}

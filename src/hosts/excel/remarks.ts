/** Writing comments and notes. */
import { quoteSheetName } from "../../spreadsheet";
import type { Capabilities } from "./capabilities";
import { notesOfSheet } from "./notes";
import type { RemarkOrder } from "./remark-plan";
import type { Scope, Step } from "./steps";

const ORDER_BYTES = 700;

/**
 * Steps for the orders. They may be refused one by one: a cell can have a note that this Excel's library does not
 * show, and takes no comment then; a comment can belong to somebody else.
 *
 * @param refused told the sheet of each order that Excel refused
 */
export function remarkSteps(
  orders: readonly RemarkOrder[],
  capabilities: Capabilities,
  refused: (sheet: string) => void,
): Step[] {
  return orders.map((order) => ({
    bytes: ORDER_BYTES + bytesOf(order),
    run: (scope) => carryOut(scope, order, capabilities),
    optional: "notes",
    refused: () => refused(order.sheet),
  }));
}

function remarkOf(
  scope: Scope,
  { kind, sheet, key }: Extract<RemarkOrder, { kind: unknown }>,
): Pick<Excel.Comment, "content" | "delete"> {
  return kind === "note" ? notesOfSheet(scope.sheet(sheet)).getItem(key) : scope.workbook.comments.getItem(key);
}

function bytesOf(order: RemarkOrder): number {
  return "text" in order ? order.text.length * 3 : 0;
}

function carryOut(scope: Scope, order: RemarkOrder, { notes }: Capabilities): void {
  const { workbook } = scope;
  switch (order.do) {
    case "add":
      if (notes) notesOfSheet(scope.sheet(order.sheet)).add(order.cell, order.text);
      else workbook.comments.add(`${quoteSheetName(order.sheet)}!${order.cell}`, order.text);
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

/** Writing comments and notes. */
import type { Capabilities } from "./capabilities";
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

function bytesOf(order: RemarkOrder): number {
  return "text" in order ? order.text.length * 3 : 0;
}

function carryOut({ workbook }: Scope, order: RemarkOrder, { notes }: Capabilities): void {
  switch (order.do) {
    case "add":
      if (notes) workbook.notes.add(order.address, order.text);
      else workbook.comments.add(order.address, order.text);
      break;
    case "change":
      if (order.kind === "note") workbook.notes.getItem(order.key).content = order.text;
      else workbook.comments.getItem(order.key).content = order.text;
      break;
    case "delete":
      if (order.kind === "note") workbook.notes.getItem(order.key).delete();
      else workbook.comments.getItem(order.key).delete();
      break;
    case "reply":
      workbook.comments.getItem(order.key).replies.add(order.text);
      break;
    case "take-reply":
      workbook.comments.getItem(order.key).replies.getItem(order.reply).delete();
      break;
  }
}

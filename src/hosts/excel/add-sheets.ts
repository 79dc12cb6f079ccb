/** Adding sheets that become the user's own; once, even where the answer to the first try was lost. */
import type { SheetContent } from "../../spreadsheet";
import { freeName } from "./apply";
import type { Capabilities } from "./capabilities";
import type { Session } from "./connection";
import { valueBlocks } from "./sheet-cells";
import { sheetSteps } from "./sheet-steps";
import type { Step } from "./steps";

/** A sheet that an earlier try was adding, under which name. */
export interface Begun {
  readonly content: SheetContent;
  readonly name: string;
}

/** What there is of a sheet that was begun. */
type Found = "nothing" | "part" | "other";

const CALL_BYTES = 300;

/**
 * Steps that add the sheets under free names. Of those that were begun before, what holds nothing but ours is taken away and
 * written anew; what people have typed into is theirs, and the sheet gets another name.
 */
export async function planAdding(
  session: Session,
  sheets: readonly SheetContent[],
  before: readonly Begun[],
  capabilities: Capabilities,
): Promise<{ steps: readonly Step[]; begun: readonly Begun[] }> {
  const { worksheets } = session.context.workbook;
  worksheets.load("items/name");
  const looks = before.map((sheet) => ({ ...sheet, found: askFound(session, sheet) }));
  await session.read();
  const gone = looks.filter(({ found }) => found() === "part");
  const removed = new Set(gone.map(({ name }) => name.toLowerCase()));
  const taken = worksheets.items.map(({ name }) => name).filter((name) => !removed.has(name.toLowerCase()));
  const begun = sheets.map((content): Begun => {
    const isTaken = taken.some((name) => name.toLowerCase() === content.name.toLowerCase());
    const name = isTaken ? freeName(content.name, taken) : content.name;
    taken.push(name);
    return { content, name };
  });
  const [first] = begun;
  const steps: Step[] = [
    // Not by way of the scope, which would take a new sheet of this name for the one that is gone.
    ...gone.map(({ name }): Step => ({
      bytes: CALL_BYTES,
      mayBeGone: true,
      run: ({ workbook }) => workbook.worksheets.getItem(name).delete(),
    })),
    ...begun.flatMap(({ content, name }) => sheetSteps(content, name, capabilities)),
    ...(first
      ? [
          {
            bytes: CALL_BYTES,
            optional: "view",
            run: ({ workbook }: Parameters<Step["run"]>[0]) => workbook.worksheets.getItem(first.name).activate(),
          },
        ]
      : []),
  ];
  return { steps, begun };
}

function askFound({ context }: Session, { content, name }: Begun): () => Found {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,values");
  return () => {
    if (sheet.isNullObject) return "nothing";
    if (used.isNullObject) return "part";
    const wanted = new Map<string, unknown>();
    for (const { top, rows } of valueBlocks(content, Infinity)) {
      rows.forEach((line, row) => line.forEach((value, column) => wanted.set(`${top + row} ${column}`, value)));
    }
    const { values, rowIndex, columnIndex } = used;
    const ours = values.every((line: readonly unknown[], row) =>
      line.every(
        (value, column) => value === "" || sameTyped(wanted.get(`${rowIndex + row} ${columnIndex + column}`), value),
      ),
    );
    return ours ? "part" : "other";
  };
}

/** A formula's result, or a text behind an apostrophe, is what was written. */
function sameTyped(written: unknown, value: unknown): boolean {
  if (typeof written !== "string") return written === value;
  return written.startsWith("=") || written === value || written === `'${String(value)}`;
}

/** An earlier graded copy in the place where the new one goes: what people typed there must not be lost. */
import type { WorkbookFile } from "../hosts/file";
import { isCellError } from "../spreadsheet";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../spreadsheet";
import { openNatively } from "./native-codec";

export interface ExistingCopy {
  /** The summary sheet in it, with the users' columns. */
  readonly summary: SheetSnapshot | null;
  /** True when nothing but the summary differs from the workbook that is being graded: it can be replaced. */
  readonly replaceable: boolean;
}

function cellKey(value: CellValue | undefined): string {
  return isCellError(value) ? value.error : `${typeof value}:${String(value ?? "")}`;
}

function contentKeys(snapshot: WorkbookSnapshot): string[] {
  return snapshot.sheets.map((sheet) => {
    const rows = sheet.rows.flatMap(({ row, values }) => {
      const cells = values.flatMap((value, column) => (value === null ? [] : [`${column}=${cellKey(value)}`]));
      return cells.length > 0 ? [`${row}:${cells.join("\u0001")}`] : [];
    });
    return `${sheet.name}\u0002${rows.join("\u0002")}`;
  });
}

function readAll(file: WorkbookFile): WorkbookSnapshot {
  const names = file.outline(1).sheets.map((sheet) => sheet.name);
  return file.read(names);
}

/**
 * Looks at the earlier copy. One that cannot be opened, or was not written by us, is not ours to replace.
 *
 * @param input the workbook that is being graded; null where the copy is known to be, to the byte, what we wrote: then
 *   there is nothing to compare.
 */
export function inspectExistingCopy(existing: Uint8Array, input: WorkbookFile | null): ExistingCopy {
  try {
    const copy = openNatively(existing);
    if (!input) return { summary: copy.readOwnSheet(), replaceable: true };
    if (!copy.hasOurMarks()) return { summary: null, replaceable: false };
    const before = contentKeys(readAll(input));
    const after = contentKeys(readAll(copy));
    const same = before.length === after.length && before.every((key, index) => key === after[index]);
    return { summary: copy.readOwnSheet(), replaceable: same };
  } catch {
    return { summary: null, replaceable: input === null };
  }
}

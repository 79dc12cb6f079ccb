/** Which look the conditional formats of a sheet give to a cell, for the picture. */
import { cellName, columnName, contains } from "../model/address";
import { cellsOf, valueAt } from "../model/cells";
import { evaluate } from "../model/formula";
import type { ConditionalLook, Sheet, Workbook } from "../model/types";

/** Moves the relative references of a rule's formula from its first cell to another. */
function moved(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /("(?:[^"]|"")*")|(\$?)\b([A-Z]{1,3})(\$?)(\d+)\b(?!\()/g,
    (whole, text: string | undefined, lockColumn: string, letters: string, lockRow: string, digits: string) => {
      if (text !== undefined) return whole;
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return `${lockColumn}${columnName(lockColumn ? column : column + columns)}${lockRow}${lockRow ? digits : Number(digits) + rows}`;
    },
  );
}

/** The looks that apply, merged: what comes first wins. */
export function lookAt(book: Workbook, sheet: Sheet, row: number, column: number): ConditionalLook {
  let merged: ConditionalLook = {};
  for (const rule of sheet.conditionalFormats) {
    if (!rule.custom || !rule.areas.some((area) => contains(area, row, column))) continue;
    const first = rule.areas[0] ?? { top: row, left: column };
    const { value } = evaluate(moved(rule.custom.formula, row - first.top, column - first.left), cellsOf(book, sheet));
    if (value !== true && !(typeof value === "number" && value !== 0)) continue;
    const { look } = rule.custom;
    merged = {
      ...look,
      ...merged,
      font: { ...look.font, ...merged.font },
      borders: { ...look.borders, ...merged.borders },
    };
    if (rule.stopIfTrue) break;
  }
  return merged;
}

export interface Bar {
  colour: string;
  /** 0 to 1. */
  length: number;
}

/** The data bar of a cell, if it has one. */
export function barAt(sheet: Sheet, row: number, column: number): Bar | null {
  const rule = sheet.conditionalFormats.find(
    (held) => held.dataBar && held.areas.some((area) => contains(area, row, column)),
  );
  const value = valueAt(sheet, row, column);
  if (!rule?.dataBar || typeof value !== "number") return null;
  const { lower, upper, fill } = rule.dataBar;
  const numbers = rule.areas.flatMap((area) => {
    const found: number[] = [];
    for (let at = area.top; at <= Math.min(area.bottom, area.top + 2_000); at++) {
      const held = valueAt(sheet, at, area.left);
      if (typeof held === "number") found.push(held);
    }
    return found;
  });
  const limit = (bound: typeof lower, otherwise: number): number =>
    bound?.type === "Number" ? Number((bound.formula ?? "0").replace(/^=/, "")) : otherwise;
  const [from, to] = [limit(lower, Math.min(0, ...numbers)), limit(upper, Math.max(...numbers))];
  return { colour: fill ?? "#638EC6", length: to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0 };
}

/** Comment and note of a cell as the hover text shows them. */
export function remarksAt(sheet: Sheet, row: number, column: number): string {
  const parts = [
    ...sheet.comments
      .filter((held) => held.row === row && held.column === column)
      .map(({ authorName, content }) => `${authorName}：\n${content}`),
    ...sheet.notes.filter((held) => held.row === row && held.column === column).map(({ text }) => text),
  ];
  return parts.length === 0 ? "" : `${cellName(row, column)}\n${parts.join("\n\n")}`;
}

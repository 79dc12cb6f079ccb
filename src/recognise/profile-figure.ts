/** Reads one figure of 基本信息. */
import { isCellError } from "../spreadsheet";
import type { CellAddress } from "../spreadsheet";
import { UNBOUNDED } from "../parse/bounds";
import { parseStatedCount, type CountedThing } from "../parse/stated-count";
import { cellText } from "../parse/text";
import type { Content } from "../tables/grid";
import type { ProblemList } from "../tables/problem-list";
import type { StatedFigure } from "../tables/types";

/** A school without students or without a campus is a slip of the pen. */
const AT_LEAST_ONE: ReadonlySet<CountedThing> = new Set(["students", "campuses"]);

interface Place {
  readonly key: CountedThing;
  readonly at: CellAddress;
  /** The key as written, for messages. */
  readonly column: string;
  readonly problems: ProblemList;
}

/** The figure in a cell; null for 无, N/A and dashes. What is no certain number is reported and kept without a value. */
export function readFigure({ value, format }: Content, { key, at, column, problems }: Place): StatedFigure | null {
  const found = parseStatedCount(value, format, key);
  if (found.state === "blank") return null;
  const text = cellText(value, format).trim();
  if (found.state === "read") {
    if (found.value >= 1 || !AT_LEAST_ONE.has(key)) return { value: found.value, at };
    problems.add({ code: "number-out-of-range", parameters: { column, text } }, at);
    return { value: null, text, bounds: UNBOUNDED, at };
  }
  if (isCellError(value)) problems.add({ code: "cell-error", parameters: { text } }, at);
  else problems.add({ code: "number-unreadable", parameters: { column, text } }, at);
  return { value: null, text, bounds: found.bounds, at };
}

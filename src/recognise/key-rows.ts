/** Rows of keys and values (基本信息), beside each other or below each other. */
import type { CellValue, RowSnapshot } from "../spreadsheet";
import { isBlank } from "../tables/grid";
import { isWeakKey, profileKeyOf } from "./profile-keys";
import type { ProfileKey } from "./profile-keys";

/** Cells in a row of keys and values that stands inside the columns of a table. */
const MOST_IN_TABLE = 3;
/** Keys that make a row of keys a list of organisations rather than of colleges with their figures. */
const TELLING: ReadonlySet<ProfileKey> = new Set([
  "school",
  "kind",
  "level",
  "academicYear",
  "scheme",
  "asOf",
  "students",
  "campuses",
]);
const LEAST_KEYS = 3;
const LEAST_SHARE = 0.75;

/** True where the first cell is a key and what follows can be its value. */
export function isKeyRow(
  values: readonly (CellValue | undefined)[],
  first: number,
  second: number,
  inTable: boolean,
): boolean {
  const text = values[first];
  if (typeof text !== "string" || profileKeyOf(text) === null) return false;
  if (!inTable) return true;
  if (isWeakKey(text)) return false;
  let filled = 0;
  for (let column = first; column < values.length; column += 1) if (!isBlank(values[column])) filled += 1;
  return filled <= MOST_IN_TABLE && !isBlank(values[second]);
}

/** True for a cell alone in its row that is a key, with its value behind a colon or still to be filled in. */
export function isKeyLine(text: string, inTable: boolean): boolean {
  return profileKeyOf(text) !== null && (!inTable || (/[:：]/.test(text) && !isWeakKey(text)));
}

/** True for a row that is keys and nothing else, with values right below: one organisation a row. */
export function isRowOfKeys(row: RowSnapshot, below: RowSnapshot): boolean {
  const keys: ProfileKey[] = [];
  let filled = 0;
  let values = 0;
  row.values.forEach((value, column) => {
    if (isBlank(value)) return;
    filled += 1;
    const key = typeof value === "string" ? profileKeyOf(value) : null;
    if (key === null) return;
    keys.push(key);
    const under = below.values[column];
    if (!isBlank(under) && (typeof under !== "string" || profileKeyOf(under) === null)) values += 1;
  });
  if (new Set(keys).size < LEAST_KEYS || keys.length < filled * LEAST_SHARE) return false;
  return values * 2 > keys.length && keys.some((key) => TELLING.has(key));
}

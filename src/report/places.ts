/** Cells as a person reads them. */
import { areaName, cellName, formatArea, parseCellName, type CellArea } from "../spreadsheet";

/** How many areas a table cell or a line names before it says how many more there are. */
const SHOWN_AREAS = 3;

/** Absolute addresses, duplicates dropped, in the order given; areas that touch in one column are joined. */
export function placesOf(cells: readonly CellArea[]): string[] {
  return joinAreas(cells).map(formatArea);
}

/** Joins areas that continue each other downwards, in the order given. Linear. */
export function joinAreas(cells: readonly CellArea[]): CellArea[] {
  const joined: CellArea[] = [];
  const seen = new Set<string>();
  for (const area of cells) {
    const name = formatArea(area);
    if (seen.has(name)) continue;
    seen.add(name);
    const last = joined.at(-1);
    if (last && continues(last, area)) joined[joined.length - 1] = { ...last, bottom: area.bottom };
    else joined.push(area);
  }
  return joined;
}

function continues(above: CellArea, below: CellArea): boolean {
  return (
    above.sheet === below.sheet &&
    above.left === below.left &&
    above.right === below.right &&
    above.bottom + 1 === below.top
  );
}

/** "人员名单!C42:C46、人员名单!C50", and how many more there are. */
export function describePlaces(
  cells: readonly CellArea[],
  words: { readonly separator: string; readonly more: (count: number) => string },
  most = SHOWN_AREAS,
): string {
  return describePlaceNames(placesOf(cells), words, most);
}

/** The same of areas that are written out already, as documents hold them. */
export function describePlaceNames(
  places: readonly string[],
  words: { readonly separator: string; readonly more: (count: number) => string },
  most = SHOWN_AREAS,
): string {
  const shown = places.slice(0, most).join(words.separator);
  return places.length > most ? shown + words.more(places.length - most) : shown;
}

/** Areas joined sheet by sheet, the sheets in the order in which they are first met. */
export function areasBySheet(cells: readonly CellArea[]): CellArea[] {
  const bySheet = new Map<string, CellArea[]>();
  for (const area of cells) {
    const known = bySheet.get(area.sheet);
    if (known) known.push(area);
    else bySheet.set(area.sheet, [area]);
  }
  return [...bySheet.values()].flatMap(joinAreas);
}

/** Areas as `areasBySheet` gives them, each sheet named once: "人员名单!C42:C46、C50；学代会!C4". */
export function describeBriefly(
  areas: readonly CellArea[],
  words: { readonly separator: string; readonly between: string; readonly more: (count: number) => string },
  most = SHOWN_AREAS,
): string {
  const shown = areas.slice(0, most).map((area, at, all) => {
    const before = all[at - 1];
    if (before?.sheet === area.sheet) return words.separator + areaName(area);
    return (before ? words.between : "") + formatArea(area);
  });
  return shown.join("") + (areas.length > most ? words.more(areas.length - most) : "");
}

/** The area of "人员名单!C42:C46" or "'附件 2'!C4"; null for anything else. The reverse of `formatArea`. */
export function parsePlace(text: string): CellArea | null {
  const mark = text.lastIndexOf("!");
  if (mark < 1) return null;
  const [first = "", last = first] = text.slice(mark + 1).split(":");
  const start = parseCellName(first);
  const end = parseCellName(last);
  if (!start || !end || cellName(start.row, start.column) !== first) return null;
  const name = text.slice(0, mark);
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** True when two areas share a cell. */
export function overlap(a: CellArea, b: CellArea): boolean {
  return a.sheet === b.sheet && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

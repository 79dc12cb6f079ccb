/** How the cells of a new sheet look, in as few calls as Excel allows. */
import { areaName, columnName, MAX_ROW_HEIGHT, type CellStyle, type SheetContent } from "../../spreadsheet";
import { joinAddresses, type Block } from "./rectangles";
import { heightRuns, styledBlocks } from "./sheet-cells";
import type { Scope, Step } from "./steps";

const STYLE_BYTES = 5_000;
const LINE_BYTES = 600;

/** A digit of the standard font is 7 pixels wide, a column has 5 more, and a point is 4/3 of a pixel. */
export function columnPoints(characters: number): number {
  return (Math.min(255, Math.max(0, characters)) * 7 + 5) * 0.75;
}

/** Steps for fonts, fills, borders and alignment. */
export function styleSteps(content: SheetContent, name: string, rangeAreas: boolean): Step[] {
  return Array.from(styledBlocks(content)).flatMap(([key, blocks]) => {
    const look = content.styles[key];
    if (!look) throw new RangeError(`sheet ${content.name}: no style is called ${key}`);
    return byShape(blocks, look.border === "thin").flatMap(({ sides, group }) => {
      const addresses = rangeAreas ? joinAddresses(group) : group.map(areaName);
      return addresses.map((address): Step => ({
        bytes: STYLE_BYTES + address.length,
        optional: "looks",
        run: (scope) => applyLook(scope, { name, address, look, sides }),
      }));
    });
  });
}

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Blocks apart by the borders they have: Excel refuses to draw inside where there is no inside. */
function byShape(blocks: readonly Block[], bordered: boolean): { sides: readonly Side[]; group: readonly Block[] }[] {
  if (!bordered) return [{ sides: [], group: blocks }];
  const groups = new Map<string, { sides: Side[]; group: Block[] }>();
  for (const block of blocks) {
    const sides: Side[] = [...EDGES];
    if (block.bottom > block.top) sides.push("InsideHorizontal");
    if (block.right > block.left) sides.push("InsideVertical");
    const key = sides.join();
    const known = groups.get(key) ?? { sides, group: [] };
    known.group.push(block);
    groups.set(key, known);
  }
  return [...groups.values()];
}

/** Steps that give some rows the looks of these cells, whatever they looked like before. */
export function lookSteps(content: SheetContent, name: string, cells: ReadonlyMap<number, readonly number[]>): Step[] {
  return [...cells].flatMap(([row, columns]) =>
    columns.flatMap((column): Step[] => {
      const style = content.rows[row]?.cells[column]?.style;
      const look = style === undefined ? undefined : content.styles[style];
      if (!look) return [];
      const run: Step["run"] = (scope) => {
        const { format } = scope.sheet(name).getRangeByIndexes(row, column, 1, 1);
        format.font.bold = look.bold === true;
        format.font.italic = look.italic === true;
        format.font.underline = look.underline === true ? "Single" : "None";
        format.font.color = `#${look.colour ?? "000000"}`;
        if (look.fill === undefined) format.fill.clear();
        else format.fill.color = `#${look.fill}`;
      };
      return [{ bytes: STYLE_BYTES, optional: "looks", run }];
    }),
  );
}

interface LookOrder {
  readonly name: string;
  readonly address: string;
  readonly look: CellStyle;
  readonly sides: readonly Side[];
}

function applyLook(scope: Scope, { name, address, look, sides }: LookOrder): void {
  const sheet = scope.sheet(name);
  const { format } = address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address);
  const { font } = format;
  if (look.bold === true) font.bold = true;
  if (look.italic === true) font.italic = true;
  // Said outright, since a link brings a line of its own.
  font.underline = look.underline === true ? "Single" : "None";
  if (look.size !== undefined) font.size = look.size;
  if (look.colour !== undefined) font.color = `#${look.colour}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.wrap === true) format.wrapText = true;
  if (look.horizontal) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical) format.verticalAlignment = VERTICAL[look.vertical];
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.color = `#${look.borderColour ?? "BFBFBF"}`;
  }
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;
/** Steps for column widths, hidden columns and row heights. */
export function lineSteps(content: SheetContent, name: string): Step[] {
  const { columnWidths, hiddenColumns = [] } = content;
  const columns = columnWidths.map((width, column): Step => ({
    bytes: LINE_BYTES,
    optional: "looks",
    run: (scope) => {
      scope.sheet(name).getRange(wholeColumn(column)).format.columnWidth = columnPoints(width);
    },
  }));
  const heights = heightRuns(content).map(({ top, bottom, height }): Step => ({
    bytes: LINE_BYTES,
    optional: "looks",
    run: (scope) => {
      const rows = scope.sheet(name).getRange(`${top + 1}:${bottom + 1}`);
      rows.format.rowHeight = Math.min(MAX_ROW_HEIGHT, Math.max(0, height));
    },
  }));
  const hidden = hiddenColumns.map((column): Step => ({
    bytes: LINE_BYTES,
    optional: "looks",
    run: (scope) => {
      scope.sheet(name).getRange(wholeColumn(column)).columnHidden = true;
    },
  }));
  return [...columns, ...heights, ...hidden];
}

function wholeColumn(column: number): string {
  return `${columnName(column)}:${columnName(column)}`;
}

/** A whole new sheet as steps: first what it says, then how it looks, then what is nice to have. */
import { areaName, type SheetContent } from "../../spreadsheet";
import type { Capabilities } from "./capabilities";
import { formatBlocks, linksOf, valueBlocks, widthOf, type RowBlock, type Typed } from "./sheet-cells";
import { chartSteps } from "./sheet-chart";
import { lineSteps, styleSteps } from "./sheet-looks";
import { pageSteps } from "./sheet-page";
import { ruleSteps } from "./sheet-rules";
import type { Step } from "./steps";

/** A block of values or formats in one call. */
const BLOCK_BYTES = 2_000_000;
const CALL_BYTES = 700;

/** Adds the sheet after the last tab, under this name, and fills it. The sheet on top stays on top. */
export function sheetSteps(content: SheetContent, name: string, capabilities: Capabilities): Step[] {
  return [
    { bytes: CALL_BYTES, run: ({ workbook }) => void workbook.worksheets.add(name) },
    // Before the values: Excel writes the target of a link into an empty cell.
    ...linkSteps(content, name),
    ...blockSteps(content, name, formatBlocks(content, BLOCK_BYTES), (range, rows) => (range.numberFormat = rows)),
    ...blockSteps(content, name, valueBlocks(content, BLOCK_BYTES), (range, rows) => (range.values = rows)),
    ...mergeSteps(content, name),
    ...styleSteps(content, name, capabilities.rangeAreas),
    ...lineSteps(content, name),
    ...pageSteps(content, name, capabilities),
    ...ruleSteps(content, name, capabilities),
    ...chartSteps(content, name),
  ];
}

function blockSteps(
  content: SheetContent,
  name: string,
  blocks: readonly RowBlock<Typed>[],
  set: (range: Excel.Range, rows: Typed[][]) => void,
): Step[] {
  const width = widthOf(content);
  return blocks.map(({ top, rows, bytes }) => ({
    bytes: CALL_BYTES + bytes,
    run: (scope) => {
      const range = scope.sheet(name).getRangeByIndexes(top, 0, rows.length, width);
      set(
        range,
        rows.map((line) => [...line]),
      );
    },
  }));
}

function linkSteps(content: SheetContent, name: string): Step[] {
  return linksOf(content).map(({ row, column, reference }) => ({
    bytes: CALL_BYTES + reference.length * 3,
    optional: "links",
    run: (scope) => {
      scope.sheet(name).getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference: reference };
    },
  }));
}

function mergeSteps({ merges = [] }: SheetContent, name: string): Step[] {
  return merges
    .filter((area) => area.top !== area.bottom || area.left !== area.right)
    .map((area) => ({
      bytes: CALL_BYTES,
      run: (scope) => scope.sheet(name).getRange(areaName(area)).merge(false),
    }));
}

/** What every sheet of the blank template has in common: title, filling guide, header, lists, print set-up. */
import type { OrganisationKind } from "../criteria";
import { estimateRowHeight } from "../spreadsheet";
import type { ContentCell, ContentRow, ListValidation, SheetContent } from "../spreadsheet";
import { OPTIONAL_TAB_COLOUR, TAB_COLOUR, TEMPLATE_STYLES } from "./style";
import type { TemplateStyle } from "./style";

/** Rows from 0: title, guide, header, then what is to be filled in. */
export const HEADER_ROW = 2;
export const FIRST_ROW = 3;
/** Excel takes no list longer than this, commas included. */
const MAX_LIST_LENGTH = 255;
/** Points for a line of the guide's small print. */
const GUIDE_LINE_HEIGHT = 14;

/** Whom the workbook is for. */
export interface TemplateOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** A cell of the template. */
export function cell(value: ContentCell["value"], style: TemplateStyle): ContentCell {
  return { value, style };
}

/**
 * A drop-down list for the rows of one column up to `lastRow` (from 1), or null where Excel could not hold it: values
 * with a comma, too much text, or nothing to choose from.
 */
export function dropDown(
  column: number,
  lastRow: number,
  values: readonly string[],
  open: boolean,
): ListValidation | null {
  return dropDownOn({ top: FIRST_ROW, left: column, bottom: lastRow - 1, right: column }, values, open);
}

/** The same for any area. */
export function dropDownOn(
  area: ListValidation["area"],
  values: readonly string[],
  open: boolean,
): ListValidation | null {
  const fits = values.length > 0 && values.join(",").length <= MAX_LIST_LENGTH;
  if (!fits || values.some((value) => value.trim() === "" || /[,"]/.test(value))) return null;
  return { area, values, strict: !open };
}

export interface SheetParts {
  readonly name: string;
  readonly title: string;
  readonly guide: readonly string[];
  readonly header: readonly ContentCell[];
  readonly widths: readonly number[];
  readonly body: readonly ContentRow[];
  readonly validations: readonly (ListValidation | null)[];
  readonly orientation: "portrait" | "landscape";
  readonly frozenColumns?: number;
  readonly optional?: boolean;
  /** Columns from `left` to `right` that somebody else fills in, and what the guide says above them. */
  readonly aside?: { readonly left: number; readonly right: number; readonly text: string };
}

/** Puts the parts together. */
export function assembleSheet(parts: SheetParts): SheetContent {
  const last = parts.widths.length - 1;
  const guideRight = parts.aside ? parts.aside.left - 1 : last;
  const text = parts.guide.join("\n");
  const guideWidth = parts.widths.slice(0, guideRight + 1).reduce((sum, width) => sum + width, 0);
  const guideRow: (ContentCell | null)[] = parts.widths.map(() => null);
  guideRow[0] = cell(text, "guide");
  if (parts.aside) {
    for (let column = parts.aside.left; column <= parts.aside.right; column++) {
      guideRow[column] = cell(column === parts.aside.left ? parts.aside.text : null, "reviewerGuide");
    }
  }
  const guideHeight = estimateRowHeight([{ text, width: guideWidth }], GUIDE_LINE_HEIGHT);
  const headerHeight = estimateRowHeight(
    parts.header.map(({ value }, column) => ({ text: String(value), width: parts.widths[column] ?? 10 })),
  );
  return {
    name: parts.name,
    styles: TEMPLATE_STYLES,
    columnWidths: parts.widths,
    rows: [
      { height: 30, cells: [cell(parts.title, "title")] },
      { height: guideHeight + 6, cells: guideRow },
      { height: Math.max(26, headerHeight + 6), cells: parts.header },
      ...parts.body,
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: last },
      { top: 1, left: 0, bottom: 1, right: guideRight },
      ...(parts.aside ? [{ top: 1, left: parts.aside.left, bottom: 1, right: parts.aside.right }] : []),
    ],
    frozen: { rows: FIRST_ROW, columns: parts.frozenColumns ?? 0 },
    validations: parts.validations.filter((validation) => validation !== null),
    showGridLines: false,
    tabColour: parts.optional ? OPTIONAL_TAB_COLOUR : TAB_COLOUR,
    print: {
      orientation: parts.orientation,
      fitToWidth: true,
      repeatRows: { first: HEADER_ROW, last: HEADER_ROW },
      footer: "&A　第 &P 页，共 &N 页",
    },
  };
}

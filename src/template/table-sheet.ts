/** A blank table of the template: one row for each person, event, document … */
import type { ContentRow, SheetContent } from "../spreadsheet";
import { assembleSheet, cell, dropDown, FIRST_ROW } from "./sheet";
import type { TemplateStyle } from "./style";
import type { ColumnKind, TemplateColumn, TemplateTable } from "./tables";

/** Text and date formats go down to here (rows from 1), so that what is typed there stays as it is typed. */
const LAST_FORMATTED_ROW = 500;
/** More empty rows than this are waste when printed, and LibreOffice leaves long empty stretches out altogether. */
const MAX_BORDERED_ROWS = 80;

const INPUT_STYLES: Readonly<Record<ColumnKind, TemplateStyle>> = {
  words: "input",
  code: "inputText",
  number: "inputNumber",
  date: "inputDate",
  choice: "inputTextCentre",
};
const FORMAT_STYLES: Readonly<Partial<Record<ColumnKind, TemplateStyle>>> = { code: "text", date: "date" };

/** Renders a table for these organisations: each gets its share of bordered rows, and several are offered in 组织. */
export function tableSheet(table: TemplateTable, schemeName: string, organisations: readonly string[]): SheetContent {
  const bordered = Math.min(table.rows * organisations.length, MAX_BORDERED_ROWS);
  const inputRow: ContentRow = {
    height: 20,
    cells: table.columns.map((column) => cell(null, INPUT_STYLES[column.kind])),
  };
  const formatRow: ContentRow = {
    cells: table.columns.map(({ kind }) => {
      const style = FORMAT_STYLES[kind];
      return style ? cell(null, style) : null;
    }),
  };
  const formatted = formatRow.cells.some((entry) => entry !== null) ? LAST_FORMATTED_ROW - FIRST_ROW - bordered : 0;
  return assembleSheet({
    name: table.sheet,
    title: `${table.title} · ${schemeName}`,
    guide: table.guide,
    header: table.columns.map(({ header }) => cell(header, "header")),
    widths: table.columns.map(({ width }) => width),
    body: [...Array<ContentRow>(bordered).fill(inputRow), ...Array<ContentRow>(formatted).fill(formatRow)],
    validations: table.columns.map((column, index) =>
      dropDown(index, table.lastRow, choicesOf(column, organisations), column.open ?? false),
    ),
    orientation: table.orientation,
    frozenColumns: table.frozenColumns ?? 0,
    optional: table.optional ?? false,
  });
}

function choicesOf(column: TemplateColumn, organisations: readonly string[]): readonly string[] {
  if (column.organisation) return organisations.length > 1 ? organisations : [];
  return column.choices ?? [];
}

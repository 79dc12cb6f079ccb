/** The tab, the view and the printed page of a new sheet. */
import type { SheetContent } from "../../spreadsheet";
import type { Capabilities } from "./capabilities";
import type { Scope, Step } from "./steps";

const VIEW_BYTES = 1_500;
const PAGE_BYTES = 3_500;
const POINTS_PER_INCH = 72;
/** Inches, the same as in a file. */
const SIDE_MARGIN = 0.5;
const END_MARGIN = 0.6;
const HEADER_MARGIN = 0.3;

/** Steps for view and page. A computer without a printer refuses page set-up: not worth failing for. */
export function pageSteps(content: SheetContent, name: string, capabilities: Capabilities): Step[] {
  const { print } = content;
  return [
    { bytes: VIEW_BYTES, optional: "view", run: (scope) => setView(scope, name, content, capabilities) },
    ...(print && capabilities.pageLayout
      ? [{ bytes: PAGE_BYTES, optional: "page", run: (scope: Scope) => setPage(scope.sheet(name).pageLayout, print) }]
      : []),
  ];
}

function setView(scope: Scope, name: string, content: SheetContent, { validation }: Capabilities): void {
  const sheet = scope.sheet(name);
  const { tabColour, frozen, showGridLines } = content;
  if (tabColour !== undefined) sheet.tabColor = `#${tabColour}`;
  if (showGridLines === false && validation) sheet.showGridlines = false;
  const rows = frozen?.rows ?? 0;
  const columns = frozen?.columns ?? 0;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function setPage(page: Excel.PageLayout, print: NonNullable<SheetContent["print"]>): void {
  page.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  if (print.fitToWidth) page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.leftMargin = page.rightMargin = SIDE_MARGIN * POINTS_PER_INCH;
  page.topMargin = page.bottomMargin = END_MARGIN * POINTS_PER_INCH;
  page.headerMargin = page.footerMargin = HEADER_MARGIN * POINTS_PER_INCH;
  if (print.repeatRows) page.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  if (print.footer) page.headersFooters.defaultForAllPages.centerFooter = print.footer.replace(/^&C/, "");
}

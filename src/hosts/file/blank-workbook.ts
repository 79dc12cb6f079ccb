/** A new workbook from nothing: the template, and the samples. */
import { quoteSheetName, type LongSheet, type SheetContent } from "../../spreadsheet";
import { STYLES_XML, THEME_XML } from "./blank-workbook-theme";
import { renderLongSheet, renderSheet, type SheetName } from "./sheet-content";
import { xstring, xstringAttribute } from "./sheet-content-text";
import { StylesWriter } from "./styles";
import { applyEdits } from "./xml-text";
import { writeZip } from "./zip";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CORE = "application/vnd.openxmlformats-package.core-properties+xml";
const APPLICATION = "reform-check";

/** A sheet whose rows are all there, or one whose rows are made as they are written. */
type AnySheet = SheetContent | LongSheet;

/** A part on its way into the archive. */
export interface WorkbookPartChunks {
  readonly name: string;
  /** Its XML, to be asked for once and in the order of the parts: the styles are known when the sheets are written. */
  readonly chunks: Iterable<string>;
}

/** `type` is its content type. */
interface Part extends WorkbookPartChunks {
  readonly type: string;
}

/** A sheet on its way: all that other parts must know of it, and its own in pieces. */
interface SheetDraft {
  readonly names: readonly SheetName[];
  readonly drawing: { readonly xml: string; readonly charts: readonly string[] } | null;
  readonly chunks: Iterable<string>;
}

function draft(sheet: AnySheet, styles: StylesWriter, selected: boolean): SheetDraft {
  if ("rowCount" in sheet) return { ...renderLongSheet(sheet, styles, { selected }), drawing: null };
  const { xml, ...rest } = renderSheet(sheet, styles, { selected });
  return { ...rest, chunks: [xml] };
}

/** Relationships of one part: ids are rId1, rId2 … in this order. */
function relationships(targets: readonly { readonly type: string; readonly target: string }[]): string {
  const items = targets.map(
    ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts
    .filter(({ type }) => type !== "")
    .map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

/** Names of single sheets first (Excel sorts by name, and theirs begin with an underscore), then the markers. */
function definedNames(sheets: readonly AnySheet[], rendered: readonly SheetDraft[]): string {
  const markers = sheets.flatMap(({ marker, name }) =>
    marker === undefined ? [] : [{ name: marker, local: "", hidden: "", value: `${quoteSheetName(name)}!$A$1` }],
  );
  const locals = rendered.flatMap(({ names }, index) =>
    names.map(({ name, value, hidden }) => ({
      name,
      local: ` localSheetId="${index}"`,
      hidden: hidden ? ' hidden="1"' : "",
      value,
    })),
  );
  const xml = [...locals, ...markers].map(
    ({ name, local, hidden, value }) =>
      `<definedName name="${xstringAttribute(name)}"${local}${hidden}>${xstring(value)}</definedName>`,
  );
  return xml.length === 0 ? "" : `<definedNames>${xml.join("")}</definedNames>`;
}

function workbookXml(sheets: readonly AnySheet[], rendered: readonly SheetDraft[]): string {
  const tabs = sheets.map(
    ({ name }, index) => `<sheet name="${xstringAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><workbookPr/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>` +
    `<sheets>${tabs.join("")}</sheets>${definedNames(sheets, rendered)}</workbook>`
  );
}

/** Titles as Excel lists them. No date: the same sheets give the same file. */
function appProperties(sheets: readonly AnySheet[]): string {
  const titles = sheets.map(({ name }) => `<vt:lpstr>${xstring(name)}</vt:lpstr>`);
  return (
    `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
    `<Application>${APPLICATION}</Application><HeadingPairs><vt:vector size="2" baseType="variant">` +
    `<vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>${sheets.length}</vt:i4></vt:variant>` +
    `</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${sheets.length}" baseType="lpstr">` +
    `${titles.join("")}</vt:vector></TitlesOfParts></Properties>`
  );
}

const CORE_PROPERTIES =
  `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
  ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${APPLICATION}</dc:creator></cp:coreProperties>`;

/** The sheet parts with their drawings, charts and relationships; charts are numbered through the whole workbook. */
function sheetParts(rendered: readonly SheetDraft[]): Part[] {
  const parts: Part[] = [];
  const drawings: Part[] = [];
  let charts = 0;
  rendered.forEach(({ chunks, drawing }, index) => {
    const sheet = `sheet${index + 1}.xml`;
    parts.push({ name: `xl/worksheets/${sheet}`, type: `${SHEET_TYPE}.worksheet+xml`, chunks });
    if (!drawing) return;
    const name = `drawing${index + 1}.xml`;
    const target = { type: `${OFFICE}/relationships/drawing`, target: `../drawings/${name}` };
    drawings.push({ name: `xl/worksheets/_rels/${sheet}.rels`, type: "", chunks: [relationships([target])] });
    const type = "application/vnd.openxmlformats-officedocument";
    drawings.push({ name: `xl/drawings/${name}`, type: `${type}.drawing+xml`, chunks: [drawing.xml] });
    const targets = drawing.charts.map((chart) => {
      charts += 1;
      drawings.push({ name: `xl/charts/chart${charts}.xml`, type: `${type}.drawingml.chart+xml`, chunks: [chart] });
      return { type: `${OFFICE}/relationships/chart`, target: `../charts/chart${charts}.xml` };
    });
    drawings.push({ name: `xl/drawings/_rels/${name}.rels`, type: "", chunks: [relationships(targets)] });
  });
  return [...parts, ...drawings];
}

/** What Excel asks of a sheet's name, and of all of them together. */
function checkNames(sheets: readonly AnySheet[]): void {
  if (sheets.length === 0) throw new RangeError("a workbook needs at least one sheet");
  const taken = new Set<string>();
  for (const { name, marker } of sheets) {
    if (name === "" || name.length > 31 || /[[\]:*?/\\]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
      throw new RangeError(`not a name for a sheet: ${name}`);
    }
    for (const key of [name, ...(marker === undefined ? [] : [`marker ${marker}`])]) {
      if (taken.has(key.toLowerCase())) throw new RangeError(`two sheets are called ${key}`);
      taken.add(key.toLowerCase());
    }
  }
}

/**
 * The parts of a new .xlsx holding just these sheets, the first one in front. The same sheets give the same parts.
 *
 * @throws RangeError for no sheets, names that Excel refuses, or content that no workbook can hold (see `renderSheet`).
 */
export function workbookParts(sheets: readonly AnySheet[]): readonly WorkbookPartChunks[] {
  checkNames(sheets);
  const styles = new StylesWriter(STYLES_XML);
  const rendered = sheets.map((sheet, index) => draft(sheet, styles, index === 0));
  const workbookTargets = [
    ...sheets.map((_, index) => ({
      type: `${OFFICE}/relationships/worksheet`,
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { type: `${OFFICE}/relationships/theme`, target: "theme/theme1.xml" },
    { type: `${OFFICE}/relationships/styles`, target: "styles.xml" },
  ];
  const rootTargets = [
    { type: `${OFFICE}/relationships/officeDocument`, target: "xl/workbook.xml" },
    { type: `${PACKAGE}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
    { type: `${OFFICE}/relationships/extended-properties`, target: "docProps/app.xml" },
  ];
  const office = "application/vnd.openxmlformats-officedocument";
  const parts: Part[] = [
    { name: "_rels/.rels", type: "", chunks: [relationships(rootTargets)] },
    { name: "xl/workbook.xml", type: `${SHEET_TYPE}.sheet.main+xml`, chunks: [workbookXml(sheets, rendered)] },
    { name: "xl/_rels/workbook.xml.rels", type: "", chunks: [relationships(workbookTargets)] },
    ...sheetParts(rendered),
    { name: "xl/theme/theme1.xml", type: `${office}.theme+xml`, chunks: [THEME_XML] },
    {
      name: "xl/styles.xml",
      type: `${SHEET_TYPE}.styles+xml`,
      chunks: {
        *[Symbol.iterator]() {
          yield applyEdits(STYLES_XML, styles.edits()).text;
        },
      },
    },
    { name: "docProps/core.xml", type: CORE, chunks: [CORE_PROPERTIES] },
    { name: "docProps/app.xml", type: `${office}.extended-properties+xml`, chunks: [appProperties(sheets)] },
  ];
  return [{ name: "[Content_Types].xml", chunks: [contentTypes(parts)] }, ...parts];
}

/** The same as the bytes of a file. @throws RangeError as `workbookParts` */
export function createWorkbook(sheets: readonly SheetContent[]): Uint8Array {
  const encoder = new TextEncoder();
  return writeZip(
    workbookParts(sheets).map(({ name, chunks }) => ({ name, data: encoder.encode([...chunks].join("")) })),
  );
}

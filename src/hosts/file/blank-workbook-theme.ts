/**
 * The theme of a new workbook: Excel's own colours, and fonts that are there on Chinese and on other systems.
 * Charts take their fonts from here.
 */

const COLOURS: readonly (readonly [name: string, value: string])[] = [
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
];

const PLACEHOLDER = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

function line(width: number): string {
  return (
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${PLACEHOLDER}` +
    '<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>'
  );
}

function fonts(latin: string): string {
  return (
    `<a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/>` +
    '<a:font script="Hans" typeface="等线"/><a:font script="Hant" typeface="新細明體"/>' +
    '<a:font script="Jpan" typeface="游ゴシック"/><a:font script="Hang" typeface="맑은 고딕"/>'
  );
}

/** The whole theme part. */
export const THEME_XML = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>',
  '<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>',
  '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>',
  ...COLOURS.map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`),
  `</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${fonts("等线 Light")}</a:majorFont>`,
  `<a:minorFont>${fonts("等线")}</a:minorFont></a:fontScheme><a:fmtScheme name="Office">`,
  `<a:fillStyleLst>${PLACEHOLDER.repeat(3)}</a:fillStyleLst>`,
  `<a:lnStyleLst>${[6350, 12700, 19050].map(line).join("")}</a:lnStyleLst>`,
  `<a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst>`,
  `<a:bgFillStyleLst>${PLACEHOLDER.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>`,
  "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>",
].join("");

/** The style sheet of a new workbook before any look is added: one cell style, the two fills Excel insists on. */
export const STYLES_XML = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/>',
  '<scheme val="minor"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
  "</styleSheet>",
].join("");

import { read as readSheetJs } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { fileHost, openWorkbook } from "../../../src/hosts/file";
import { Package } from "../../../src/hosts/file/package";
import { DEFAULT_LIMITS } from "../../../src/hosts/file/zip";
import { NOTE_AUTHOR, NOTE_SEPARATOR, overlayFormula, type WorkbookChanges } from "../../../src/spreadsheet";
import {
  changesFor,
  contentTypes,
  DECLARATION,
  MAIN,
  minimal,
  OFFICE,
  partsOf,
  relationships,
  richParts,
  SUMMARY,
  THEIRS,
  textOf,
  withoutReceipt,
  workbookXml,
  worksheet,
  zipOf,
  type Parts,
} from "./fixtures";
import { integrityProblems } from "./integrity";

const ROWS = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>';
const NOTHING: WorkbookChanges = { marks: [], notes: [], sheets: [] };

async function excelJsBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("人员名单");
  sheet.addRow(["姓名", "职务"]);
  sheet.addRow(["甲某", "部长"]);
  for (let row = 3; row < 9; row++) sheet.addRow(["乙某", "干事", "文体部", row]);
  sheet.getCell("B2").note = "用户的备注";
  sheet.addConditionalFormatting({
    ref: "A1:A3",
    rules: [{ type: "expression", formulae: ["1>0"], priority: 3, style: { font: { bold: true } } }],
  });
  book.addWorksheet("隐藏").state = "hidden";
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** UTF-16 with its byte order mark. */
function utf16(text: string, bigEndian = false): Uint8Array {
  const units = `\ufeff${text.replace("UTF-8", "UTF-16")}`;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  Array.from({ length: units.length }, (_, at) => view.setUint16(2 * at, units.charCodeAt(at), !bigEndian));
  return bytes;
}

const prefixed = (xml: string) =>
  xml.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);

/** Every workbook that has bitten someone, by what is awkward about it. The sheet to mark is 人员名单. */
const AWKWARD: Record<string, () => Parts> = {
  "something of every kind": richParts,
  "nothing but a sheet": () => minimal({ 人员名单: worksheet(ROWS) }),
  "a namespace prefix everywhere": () => {
    const parts = minimal({ 人员名单: prefixed(worksheet(ROWS)) });
    return { ...parts, "xl/workbook.xml": prefixed(String(parts["xl/workbook.xml"])) };
  },
  "self-closed sheetData": () =>
    minimal({ 人员名单: worksheet("").replace("<sheetData></sheetData>", "<sheetData/>") }),
  "self-closed sections of styles": () => ({
    ...styled(
      `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts/><fonts/><fills/><borders/><cellXfs/><dxfs/></styleSheet>`,
    ),
  }),
  "an empty, self-closed styles part": () => styled(`<styleSheet xmlns="${MAIN}"/>`),
  "styles with a prefix and no dxfs": () =>
    styled(
      prefixed(
        `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><cellXfs count="1"><xf/></cellXfs><extLst/></styleSheet>`,
      ),
    ),
  "parts in UTF-16": () => {
    const parts = minimal({ 人员名单: worksheet(ROWS), 另: worksheet(ROWS) });
    const wide = (name: string, big: boolean): Parts => ({ [name]: utf16(String(parts[name]), big) });
    return { ...parts, ...wide("xl/worksheets/sheet1.xml", false), ...wide("xl/workbook.xml", true) };
  },
  "a byte order mark": () => minimal({ 人员名单: `\ufeff${worksheet(ROWS)}` }),
  "no Default for rels or vml": () => {
    const parts = minimal({ 人员名单: worksheet(ROWS) });
    const types: Record<string, string> = { "xl/workbook.xml": "sheet.main", "xl/worksheets/sheet1.xml": "worksheet" };
    for (const part of ["_rels/.rels", "xl/_rels/workbook.xml.rels"]) {
      types[part] = "application/vnd.openxmlformats-package.relationships+xml";
    }
    return { ...parts, "[Content_Types].xml": contentTypes(types, []) };
  },
  "sheets without a relationship": () => {
    const parts = minimal({ 人员名单: worksheet(ROWS) });
    return { ...parts, "xl/workbook.xml": workbookXml(["人员名单", "无"]) };
  },
  "VML without declared prefixes": () =>
    withNotes("<xml><v:shape id='_x0000_s1025'><x:ClientData ObjectType='Note'/></v:shape></xml>"),
  "self-closed VML": () => withNotes("<xml/>"),
  "relationship prefixes declared on the elements": () => {
    const parts = minimal({ 人员名单: worksheet(ROWS).replace(` xmlns:r="${OFFICE}"`, "") });
    const workbook = String(parts["xl/workbook.xml"])
      .replace(` xmlns:r="${OFFICE}"`, "")
      .replace(' r:id="', ` xmlns:d="${OFFICE}" d:id="`);
    return { ...parts, "xl/workbook.xml": workbook };
  },
  "comments without a drawing": () => {
    const { "xl/drawings/vmlDrawing1.vml": drawing, ...parts } = withNotes("<xml/>");
    expect(drawing).toBe("<xml/>");
    return {
      ...parts,
      "xl/worksheets/sheet1.xml": worksheet(ROWS),
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId2", "comments", "../comments1.xml"]),
      "[Content_Types].xml": contentTypes({ ...TYPES, "xl/comments1.xml": "comments" }),
    };
  },
};
const TYPES = { "xl/workbook.xml": "sheet.main", "xl/worksheets/sheet1.xml": "worksheet" };

function styled(styles: string): Parts {
  const parts = minimal({ 人员名单: worksheet(ROWS) });
  return {
    ...parts,
    "[Content_Types].xml": contentTypes({ ...TYPES, "xl/styles.xml": "styles" }),
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["x", "styles", "styles.xml"],
    ),
    "xl/styles.xml": styles,
  };
}

function withNotes(vml: string): Parts {
  return {
    ...minimal({ 人员名单: worksheet(ROWS, '<legacyDrawing r:id="rId1"/>') }),
    "[Content_Types].xml": contentTypes({ ...TYPES, "xl/comments1.xml": "comments" }, ["rels", "xml", "vml"]),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId2", "comments", "../comments1.xml"],
    ),
    "xl/drawings/vmlDrawing1.vml": vml,
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`,
  };
}

describe.each(Object.entries(AWKWARD))("a workbook with %s", (what, make) => {
  const original = zipOf(make());
  const changes = changesFor("人员名单");
  const graded = openWorkbook(original).apply(changes);

  it("hangs together after grading", () => {
    const before = integrityProblems(original);
    expect(integrityProblems(graded.bytes).filter((problem) => !before.includes(problem))).toEqual([]);
  });

  it("keeps every part that does not carry something of ours, compressed bytes and all", () => {
    const before = Package.read(original, DEFAULT_LIMITS);
    const after = Package.read(graded.bytes, DEFAULT_LIMITS);
    const changed = before.pack().filter(({ name, data }) => {
      const now = after.pack().find((entry) => entry.name === name);
      return !now || Buffer.compare(now.data, data) !== 0;
    });
    const mayChange =
      /^(\[Content_Types\]\.xml|docProps\/app\.xml|xl\/(workbook|styles|comments\d+|worksheets\/sheet1)\.xml|xl\/_rels\/workbook.*|xl\/worksheets\/_rels\/sheet1.*|xl\/drawings\/vmlDrawing\d\.vml)$/;
    expect(changed.map(({ name }) => name).filter((name) => !mayChange.test(name))).toEqual([]);
  });

  it("only gains: what was in a changed part is still there, in order", () => {
    const before = Package.read(original, DEFAULT_LIMITS);
    for (const part of ["xl/worksheets/sheet1.xml", "xl/workbook.xml"]) {
      const [head = "", tail = ""] = before.text(part).text.split("</sheetData>");
      const now = textOf(graded.bytes, part);
      expect(now.startsWith(head.slice(0, 130))).toBe(true);
      expect(now.endsWith(tail.slice(-12))).toBe(true);
    }
  });

  it("is graded twice to the same bytes", () => {
    expect(Buffer.compare(openWorkbook(graded.bytes).apply(changes).bytes, graded.bytes)).toBe(0);
  });

  it("is cleared to what it was, part for part", () => {
    const { bytes, changed } = openWorkbook(graded.bytes).clear();
    expect(changed).toBe(true);
    expect(partsOf(bytes)).toEqual(partsOf(original));
    expect(Object.keys(partsOf(bytes))).toEqual(Object.keys(partsOf(original)));
  });

  it("is cleared of all that is ours after another program saved it", () => {
    const { bytes } = openWorkbook(withoutReceipt(graded.bytes)).clear();
    const cleared = openWorkbook(bytes);
    expect(cleared.hasOurMarks()).toBe(false);
    const before = integrityProblems(original);
    expect(integrityProblems(bytes).filter((problem) => !before.includes(problem))).toEqual([]);
    expect(
      Object.keys(partsOf(bytes)).filter((name) => !name.endsWith("styles.xml") && !(name in partsOf(original))),
    ).toEqual([]);
    // A drawing that held nothing before ours came cannot be told from one that we made.
    const kept = what === "self-closed VML" ? [] : ["xl/worksheets/sheet1.xml"];
    for (const part of [...kept, "xl/workbook.xml", "docProps/app.xml"]) {
      expect(partsOf(bytes)[part]).toBe(partsOf(original)[part]);
    }
  });

  it("reads the same before and after", () => {
    const read = (bytes: Uint8Array) => openWorkbook(bytes).read(["人员名单"]).sheets;
    expect(read(graded.bytes)).toEqual(read(original));
    expect(openWorkbook(graded.bytes).outline(20).ownSheet).toBe("评估汇总");
    expect(openWorkbook(graded.bytes).readOwnSheet()?.rows[0]?.values).toEqual(["标题", 5]);
  });

  it("opens in SheetJS with the summary last", () => {
    if (what === "parts in UTF-16") return; // which SheetJS does not read, graded or not
    expect(readSheetJs(graded.bytes).SheetNames.at(-1)).toBe("评估汇总");
  });
});

describe("a workbook that ExcelJS wrote", () => {
  it("is read by ExcelJS after grading, with notes and formats of both sides", async () => {
    const { bytes } = openWorkbook(await excelJsBook()).apply(changesFor("人员名单"));
    expect(integrityProblems(bytes)).toEqual([]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    const sheet = book.getWorksheet("人员名单");
    expect(JSON.stringify(sheet?.getCell("B2").note)).toContain(NOTE_SEPARATOR);
    expect(JSON.stringify(sheet?.getCell("D8").note)).toContain("=1+1");
    expect(JSON.stringify(sheet?.model)).toContain("reform-check:fail");
    expect(book.worksheets.map(({ name }) => name)).toEqual(["人员名单", "隐藏", "评估汇总"]);
  });

  it("is cleared to what it was", async () => {
    const original = await excelJsBook();
    const graded = openWorkbook(original).apply(changesFor("人员名单")).bytes;
    expect(partsOf(openWorkbook(graded).clear().bytes)).toEqual(partsOf(original));
  });

  it("is cleared by meaning after ExcelJS saved the graded copy", async () => {
    const graded = openWorkbook(await excelJsBook()).apply({ ...changesFor("人员名单"), sheets: [] }).bytes;
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(graded.slice().buffer);
    const resaved = new Uint8Array(await book.xlsx.writeBuffer());
    expect(openWorkbook(resaved).hasOurMarks()).toBe(true);
    const { bytes } = openWorkbook(resaved).clear();
    expect(textOf(bytes, "xl/worksheets/sheet1.xml")).not.toContain("reform-check");
    expect(integrityProblems(bytes)).toEqual([]);
    const note = textOf(bytes, "xl/comments1.xml");
    expect(note).toContain("用户的备注");
    expect(note).not.toContain(NOTE_SEPARATOR);
  });
});

describe("marks", () => {
  it("come after the user's rules, in the schema's place, with a formula of their own", () => {
    const sheet = textOf(
      openWorkbook(zipOf(richParts())).apply(changesFor("人员名单")).bytes,
      "xl/worksheets/sheet1.xml",
    );
    expect(sheet).toContain(
      `<formula>${overlayFormula("fail").replaceAll('"', "&quot;").replace(">", "&gt;")}</formula>`,
    );
    expect([...sheet.matchAll(/<cfRule [^>]*priority="(\d+)"/g)].map(([, priority]) => Number(priority))).toEqual([
      7, 10, 11, 12,
    ]);
    expect(sheet.indexOf("reform-check:")).toBeLessThan(sheet.indexOf("<dataValidations"));
  });

  it("of ten thousand scattered cells stay within address strings that Excel takes", () => {
    const marks = Array.from({ length: 10_000 }, (_, index) => ({
      area: { sheet: "人员名单", top: 2 * index, left: 7, bottom: 2 * index, right: 7 },
      tone: "review" as const,
    }));
    const { bytes } = openWorkbook(zipOf(richParts())).apply({ ...NOTHING, marks });
    expect(integrityProblems(bytes).filter((problem) => problem.includes("address"))).toEqual([]);
    expect(textOf(bytes, "xl/worksheets/sheet1.xml").match(/H\d+(?=[ "])/g)).toHaveLength(10_000);
  });

  it("on a sheet that is not there, or is a chart, are reported and the rest is done", () => {
    const changes = changesFor("人员名单");
    const marks = ["无此表", "图"].map((sheet) => ({
      area: { sheet, top: 0, left: 0, bottom: 0, right: 0 },
      tone: "fail" as const,
    }));
    const { skipped, bytes } = openWorkbook(zipOf(richParts())).apply({
      ...changes,
      marks: [...marks, ...changes.marks],
    });
    expect(skipped).toEqual([
      { sheet: "无此表", what: "marks", reason: "no-such-sheet" },
      { sheet: "图", what: "marks", reason: "not-a-worksheet" },
    ]);
    expect(openWorkbook(bytes).hasOurMarks()).toBe(true);
  });
});

describe("notes", () => {
  const graded = openWorkbook(zipOf(richParts())).apply(changesFor("人员名单")).bytes;

  it("follow the user's own note under a line", () => {
    const comments = textOf(graded, "xl/comments7.xml");
    expect(comments).toContain(
      `<r><rPr><b/></rPr><t>请核实</t></r><r><t xml:space="preserve">\n${NOTE_SEPARATOR}\n排名超过30%`,
    );
    expect(comments).toContain(`<t>素文本\n${NOTE_SEPARATOR}\n公式 &lt;&amp;&gt; _x005F_x0041_</t>`);
    expect(comments).toContain(`<author>${NOTE_AUTHOR}</author>`);
  });

  it("are known without their author, whatever runs another program cut them into", () => {
    const parts = partsText(graded);
    const comments = (parts["xl/comments7.xml"] ?? "")
      .replaceAll(NOTE_AUTHOR, " ")
      .replaceAll(`${NOTE_SEPARATOR}\n`, '―― </t></r><r><t xml:space="preserve">改革自查 ――\n</t></r><r><t>')
      .replace("<t>素文本\n―― </t></r>", '<r><t xml:space="preserve">素文本\n―― </t></r>')
      .replace("_x005F_x0041_</t></text>", "_x005F_x0041_</t></r></text>");
    const cleared = openWorkbook(zipOf({ ...parts, "xl/comments7.xml": comments })).clear().bytes;
    expect(textOf(cleared, "xl/comments7.xml").replace("<author> </author>", "")).toBe(
      String(richParts()["xl/comments7.xml"]).replace("<t>素文本</t>", '<r><t xml:space="preserve">素文本</t></r>'),
    );
    expect(textOf(cleared, "xl/drawings/vmlDrawing3.vml").match(/<v:shape /g)).toHaveLength(2);
  });

  it("go with their author, and the authors after it keep their comments", () => {
    const parts = partsText(graded);
    const comments = (parts["xl/comments7.xml"] ?? "")
      .replace(`<author>${NOTE_AUTHOR}</author>`, "")
      .replace("<author>张老师", `<author>${NOTE_AUTHOR}</author><author>张老师`)
      .replaceAll(/authorId="(\d)"/g, (_, author: string) => `authorId="${(Number(author) + 1) % 3}"`);
    const cleared = openWorkbook(zipOf({ ...parts, "xl/comments7.xml": comments })).clear().bytes;
    expect(textOf(cleared, "xl/comments7.xml")).toBe(String(richParts()["xl/comments7.xml"]));
  });

  it("are put into a comments part that holds nothing at all", () => {
    const parts = { ...withNotes("<xml/>"), "xl/comments1.xml": `<comments xmlns="${MAIN}"/>` };
    const { bytes } = openWorkbook(zipOf(parts)).apply(changesFor("人员名单"));
    expect(integrityProblems(bytes)).toEqual([]);
    expect(textOf(bytes, "xl/comments1.xml")).toMatch(/<authors><author>.*<\/authors><commentList><comment /);
    expect(partsOf(openWorkbook(bytes).clear().bytes)).toEqual(partsOf(zipOf(parts)));
  });

  it("get one box each where there was none, and leave the boxes of others alone", () => {
    const vml = textOf(graded, "xl/drawings/vmlDrawing3.vml");
    expect(vml.match(/ObjectType="Note"/g)).toHaveLength(2);
    expect(vml).toContain('id="_x0000_s1031"');
    expect(vml).toContain("<x:Row>7</x:Row><x:Column>3</x:Column>");
    expect(vml).toContain("visibility:hidden");
  });

  it("are not put on a cell with a threaded comment", () => {
    const { skipped, bytes } = openWorkbook(zipOf(richParts())).apply({
      ...NOTHING,
      notes: [{ sheet: "人员名单", row: 2, column: 0, text: "缺" }],
    });
    expect(skipped).toEqual([{ sheet: "人员名单", what: "notes", reason: "threaded-comment", cells: ["A3"] }]);
    expect(partsOf(bytes)).toEqual(partsOf(zipOf(richParts())));
  });

  it("have boxes as tall as their text", () => {
    const heightOf = (text: string) => {
      const notes = [{ sheet: "人员名单", row: 3, column: 1, text }];
      const { bytes } = openWorkbook(zipOf(minimal({ 人员名单: worksheet(ROWS) }))).apply({ ...NOTHING, notes });
      const anchor = /<x:Anchor>([^<]*)/
        .exec(textOf(bytes, "xl/drawings/vmlDrawing1.vml"))?.[1]
        ?.split(", ")
        .map(Number);
      return (anchor?.[6] ?? 0) - (anchor?.[2] ?? 0);
    };
    expect(heightOf("短")).toBeLessThan(4);
    expect(heightOf("很长的一句话，".repeat(40))).toBeGreaterThan(10);
    expect(heightOf("一\n二\n三\n四\n五\n六")).toBeGreaterThan(heightOf("一\n二"));
  });
});

describe("our sheet", () => {
  it("is told by its workbook name alone: a user's sheet of that name stays, and ours is refused", () => {
    const original = zipOf(minimal({ 人员名单: worksheet(ROWS), 评估汇总: worksheet(ROWS) }));
    expect(openWorkbook(original).outline(5).ownSheet).toBeNull();
    const { bytes, skipped } = openWorkbook(original).apply(changesFor("人员名单"));
    expect(skipped).toEqual([{ sheet: "评估汇总", what: "sheet", reason: "name-taken" }]);
    expect(
      openWorkbook(bytes)
        .outline(5)
        .sheets.map(({ name }) => name),
    ).toEqual(["人员名单", "评估汇总"]);
  });

  it("is found and removed under the name a user gave it, wherever it was moved", () => {
    const graded = openWorkbook(zipOf(richParts())).apply(changesFor("人员名单")).bytes;
    const parts = partsText(graded);
    const sheet = /<sheet name="评估汇总"[^>]*>/.exec(parts["xl/workbook.xml"] ?? "")?.[0] ?? "";
    const moved = (parts["xl/workbook.xml"] ?? "")
      .replace(sheet, "")
      .replace("<sheets>", `<sheets>${sheet.replace("评估汇总", "It's &lt;我的&gt;")}`)
      .replace(/'评估汇总'!\$A\$1/, "'It''s &lt;我的&gt;'!$A$1")
      .replaceAll(/localSheetId="(\d)"/g, (_, index: string) => `localSheetId="${(Number(index) + 1) % 4}"`)
      .replace('activeTab="3"', 'activeTab="0"');
    const resaved = zipOf({ ...parts, "xl/workbook.xml": moved });
    expect(openWorkbook(resaved).outline(1).ownSheet).toBe("It's <我的>");
    const cleared = openWorkbook(resaved).clear().bytes;
    expect(textOf(cleared, "xl/workbook.xml")).toBe(String(richParts()["xl/workbook.xml"]));
    expect(integrityProblems(cleared).filter((problem) => !problem.includes("image1"))).toEqual([]);
  });

  it("takes with it the parts Excel gave it, but none that others use", () => {
    const parts = partsText(
      openWorkbook(zipOf(minimal({ 人员名单: worksheet(ROWS) }))).apply(changesFor("人员名单")).bytes,
    );
    const chartRels = relationships(["rId1", "chartStyle", "style1.xml"], ["rId2", "image", "../media/a.png"]);
    const resaved = zipOf({
      ...parts,
      "xl/charts/_rels/chart1.xml.rels": chartRels,
      "xl/charts/style1.xml": "<a/>",
      "xl/media/a.png": "x",
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId9", "image", "../media/a.png"]),
    });
    const left = Object.keys(partsOf(openWorkbook(resaved).clear().bytes));
    expect(left).toContain("xl/media/a.png");
    expect(left.filter((name) => /chart|sheet2/.test(name))).toEqual([]);
  });

  it("takes the order of calculation with it where that names its cells", () => {
    const parts = partsText(openWorkbook(zipOf(richParts())).apply(changesFor("人员名单")).bytes);
    const rels = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      `<Relationship Id="c" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
    );
    const chain = (sheet: number) => `<calcChain xmlns="${MAIN}"><c r="A1" i="${sheet}"/></calcChain>`;
    const left = (sheet: number) => {
      const resaved = { ...parts, "xl/_rels/workbook.xml.rels": rels, "xl/calcChain.xml": chain(sheet) };
      return Object.keys(partsOf(openWorkbook(zipOf(resaved)).clear().bytes)).includes("xl/calcChain.xml");
    };
    expect([left(4), left(2)]).toEqual([false, true]);
  });

  it("leaves a title in the document properties, between the worksheets and the rest", () => {
    const app = textOf(openWorkbook(zipOf(richParts())).apply(changesFor("人员名单")).bytes, "docProps/app.xml");
    expect(app).toContain("<vt:i4>3</vt:i4>");
    expect(app).toContain("<vt:lpstr>说明</vt:lpstr><vt:lpstr>评估汇总</vt:lpstr><vt:lpstr>图</vt:lpstr>");
    expect(app).toContain('size="5" baseType="lpstr"');
  });

  it("without a marker becomes the user's: clearing leaves it", () => {
    const both = openWorkbook(zipOf(richParts())).apply({ ...changesFor("人员名单"), sheets: [THEIRS, SUMMARY] });
    expect(both.skipped).toEqual([]);
    const cleared = openWorkbook(both.bytes).clear().bytes;
    expect(openWorkbook(cleared).outline(1).sheetNames).toEqual(["图", "人员名单", "说明", "模板"]);
    expect(integrityProblems(cleared).filter((problem) => !problem.includes("image1"))).toEqual([]);
  });
});

describe("a file without anything of ours", () => {
  const original = zipOf(richParts(), new TextEncoder().encode("用户的注释"));

  it("is given back as it is by clear, and by changes that change nothing", () => {
    const file = openWorkbook(original);
    expect(file.hasOurMarks()).toBe(false);
    expect(file.clear()).toEqual({ bytes: original, changed: false });
    expect(file.apply(NOTHING).bytes).toBe(original);
  });

  it("keeps its archive comment", () => {
    const graded = openWorkbook(original).apply(changesFor("人员名单")).bytes;
    expect(new TextDecoder().decode(Package.read(graded, DEFAULT_LIMITS).comment)).toBe("用户的注释");
  });
});

describe("a receipt", () => {
  const graded = openWorkbook(zipOf(richParts())).apply(changesFor("人员名单")).bytes;

  it("is not trusted once any part it speaks of has changed", () => {
    const pkg = Package.read(graded, DEFAULT_LIMITS).fork();
    const sheet = "xl/worksheets/sheet1.xml";
    const at = pkg.text(sheet).text.indexOf("甲");
    pkg.edit(sheet, [{ at, remove: 1, insert: "乙丙" }]);
    pkg.commit();
    const { bytes } = openWorkbook(pkg.save()).clear();
    expect(textOf(bytes, sheet)).toContain("乙丙");
    expect(textOf(bytes, sheet)).not.toContain("reform-check:");
    expect(openWorkbook(bytes).hasOurMarks()).toBe(false);
  });
});

describe("the host around a file", () => {
  it("holds the newest bytes through grading and clearing", async () => {
    const original = zipOf(richParts());
    const host = fileHost(openWorkbook(original));
    expect((await host.outline(3)).sheetNames).toEqual(["图", "人员名单", "说明"]);
    expect(await host.readOwnSheet()).toBeNull();
    expect(await host.apply(changesFor("人员名单"))).toEqual([]);
    expect((await host.readOwnSheet())?.name).toBe("评估汇总");
    expect((await host.read(["说明"])).sheets.map(({ name }) => name)).toEqual(["说明"]);
    await host.clear();
    expect(partsOf(host.bytes())).toEqual(partsOf(original));
  });

  it("reports what goes wrong as a rejection", async () => {
    const parts = richParts();
    parts["xl/worksheets/sheet1.xml"] = worksheet('<row r="1"><c r="A1"><v>1</c></row>');
    await expect(fileHost(openWorkbook(zipOf(parts))).read(["人员名单"])).rejects.toMatchObject({
      code: "malformed-xml",
    });
  });
});

function partsText(bytes: Uint8Array): Record<string, string> {
  const pkg = Package.read(bytes, DEFAULT_LIMITS);
  return Object.fromEntries(pkg.names().map((name) => [name, new TextDecoder().decode(pkg.bytes(name))]));
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { interactiveFileHost, openWorkbook } from "../../../src/hosts/file";
import type { CellValue, CellWrite, WorkbookSnapshot } from "../../../src/spreadsheet";
import {
  changesFor,
  contentTypes,
  MAIN,
  minimal,
  partsOf,
  relationships,
  richParts,
  textOf,
  workbookXml,
  worksheet,
  zipOf,
  type Parts,
} from "./fixtures";
import { integrityProblems } from "./integrity";

const SHEET = "名单";
const PART = "xl/worksheets/sheet1.xml";

function write(rows: string, writes: readonly Omit<CellWrite, "sheet">[], after = "", before = ""): string {
  const bytes = zipOf(minimal({ [SHEET]: worksheet(rows, after, before) }));
  const written = openWorkbook(bytes).write(writes.map((cell) => ({ sheet: SHEET, ...cell })));
  // These workbooks have no styles part for the cells' styles to be in.
  expect(integrityProblems(written).filter((problem) => !problem.includes("style"))).toEqual([]);
  return textOf(written, PART);
}

function rowsOf(xml: string): string {
  return /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? "";
}

function valueAt(snapshot: WorkbookSnapshot, row: number, column: number): CellValue {
  return snapshot.sheets[0]?.rows.find((other) => other.row === row)?.values[column] ?? null;
}

describe("a written cell", () => {
  const at = (row: number, column: number, value: CellWrite["value"]) => ({ row, column, value });
  test.each<[string, string, Omit<CellWrite, "sheet">, string]>([
    [
      "keeps its style and loses its type",
      '<row r="1"><c r="A1" s="5" t="s"><v>3</v></c></row>',
      at(0, 0, "是"),
      '<row r="1"><c r="A1" s="5" t="inlineStr"><is><t>是</t></is></c></row>',
    ],
    [
      "becomes a number",
      '<row r="1"><c r="A1" t="inlineStr"><is><t>旧</t></is></c></row>',
      at(0, 0, 0.5),
      '<row r="1"><c r="A1"><v>0.5</v></c></row>',
    ],
    [
      "becomes a truth",
      '<row r="1"><c r="A1"/></row>',
      at(0, 0, true),
      '<row r="1"><c r="A1" t="b"><v>1</v></c></row>',
    ],
    [
      "is emptied and stays styled",
      '<row r="1"><c r="A1" s="2"><v>1</v></c></row>',
      at(0, 0, null),
      '<row r="1"><c r="A1" s="2"/></row>',
    ],
    [
      "stays missing when it is emptied",
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      at(0, 1, null),
      '<row r="1"><c r="A1"><v>1</v></c></row>',
    ],
    [
      "goes between its neighbours, and the row's span grows",
      '<row r="1" spans="1:3"><c r="A1"/><c r="E1"/></row>',
      at(0, 3, 1),
      '<row r="1" spans="1:4"><c r="A1"/><c r="D1"><v>1</v></c><c r="E1"/></row>',
    ],
    [
      "takes on the style of its row",
      '<row r="1" s="4" customFormat="1"/>',
      at(0, 1, 1),
      '<row r="1" s="4" customFormat="1"><c r="B1" s="4"><v>1</v></c></row>',
    ],
    [
      "brings the row that it needs, in order",
      '<row r="1"><c r="A1"/></row><row r="5"/>',
      at(2, 0, "中"),
      '<row r="1"><c r="A1"/></row><row r="3"><c r="A3" t="inlineStr"><is><t>中</t></is></c></row><row r="5"/>',
    ],
    [
      "counts cells and rows without a reference",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      at(1, 0, 4),
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>4</v></c></row>",
    ],
    [
      "keeps blanks, markup and what looks like an escape",
      '<row r="1"/>',
      at(0, 0, " =1<2 & _x0041_\r\n\u0007"),
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> =1&lt;2 &amp; _x005F_x0041_\n_x0007_</t></is></c></row>',
    ],
    [
      "loses its formula and what belonged to its old value",
      '<row r="1"><c r="A1" s="1" cm="1" t="str"><f>B1</f><v>旧</v><extLst><ext uri="x"/></extLst></c></row>',
      at(0, 0, 3),
      '<row r="1"><c r="A1" s="1"><v>3</v><extLst><ext uri="x"/></extLst></c></row>',
    ],
    [
      "may be one that follows another's shared formula",
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f></c><c r="B1"><f t="shared" si="0"/></c></row>',
      at(0, 1, 3),
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f></c><c r="B1"><v>3</v></c></row>',
    ],
  ])("%s", (_, before, cell, after) => {
    expect(rowsOf(write(before, [cell]))).toBe(after);
  });

  test("goes to the top left of its merged area", () => {
    const xml = write(
      '<row r="2"><c r="B2" s="1"/></row>',
      [at(2, 2, "并")],
      '<mergeCells><mergeCell ref="B2:C3"/></mergeCells>',
    );
    expect(rowsOf(xml)).toBe('<row r="2"><c r="B2" s="1" t="inlineStr"><is><t>并</t></is></c></row>');
  });

  test("widens the sheet's dimension", () => {
    expect(write('<row r="1"><c r="A1"/></row>', [at(3, 4, 1)], "", '<dimension ref="A1:B2"/>')).toContain(
      '<dimension ref="A1:E4"/>',
    );
  });

  test("takes on the style of its column", () => {
    expect(rowsOf(write("", [at(0, 2, 1)], "", '<cols><col min="2" max="4" width="9" style="7"/></cols>'))).toBe(
      '<row r="1"><c r="C1" s="7"><v>1</v></c></row>',
    );
  });

  test("is written with the prefix of its part", () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="A2"/></x:row></x:sheetData></x:worksheet>`;
    const bytes = zipOf(minimal({ [SHEET]: xml }));
    const written = openWorkbook(bytes).write([
      { sheet: SHEET, row: 0, column: 0, value: "上" },
      { sheet: SHEET, row: 1, column: 0, value: false },
    ]);
    expect(textOf(written, PART)).toContain(
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>上</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2" t="b"><x:v>0</x:v></x:c></x:row>',
    );
  });

  test.each([
    ["no cells at all", `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
    ["no place for cells", `<worksheet xmlns="${MAIN}"><sheetPr/><pageMargins/></worksheet>`],
    ["nothing", `<worksheet xmlns="${MAIN}"/>`],
  ])("finds its place on a sheet with %s", (_, xml) => {
    const written = openWorkbook(zipOf(minimal({ [SHEET]: xml }))).write([
      { sheet: SHEET, row: 1, column: 1, value: "在" },
    ]);
    expect(integrityProblems(written)).toEqual([]);
    expect(valueAt(openWorkbook(written).read([SHEET]), 1, 1)).toBe("在");
  });
});

describe("what cannot be written is refused, and nothing is", () => {
  const table: Parts = {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" ref="A1:B3"/>`,
  };
  test.each<[string, string, string, object, Parts?]>([
    [
      "a part of an array formula",
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1</f></c></row>',
      "A2",
      { code: "not-supported" },
    ],
    [
      "a formula that others share",
      '<row r="1"><c r="A2"/></row><row r="2"><c r="A2"><f t="shared" ref="A2:A9" si="0">B1</f></c></row>',
      "A2",
      { code: "not-supported" },
    ],
    ["the header of a table", '<row r="1"><c r="A1"/></row>', "A1", { code: "not-supported" }, table],
    ["rows out of order", '<row r="5"/><row r="2"/>', "A2", { code: "malformed-xml" }],
    ["cells out of order", '<row r="2"><c r="C2"/><c r="B2"/></row>', "A2", { code: "malformed-xml" }],
    ["a sheet that is not closed", '<row r="2"><c r="A2"></row>', "A2", { code: "malformed-xml" }],
  ])("%s", (_, rows, cell, error, extra = {}) => {
    const file = openWorkbook(zipOf(minimal({ [SHEET]: worksheet(rows) }, extra)));
    const place = { sheet: SHEET, row: Number(cell.slice(1)) - 1, column: 0 };
    expect(() => file.write([{ ...place, value: 1 }])).toThrow(expect.objectContaining(error));
  });

  test("a sheet that is gone, a number that is none, a cell beyond the sheet", () => {
    const file = openWorkbook(zipOf(minimal({ [SHEET]: worksheet("") })));
    expect(() => file.write([{ sheet: "别处", row: 0, column: 0, value: 1 }])).toThrow(
      expect.objectContaining({ code: "sheet-deleted" }),
    );
    expect(() => file.write([{ sheet: SHEET, row: 0, column: 0, value: Number.NaN }])).toThrow(RangeError);
    expect(() => file.write([{ sheet: SHEET, row: -1, column: 0, value: 1 }])).toThrow(RangeError);
  });

  test("a signed workbook, and one in Strict Open XML", () => {
    const signed = minimal({ [SHEET]: worksheet("") }, { "_xmlsignatures/origin.sigs": "x" });
    const strict = { ...minimal({ [SHEET]: worksheet("") }) };
    strict["xl/workbook.xml"] = workbookXml([SHEET]).replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main");
    const cell = { sheet: SHEET, row: 0, column: 0, value: 1 };
    expect(() => openWorkbook(zipOf(signed)).write([cell])).toThrow(expect.objectContaining({ code: "signed" }));
    expect(() => openWorkbook(zipOf(strict)).write([cell])).toThrow(expect.objectContaining({ code: "strict-ooxml" }));
  });
});

describe("the order of calculation", () => {
  function calculated(chain: string): Parts {
    const parts = minimal({
      [SHEET]: worksheet('<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><f>C1</f><v>1</v></c></row>'),
      二: worksheet('<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>'),
    });
    return {
      ...parts,
      "[Content_Types].xml": contentTypes({
        "xl/workbook.xml": "sheet.main",
        "xl/worksheets/sheet1.xml": "worksheet",
        "xl/worksheets/sheet2.xml": "worksheet",
        "xl/calcChain.xml": "calcChain",
      }),
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "worksheet", "worksheets/sheet2.xml"],
        ["rId3", "calcChain", "calcChain.xml"],
      ),
      "xl/calcChain.xml": `<calcChain xmlns="${MAIN}">${chain}</calcChain>`,
    };
  }

  test("forgets the cell, and the next one says its sheet itself", () => {
    const file = openWorkbook(zipOf(calculated('<c r="A1" i="2"/><c r="A1" i="1"/><c r="B1"/>')));
    const written = file.write([{ sheet: SHEET, row: 0, column: 0, value: 1 }]);
    expect(textOf(written, "xl/calcChain.xml")).toContain('<c r="A1" i="2"/><c i="1" r="B1"/>');
    expect(textOf(written, "xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(integrityProblems(written)).toEqual([]);
  });

  test("goes with its last cell", () => {
    const written = openWorkbook(zipOf(calculated('<c r="A1" i="1"/>'))).write([
      { sheet: SHEET, row: 0, column: 0, value: 1 },
    ]);
    expect(Object.keys(partsOf(written))).not.toContain("xl/calcChain.xml");
    expect(integrityProblems(written)).toEqual([]);
  });
});

const SAMPLE = Uint8Array.from(readFileSync(join(__dirname, "../../../samples/many-gaps.xlsx")));

describe("whatever is written", () => {
  const values = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("=1+1", "'x", "_x0041_", " 两端 ", "\n", "<是&否>", "\u0001"),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  const cells = fc.uniqueArray(fc.record({ row: fc.nat(80), column: fc.nat(30), value: values }), {
    minLength: 1,
    maxLength: 25,
    selector: ({ row, column }) => `${row}:${column}`,
  });

  test("is read again, and no other part changes", () => {
    const file = openWorkbook(SAMPLE);
    const sheet = "人员名单";
    const { merges, rows } = file.read([sheet]).sheets[0]!;
    const inMerge = (row: number, column: number) =>
      merges.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
    fc.assert(
      fc.property(cells, (all) => {
        const writes = all.filter(({ row, column }) => !inMerge(row, column));
        const written = file.write(writes.map((cell) => ({ sheet, ...cell })));
        const after = openWorkbook(written).read([sheet]);
        const expected = new Map(writes.map(({ row, column, value }) => [`${row}:${column}`, value]));
        for (const { row, column, value } of writes) {
          const kept =
            value === "" ? null : typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value === 0 ? 0 : value;
          expect(valueAt(after, row, column)).toBe(kept);
        }
        for (const { row, values: before } of rows) {
          const untouched = (_: unknown, column: number): boolean => !expected.has(`${row}:${column}`);
          const now = before.map((_value, column) => valueAt(after, row, column));
          expect(now.filter(untouched)).toEqual(before.filter(untouched));
        }
        const parts = partsOf(written);
        const changed = Object.entries(partsOf(SAMPLE)).filter(([name, text]) => parts[name] !== text);
        expect(changed.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a workbook that is shown on a page", () => {
  const view = { select: () => undefined, openCopy: () => undefined };
  const cell: CellWrite = { sheet: "人员名单", row: 6, column: 0, value: "新" };
  const start = () => interactiveFileHost(openWorkbook(zipOf(richParts())), view);

  test("keeps what was laid over it when values are written, and gives it back exactly", async () => {
    const host = start();
    await host.apply(changesFor("人员名单"));
    await host.write([cell]);
    expect((await host.readOwnSheet())?.name).toBe("评估汇总");
    await host.clear();
    const direct = openWorkbook(zipOf(richParts())).write([cell]);
    expect(partsOf(await host.save())).toEqual(partsOf(direct));
  });

  test("remembers the summary of an earlier run until the next", async () => {
    const graded = openWorkbook(zipOf(richParts())).apply(changesFor("人员名单")).bytes;
    const host = interactiveFileHost(openWorkbook(graded), view);
    await host.write([cell]);
    expect((await host.readOwnSheet())?.rows[0]?.values[0]).toBe("标题");
    expect(host.file().readOwnSheet()).toBeNull();
    await host.clear();
    expect(await host.readOwnSheet()).toBeNull();
  });

  test("stays as it is when a value is refused", async () => {
    const host = start();
    await host.apply(changesFor("人员名单"));
    const before = await host.save();
    await expect(host.write([cell, { ...cell, row: 0 }])).rejects.toMatchObject({ code: "not-supported" });
    expect(await host.save()).toEqual(before);
  });

  test("takes sheets in after its own and shows the first", async () => {
    const shown: string[] = [];
    const host = interactiveFileHost(openWorkbook(zipOf(richParts())), {
      ...view,
      select: ({ sheet }) => void shown.push(sheet),
    });
    await host.apply(changesFor("人员名单"));
    await host.addSheets([{ name: "新表", styles: {}, columnWidths: [], rows: [] }]);
    const { sheetNames, ownSheet } = await host.outline(1);
    expect(sheetNames).toEqual(expect.arrayContaining(["新表", "评估汇总"]));
    expect(ownSheet).toBe("评估汇总");
    expect(shown).toEqual(["新表"]);
    expect(integrityProblems(await host.save())).toEqual(integrityProblems(zipOf(richParts())));
  });

  test("says of itself that nothing else changes it", async () => {
    const stop = await start().watch(() => {
      throw new Error("nothing to tell");
    });
    await expect(stop()).resolves.toBeUndefined();
  });
});

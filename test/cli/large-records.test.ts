import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { GapFile } from "../../src/cli/gap-file";
import { jsonPieces } from "../../src/cli/json-pieces";
import { linesOf } from "../../src/cli/lines";
import { writeFileInPieces } from "../../src/cli/output-file";
import { writeZipFile } from "../../src/cli/zip-file";
import { openNatively } from "../../src/cli/native-codec";
import { createWorkbook, workbookParts } from "../../src/hosts/file";
import type { AssessmentDocument } from "../../src/report";
import { Condenser, longRollupSheets, rollup, rollupOf, rollupSheets } from "../../src/report/rollup";
import type { GapStore } from "../../src/report/rollup";
import { compareDocuments, compareRecords } from "../../src/report/comparison";
import { manyGaps, organisation, result } from "../report/fixture";
import { documentOf, failed, school } from "../report/rollup/documents";
import { reformCheck, sample, temporaryFolder } from "./cli";

const folder = temporaryFolder();

const DOCUMENTS = [
  documentOf([manyGaps()], { file: "一.xlsx" }),
  documentOf([organisation([result("8.3", "missing")], { school: "听澜大学" })], { file: "二.xlsx" }),
  school('=cmd|"/c calc"!A1', 88.5),
  failed("坏.xlsx"),
];

describe("a store of gaps on disk", () => {
  it("tells what memory tells", () => {
    const condensed = (store: GapStore) => {
      const condenser = new Condenser(store);
      return DOCUMENTS.map((document) => condenser.condense(document, document.file));
    };
    const file = new GapFile();
    try {
      const view = rollupOf(condensed(file), file);
      expect({ ...view, gaps: [...view.gaps] }).toEqual(rollup(DOCUMENTS));
      expect(view.gaps.length).toBe([...view.gaps].length);
      const before = DOCUMENTS.slice(0, 1);
      const after = [documentOf([organisation([result("8.3", "missing")], { name: manyGaps().name, school: manyGaps().school })])]; // prettier-ignore
      const condenser = new Condenser(file);
      const records = (documents: readonly AssessmentDocument[]) =>
        documents.map((document) => condenser.condense(document, document.file));
      expect(compareRecords(records(before as AssessmentDocument[]), records(after), file)).toEqual(
        compareDocuments(before, after),
      );
    } finally {
      file.close();
    }
  });

  it("gives back what was put in before and after it was read", () => {
    const file = new GapFile();
    const gap = (message: string) => [{ gap: { ...rollup(DOCUMENTS).gaps[0]!, message }, finding: null }];
    try {
      const first = file.put(gap("一"));
      expect(file.get(first)).toEqual(gap("一"));
      const second = file.put(gap("二".repeat(2_000_000)));
      expect(file.get(second)).toEqual(gap("二".repeat(2_000_000)));
      expect(file.get(first)).toEqual(gap("一"));
      expect(file.get(7)).toEqual([]);
    } finally {
      file.close();
    }
  });
});

describe("a workbook written in pieces", () => {
  it("holds the cells of one made in memory", async () => {
    const view = rollup(DOCUMENTS);
    const path = folder.path("pieces.xlsx");
    await writeFileInPieces(path, (file) => {
      writeZipFile(file, workbookParts(longRollupSheets(view, { language: "zh-CN" })));
    });
    const bytes = readFileSync(path);
    const whole = createWorkbook(rollupSheets(view, { language: "zh-CN" }));
    const cellsOf = (data: Uint8Array) => {
      const { Sheets } = read(data, { cellFormula: true });
      return Object.entries(Sheets).map(([name, sheet]) => [name, utils.sheet_to_json(sheet, { header: 1 }), sheet["!merges"], sheet["!autofilter"]]); // prettier-ignore
    };
    expect(cellsOf(bytes)).toEqual(cellsOf(whole));
    expect(openNatively(bytes).definesName("ReformCheck_Rollup")).toBe(true);
  });

  it("packs parts that are longer than what is packed at a time", async () => {
    const path = folder.path("long.zip");
    const chunks = Array.from({ length: 3_000 }, (_, at) => `${at} 改革自查 `.repeat(60));
    await writeFileInPieces(path, (file) => {
      writeZipFile(file, [
        { name: "long.txt", chunks },
        { name: "one.txt", chunks: [chunks.join("")] },
        { name: "empty.txt", chunks: [] },
      ]);
    });
    const { unzipSync, strFromU8 } = await import("fflate");
    const parts = unzipSync(readFileSync(path));
    expect(Object.keys(parts)).toEqual(["long.txt", "one.txt", "empty.txt"]);
    expect(strFromU8(parts["long.txt"]!) === chunks.join("")).toBe(true);
    expect(strFromU8(parts["one.txt"]!) === chunks.join("")).toBe(true);
    expect(parts["empty.txt"]).toHaveLength(0);
  });

  it("leaves nothing behind when it cannot be finished", async () => {
    const path = folder.path("half", "x.txt");
    const fails = writeFileInPieces(path, (file) => {
      file.write("half");
      throw new RangeError("no");
    });
    await expect(fails).rejects.toThrow("no");
    const { readdirSync } = await import("node:fs");
    expect(readdirSync(folder.path("half"))).toEqual([]);
  });
});

describe("JSON in pieces", () => {
  it.each([
    [{}],
    [{ a: [], b: [1, "x\ny"], c: { d: [{ e: null }], f: {} }, g: undefined, h: true }],
    [JSON.parse(JSON.stringify(rollup(DOCUMENTS)))],
  ])("is what JSON.stringify writes", (document: object) => {
    expect([...jsonPieces(document)].join("")).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });
});

describe("lines of a file", () => {
  const linesIn = async (text: string): Promise<unknown[]> => {
    const path = folder.path("lines.txt");
    writeFileSync(path, text);
    const lines: unknown[] = [];
    for await (const { bytes, start, ended } of linesOf(path)) lines.push([bytes.toString("utf8"), start, ended]);
    return lines;
  };

  it("tells where each begins, and whether it is ended", async () => {
    expect(await linesIn("")).toEqual([]);
    expect(await linesIn("一\n\nb")).toEqual([["一", 0, true], ["", 4, true], ["b", 5, false]]); // prettier-ignore
  });

  it("are whole however they lie in what is read at a time", async () => {
    const lines = [7, 1_048_570, 3, 0, 2_500_000, 12].map((length, at) => String(at).repeat(length));
    const starts = lines.map((_, at) => lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0));
    expect(await linesIn(`${lines.join("\n")}\n`)).toEqual(lines.map((line, at) => [line, starts[at], true]));
  });
});

describe("a record as it is written by many machines", () => {
  it("is read although its parts together are long, and gives what one file gives", async () => {
    const { out } = await reformCheck("grade", sample("many-gaps.xlsx"), "--json", "-", "--no-write");
    const document = JSON.parse(out) as AssessmentDocument;
    mkdirSync(folder.path("parts"), { recursive: true });
    const line = (at: number): string =>
      `${JSON.stringify({ ...document, sha256: String(at), record: { input: `${at}.xlsx` } })}\n`;
    for (let at = 0; at < 40; at += 1) {
      appendFileSync(folder.path("parts", `assessments.${(at % 8) + 1}-of-8.ndjson`), line(at));
      appendFileSync(folder.path("whole.ndjson"), line(at));
    }
    const parts = await reformCheck("rollup", folder.path("parts"), "--format", "json");
    const whole = await reformCheck("rollup", folder.path("whole.ndjson"), "--format", "json");
    expect(parts.out).toBe(whole.out);
    expect(JSON.parse(parts.out)).toMatchObject({ totals: { files: 40 } });
  });
});

import { read, utils, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { createWorkbook } from "../../../src/hosts/file";
import { rollup, rollupSheets } from "../../../src/report/rollup";
import { gapSheets } from "../../../src/report/rollup/sheets/gap-list";
import { rollupWordsFor } from "../../../src/report/rollup/words";
import { manyGaps, organisation, result } from "../fixture";
import { documentOf, failed, school } from "./documents";

const EVIL = '=cmd|"/c calc"!A1';
const DIMENSIONS = [{ id: "1", confirmed: 3, possible: 6, maximum: 6 }] as const;

const ROLLUP = rollup([
  documentOf([manyGaps()], { file: "一.xlsx" }),
  documentOf([organisation([result("8.3", "missing")], { school: "听澜大学", dimensions: DIMENSIONS })], { file: "二.xlsx", scheme: "college" }),
  school(EVIL, 88.5),
  school("望川学院", 88.5),
  school("无分学院", null, "needs-review"),
  failed("坏.xlsx"),
  failed("空.xlsx"),
]); // prettier-ignore

const open = (content = rollupSheets(ROLLUP, { language: "zh-CN" })): WorkBook =>
  read(createWorkbook(content), { cellFormula: true, cellNF: true });

const WORKBOOK = open();

function sheet(name: string): WorkSheet {
  const found = WORKBOOK.Sheets[name];
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

function cell(from: WorkSheet, name: string): CellObject | undefined {
  return from[name] as CellObject | undefined;
}

type Scalar = string | number;

/** What the formulas of the roll-up come to, worked out from the cells alone and by other code. */
function calculate(home: WorkSheet, formula: string): Scalar {
  const values = (range: string): Scalar[] => {
    const mark = range.lastIndexOf("!");
    const from = mark < 0 ? home : sheet(range.slice(0, mark).replaceAll("'", ""));
    const { s, e } = utils.decode_range(range.slice(mark + 1).replaceAll("$", ""));
    const found: Scalar[] = [];
    for (let r = s.r; r <= e.r; r += 1) {
      for (let c = s.c; c <= e.c; c += 1) {
        const at = cell(from, utils.encode_cell({ r, c }));
        if (at?.f !== undefined) found.push(calculate(from, at.f));
        else if (at?.v !== undefined) found.push(at.v as Scalar);
      }
    }
    return found;
  };
  const numbers = (range: string): number[] => values(range).filter((value) => typeof value === "number");
  const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
  const call = /^([A-Z]+)\((.*)\)$/.exec(formula);
  const argument = call?.[2] ?? "";
  switch (call?.[1]) {
    case undefined: {
      const [top = "", bottom] = formula.split("/");
      return bottom === undefined ? (values(top)[0] ?? 0) : sum(numbers(top)) / sum(numbers(bottom));
    }
    case "SUM":
      return sum(numbers(argument));
    case "COUNTA":
      return values(argument).length;
    case "AVERAGE":
      return sum(numbers(argument)) / numbers(argument).length;
    case "MEDIAN": {
      const sorted = numbers(argument).sort((a, b) => a - b);
      const half = (sorted.length - 1) / 2;
      return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
    }
    case "COUNTIF": {
      const [range = "", wanted = ""] = argument.split(/,(?=")/);
      const text = wanted.slice(1, -1);
      return values(range).filter((value) => (text === ">0" ? Number(value) > 0 : value === text)).length;
    }
    case "IF": {
      const [, condition = "", otherwise = ""] = /^(.*)=0,"",(.*)$/.exec(argument) ?? [];
      const counted = /^COUNT\((.*)\)$/.exec(condition);
      const zero = counted ? numbers(counted[1] ?? "").length === 0 : sum(numbers(condition)) === 0;
      return zero ? "" : calculate(home, otherwise);
    }
    default:
      throw new Error(`no such function: ${formula}`);
  }
}

describe("the roll-up workbook", () => {
  it("has its five sheets in order", () => {
    expect(WORKBOOK.SheetNames).toEqual(["排名", "指标汇总", "热力图", "问题清单", "无法评估"]);
  });

  it("has formulas whose values are what they come to", () => {
    const formulas = WORKBOOK.SheetNames.flatMap((name) =>
      Object.entries(sheet(name)).flatMap(([at, value]) =>
        !at.startsWith("!") && (value as CellObject).f !== undefined ? [{ name, at, cell: value as CellObject }] : [],
      ),
    );
    expect(formulas.length).toBeGreaterThan(100);
    for (const { name, at, cell: found } of formulas) {
      const expected = calculate(sheet(name), found.f ?? "");
      const shown = found.v ?? "";
      if (typeof expected === "number")
        expect([name, at, Number(shown)]).toEqual([name, at, expect.closeTo(expected, 9)]);
      else expect([name, at, shown]).toEqual([name, at, expected]);
    }
  });

  it("shows the figures of all on top of the ranking", () => {
    const ranking = sheet("排名");
    const labels = utils.sheet_to_json<unknown[]>(ranking, { header: 1 })[2] ?? [];
    const figures = utils.sheet_to_json<unknown[]>(ranking, { header: 1 })[3] ?? [];
    const figure = (label: string): unknown => figures[labels.indexOf(label)];
    expect(figure("组织数")).toBe(5);
    expect(figure("达到改革要求")).toBe(2);
    expect(figure("未达到改革要求")).toBe(2);
    expect(figure("有待核实事项")).toBe(1);
    expect(figure("无法评估的文件")).toBe(2);
  });

  it("never turns text into a formula", () => {
    const shown = Object.entries(sheet("排名")).find(([, value]) => (value as CellObject).v === EVIL);
    expect(shown?.[1]).toMatchObject({ t: "s", v: EVIL });
    expect((shown?.[1] as CellObject).f).toBeUndefined();
  });

  it("leaves dimensions blank that a scheme does not touch, and colours the others on one scale", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(createWorkbook(rollupSheets(ROLLUP, { language: "zh-CN" }))) as never);
    const heat = workbook.getWorksheet("热力图");
    const row = heat?.getSheetValues().findIndex((values) => Array.isArray(values) && values[2] === "听澜大学") ?? -1;
    expect(heat?.getRow(row).getCell(6).value).toBe(0.5);
    expect(heat?.getRow(row).getCell(7).value).toBeNull();
    const { conditionalFormattings } = heat as unknown as { conditionalFormattings: { rules: { type: string }[] }[] };
    expect(conditionalFormattings.flatMap(({ rules }) => rules.map(({ type }) => type))).toEqual(["colorScale"]);
  });

  it("freezes headings, filters the lists and repeats the header row in print", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(createWorkbook(rollupSheets(ROLLUP, { language: "zh-CN" }))) as never);
    for (const { name, views, autoFilter, pageSetup } of workbook.worksheets) {
      expect([name, views[0]?.state]).toEqual([name, "frozen"]);
      expect([name, autoFilter]).not.toEqual([name, null]);
      expect([name, pageSetup.orientation, pageSetup.paperSize]).toEqual([name, "landscape", 9]);
      expect([name, pageSetup.printTitlesRow]).not.toEqual([name, undefined]);
    }
  });

  it("names every gap with what to do, its cells and its basis", () => {
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet("问题清单"), { range: 2 });
    expect(rows).toHaveLength(ROLLUP.gaps.length);
    for (const row of rows)
      expect(row).toMatchObject({ 整改建议: expect.stringMatching(/./), 依据: expect.stringMatching(/./) });
    expect(rows.find((row) => row.编号 === "6.1")).toMatchObject({
      位置: "学代会!C2",
      学校: "云岭师范大学",
      结论: "未达标",
    });
  });

  it("says on its sheets when there is nothing to say", () => {
    for (const documents of [[], [failed("坏.xlsx")], [school("甲", 100)]]) {
      const workbook = open(rollupSheets(rollup(documents), { language: "en-US" }));
      expect(workbook.SheetNames).toEqual(["Ranking", "Indicators", "Heat map", "Gaps", "Not assessed"]);
    }
  });

  it("goes on on another sheet when there are more gaps than rows", () => {
    const { sheets, rows } = gapSheets(ROLLUP, { words: rollupWordsFor("zh-CN"), name: "问题清单", most: 10 });
    expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual(["问题清单", "问题清单 (2)"]);
    const listed = sheets.reduce((count, { rows: all }) => count + [...all].length - 3, 0);
    expect(listed).toBe(ROLLUP.gaps.length);
    expect(sheets.map(({ rowCount, rows: all }) => [...all].length - rowCount)).toEqual(sheets.map(() => 0));
    const places = ROLLUP.organisations.flatMap((_, at) => rows(at) ?? []);
    expect(places).toHaveLength(2);
    expect(places.map(({ sheet: name, top }) => [name, top])[0]).toEqual(["问题清单", 3]);
  });
});

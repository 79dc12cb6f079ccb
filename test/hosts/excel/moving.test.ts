import type { Shift } from "../../excel-host/page/control";
import type { Scalar, SheetJson, WorkbookJson } from "../../excel-host/model/types";
import { cellName, parseCellName } from "../../../src/spreadsheet";
import { bare, cellsIn, describeInExcel, marksIn, valuesOf, type InExcel } from "./in-excel";
import { longRoster, sample } from "./large";
import type { Failure } from "./pane-script";

jest.setTimeout(240_000);
const now = "2024-06-30T00:00:00Z";
const FIRST_ROW = 3;
const check = `return trial.attempt(async () => {
  const { marked, skipped } = await trial.session.check({ mark: true });
  return { marked, skipped };
});`;

function sheetIn(book: WorkbookJson, name: string): SheetJson {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A line of the roster that has nothing wrong with it, for rows that are put in. */
function lineOf(book: WorkbookJson, row: number, name: string): Scalar[] {
  const { cells } = sheetIn(book, "人员名单");
  return Array.from({ length: 14 }, (_, column) => {
    const value = cells[cellName(row, column)]?.value ?? "";
    return typeof value === "string" && value.startsWith("学生") ? name : value;
  });
}

/** Marks and notes of ours by the person of the row, whatever the row. */
function byPerson(book: WorkbookJson): string[] {
  const { cells, conditionalFormats, comments } = sheetIn(book, "人员名单");
  const nameColumn = Object.entries(cells).find(([name, { value }]) => /^[A-Z]+3$/.test(name) && value === "姓名")?.[0];
  const letter = (nameColumn ?? "C3").replace(/\d/g, "");
  const person = (row: number): string => String(cells[`${letter}${row + 1}`]?.value ?? "");
  const found = marksIn({ ...book, sheets: [{ ...sheetIn(book, "人员名单"), conditionalFormats }] }).map((mark) => {
    const [, cell = "", tone = ""] = /!(\S+) (\S+)/.exec(mark) ?? [];
    return `${person(parseCellName(cell)?.row ?? -1)} ${tone}`;
  });
  return [
    ...found,
    ...comments.map(({ row, content }) => `${person(row)} ${content.split("\n").slice(0, 2).join(" ")}`),
  ].sort();
}

describeInExcel("rows and columns that move while a check runs", (open) => {
  const shifts: [string, (book: WorkbookJson) => Shift][] = [
    [
      "a row is put in",
      (book) => ({ sheet: "人员名单", what: "insert rows", at: 6, values: lineOf(book, 5, "学生新") }),
    ],
    ["a row is deleted", () => ({ sheet: "人员名单", what: "delete rows", at: 4 })],
    ["a column is put in", () => ({ sheet: "人员名单", what: "insert columns", at: 1 })],
  ];

  it.each(shifts)("before each request in turn: %s, and marks and notes are on their own rows", async (_, shiftOf) => {
    const book = await longRoster(30, 5);
    const shift = shiftOf(book);
    const plain = await open({ workbook: book, now });
    await plain.host.shift(shift);
    await plain.run(check);
    const wanted = byPerson(await plain.model());
    expect(wanted.length).toBeGreaterThan(8);
    const counting = await open({ workbook: book, now });
    await counting.run(check);
    const requests = (await counting.host.statistics()).requests;
    for (let request = 1; request <= requests; request += 1) {
      const excel = await open({ workbook: book, now });
      await excel.host.shiftBefore(request, shift);
      expect([request, await excel.run(check)]).toEqual([request, { value: { marked: true, skipped: [] } }]);
      expect([request, byPerson(await excel.model())]).toEqual([request, wanted]);
      await excel.close();
    }
  });

  it("are given up after three times, and that is said", async () => {
    const book = await longRoster(30, 5);
    const excel = await open({ workbook: book, now });
    const shift: Shift = { sheet: "人员名单", what: "insert rows", at: 6, values: lineOf(book, 5, "学生新") };
    for (let request = 1; request <= 40; request += 1) await excel.host.shiftBefore(request, shift);
    expect(await excel.run(check)).toMatchObject({ failure: { code: "changed-meanwhile", partial: false } });
    const after = await excel.model();
    expect(marksIn(after)).toEqual([]);
    expect(after.sheets.map(({ name }) => name)).not.toContain("评估汇总");
  });

  it("do not stop a check where people merely type into their rows, and what they type is never lost", async () => {
    const excel = await open({ workbook: await longRoster(30, 5), now });
    for (let request = 3; request <= 40; request += 1) {
      await excel.host.editBefore(request, "人员名单!M9", `改动${request}`);
    }
    expect(await excel.run(check)).toMatchObject({ value: { marked: true } });
    const model = await excel.model();
    expect(String(valuesOf(sheetIn(model, "人员名单"))["M9"])).toMatch(/^改动/);
    expect(marksIn(model).length).toBeGreaterThan(0);
  });

  it("never cost what somebody types into the summary just before it is written anew", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), now });
    await excel.run(check);
    const heading = Object.entries(sheetIn(await excel.model(), "评估汇总").cells).find(
      ([, { value }]) => value === "责任人",
    );
    const owner = (heading?.[0] ?? "").replace(/\d+$/, (row) => String(Number(row) + 1));
    await excel.host.clearLog();
    await excel.run(check);
    const { requests } = await excel.host.statistics();
    for (let request = 1; request <= requests; request += 1) {
      await excel.host.clearLog();
      await excel.host.editBefore(request, `评估汇总!${owner}`, `张三${request}`);
      expect(await excel.run(check)).toMatchObject({ value: { marked: true } });
      const own = await excel.run<{ rows: { values: unknown[] }[] } | null>(`return trial.host.readOwnSheet();`);
      expect([request, own?.rows.some(({ values }) => values.includes(`张三${request}`))]).toEqual([request, true]);
    }
  });

  it("do not stop a check for good where somebody goes on typing beside, or even into, the summary", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), now });
    await excel.run(check);
    for (const address of ["评估汇总!Z5", "评估汇总!A1"]) {
      await excel.host.clearLog();
      for (let request = 1; request <= 40; request += 1)
        await excel.host.editBefore(request, address, `改动${request}`);
      expect([address, await excel.run(check)]).toEqual([address, { value: { marked: true, skipped: [] } }]);
    }
  });

  it("leave a decision in the row of its indicator, whichever request it comes before", async () => {
    const book = await sample("many-gaps.xlsx");
    const shift: Shift = { sheet: "自评表", what: "insert rows", at: 5, values: ["", "插入的一行"] };
    const decide = `return trial.attempt(async () => {
      const [{ name }] = trial.session.latest.assessment.organisations;
      await trial.session.adjudicate(name, "3.1", { verdict: "pass", grade: null, note: "现场核对过", by: "李评审" });
    });`;
    const plain = await open({ workbook: book, now });
    await plain.run(`await trial.session.check({ mark: false });`);
    await plain.host.clearLog();
    await plain.run(decide);
    const { requests } = await plain.host.statistics();
    const rowOf = (model: WorkbookJson): Scalar[] => {
      const { cells } = sheetIn(model, "自评表");
      const note = Object.entries(cells).find(([, { value }]) => value === "现场核对过")?.[0] ?? "A1";
      const row = parseCellName(note)?.row ?? 0;
      return Array.from({ length: 4 }, (_, column) => cells[cellName(row, column)]?.value ?? "");
    };
    const wanted = rowOf(await plain.model());
    expect(wanted.join()).toMatch(/3\.1/);
    for (let request = 1; request <= requests; request += 1) {
      const excel = await open({ workbook: book, now });
      await excel.run(`await trial.session.check({ mark: false });`);
      await excel.host.shiftBefore(request, shift);
      expect([request, await excel.run(decide)]).toEqual([request, {}]);
      const after = await excel.model();
      expect([request, rowOf(after)]).toEqual([request, wanted]);
      const inserted = Object.entries(sheetIn(after, "自评表").cells).filter(([name]) => /^[A-Z]+6$/.test(name));
      expect(inserted.map(([, { value }]) => value).filter((value) => value !== "")).toEqual(["插入的一行"]);
      expect((await excel.host.statistics()).references).toBe(0);
      await excel.close();
    }
  });

  it("give up a decision whose row is deleted under its hands", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), now });
    await excel.run(`await trial.host.outline(20); await trial.host.read(["自评表"]);`);
    const before = bare(await excel.model());
    await excel.host.shiftBefore(2, { sheet: "自评表", what: "delete rows", at: 5 });
    const write = `trial.host.write([{ sheet: "自评表", row: 5, column: 9, value: "达标" }])`;
    const outcome = await excel.run<{ failure: Failure }>(`return trial.attempt(() => ${write});`);
    expect(outcome.failure.code).toBe("changed-meanwhile");
    expect(before).not.toEqual(bare(await excel.model()));
    const { cells } = sheetIn(await excel.model(), "自评表");
    expect(cells["J6"]?.value ?? "").toBe("");
  });
});

describeInExcel("jumping to a place", (open) => {
  const read = `await trial.host.outline(20); await trial.host.read(["人员名单"]);`;
  const select = (row: number): string =>
    `return trial.attempt(() => trial.host.select({ sheet: "人员名单", top: ${row}, left: 2, bottom: ${row}, right: 2 }));`;
  const started = async (): Promise<{ excel: InExcel; book: WorkbookJson }> => {
    const book = await longRoster(30, 5);
    const excel = await open({ workbook: book, now });
    await excel.run(read);
    await excel.host.clearLog();
    return { excel, book };
  };

  it("takes one request, and goes with its row where rows moved", async () => {
    const { excel, book } = await started();
    await excel.run(select(8));
    expect((await excel.host.statistics()).requests).toBe(1);
    await excel.host.shift({
      sheet: "人员名单",
      what: "insert rows",
      at: 6,
      count: 3,
      values: lineOf(book, 5, "学生新"),
    });
    const outcome = await excel.run<{ value: { area: { top: number } } }>(select(8));
    expect(outcome.value.area.top).toBe(11);
    expect(cellsIn((await excel.host.selection()).areas[0]!)).toEqual(["C12"]);
  });

  it("stays in the row that somebody typed into", async () => {
    const { excel } = await started();
    await excel.host.edit("人员名单!F9", "共青团员（改）");
    expect(await excel.run(select(8))).toMatchObject({ value: { area: { top: 8 } } });
  });

  it("says so where the row or the columns are gone", async () => {
    const { excel } = await started();
    await excel.host.shift({ sheet: "人员名单", what: "insert columns", at: 0, count: 2 });
    expect(await excel.run(select(FIRST_ROW + 2))).toMatchObject({ failure: { code: "moved-since" } });
  });
});
